import { Component, computed, inject, input, output, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, FileDrop, Panel, Tag } from '@waymark/foundation/ui';
import type { FrameworkView, SkillsImportResult } from '@waymark/role-profiles/domain';
import { counted, listed } from '../wording';
import { FrameworksClient } from './frameworks-client';
import { RenamesForm } from './renames-form';

/** One framework: its scale, how many levels of its skills are described, and the file that describes more of them. */
@Component({
  selector: 'wm-framework-panel',
  imports: [Banner, FileDrop, Panel, RenamesForm, Tag],
  template: `
    <section wm-panel [heading]="framework().name" [sub]="scale()">
      @if (framework().scale.locked) {
        <wm-tag panelLink kind="outline" icon="lock">Scale in use</wm-tag>
      }
      <p class="num"><b>{{ framework().described }} of {{ levels() }}</b> levels of its {{ skills() }} are described.</p>
      @if (levels() > 0) {
        <span class="bar mt-2" aria-hidden="true"><i [style.width.%]="(100 * framework().described) / levels()"></i></span>
      }
      <div role="status" class="mt-4">
        @if (result(); as done) {
          <wm-banner kind="ok" [heading]="outcome()">
            @if (done.notInFramework.length > 0) {
              <details class="disclose small mt-1">
                <summary>{{ strangers() }} in none of your profiles</summary>
                <p>{{ done.notInFramework.join(', ') }}</p>
              </details>
            }
            @if (done.notOnScale > 0) {
              <p class="small">{{ leftOut() }}</p>
            }
            @if (done.warnings.length > 0) {
              <details class="disclose small mt-1">
                <summary>{{ notes() }} about the file</summary>
                <ul class="notes">
                  @for (warning of done.warnings; track $index) {
                    <li>Line {{ warning.line }}: {{ warning.message }}</li>
                  }
                </ul>
                @if (done.moreWarnings > 0) {
                  <p>And {{ done.moreWarnings }} more.</p>
                }
              </details>
            }
          </wm-banner>
        }
      </div>
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
      }
      @if (renames().length > 0) {
        <wm-renames-form class="mt-4" [likely]="renames()" [busy]="busy()" (confirmed)="confirm($event)" (refused)="renames.set([])" />
      }
      <wm-file-drop class="mt-4" [words]="busy() ? 'Reading the file' : 'Drop the skills file of this framework here, to fill in what its levels mean'" verb="Choose skills.csv" accept=".csv,text/csv" (chosen)="read($event)" />
    </section>
  `,
  styles: ':host { display: block; } .bar { max-width: 20rem; } .notes { padding-left: 1.125rem; overflow-wrap: anywhere; }',
})
export class FrameworkPanel {
  readonly framework = input.required<FrameworkView>();
  /** More levels are described now. */
  readonly changed = output();
  private readonly client = inject(FrameworksClient);
  private file: File | null = null;
  protected readonly busy = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly result = signal<SkillsImportResult | null>(null);
  protected readonly renames = signal<SkillsImportResult['renames']>([]);
  protected readonly levels = computed(() => this.framework().skills * this.framework().scale.levels.length);
  protected readonly skills = computed(() => counted(this.framework().skills, 'skill'));
  protected readonly scale = computed(() => {
    const { levels } = this.framework().scale;
    return levels.length === 0 ? 'It has no levels.' : `Levels: ${listed(levels.map(({ ordinal, name }) => `${ordinal} ${name}`))}.`;
  });
  protected readonly outcome = computed(() => {
    const { filledIn = 0, unchanged = 0 } = this.result() ?? {};
    const filled = filledIn === 0 ? 'Nothing was filled in' : `${counted(filledIn, 'level description')} filled in`;
    return unchanged === 0 ? filled : `${filled}, ${unchanged} ${unchanged === 1 ? 'was' : 'were'} here already`;
  });

  protected readonly leftOut = computed(() => {
    const count = this.result()?.notOnScale ?? 0;
    return `${counted(count, 'description is', 'descriptions are')} left out: the scale of this framework does not have their levels.`;
  });
  protected readonly strangers = computed(() => counted(this.result()?.notInFramework.length ?? 0, 'skill of the file is', 'skills of the file are'));
  protected readonly notes = computed(() => counted((this.result()?.warnings.length ?? 0) + (this.result()?.moreWarnings ?? 0), 'note'));

  protected async read(file: File): Promise<void> {
    this.file = file;
    await this.send({});
  }

  protected async confirm(renames: Record<string, string>): Promise<void> {
    await this.send(renames);
  }

  private async send(renames: Record<string, string>): Promise<void> {
    if (this.file === null || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    this.result.set(null);
    try {
      const result = await this.client.importSkills(this.framework().id, this.file, renames);
      this.result.set(result);
      this.renames.set(result.renames);
      this.changed.emit();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
