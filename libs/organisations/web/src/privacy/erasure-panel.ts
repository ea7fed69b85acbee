import { Component, computed, inject, input, output, resource } from '@angular/core';
import { Banner, Button, Dialogs, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { obstacleSentences, type ErasedTable, type ErasureObstacle, type ErasurePreview, type ErasureView, type MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { PrivacyClient } from './privacy-client';

const accountWords: Record<ErasurePreview['account'], string> = {
  deleted: 'Their account goes, and every browser and link with it.',
  'kept-for-another-organisation': 'Their account stays, because another organisation has it as a member. What belongs to this membership goes.',
  none: 'They have no account.',
};

const settled: readonly ErasureObstacle[] = ['under-way', 'already-erased'];

/** What erasing a person would remove and keep, and the way to it. */
@Component({
  selector: 'wm-erasure-panel',
  imports: [Banner, Button, LoadFailure, Panel, Skeleton],
  template: `
    <section wm-panel heading="Erase this person" sub="A pseudonym takes the place of the name. Their own words, files and access go; what others need stays as ids and days.">
      @if (preview.error(); as problem) {
        <wm-load-failure what="What would be erased" [failure]="problem" (again)="preview.reload()" />
      } @else if (preview.value(); as plan) {
        @for (obstacle of plan.obstacles; track obstacle) {
          <wm-banner class="obstacle" [kind]="settled.includes(obstacle) ? 'info' : 'warn'" [heading]="sentences[obstacle]" />
        }
        @if (!over()) {
          <p class="small">{{ account[plan.account] }}@if (plan.files > 0) {{{ ' ' + filesWords(plan.files) }}}</p>
          <h3 class="mt-4">What goes</h3>
          <ul class="plain">
            @for (table of deleted(); track table.table) {
              <li>{{ table.heading }} <span class="muted">({{ table.rows }})</span></li>
            } @empty {
              <li class="muted">Nothing.</li>
            }
          </ul>
          <h3 class="mt-4">What stays, and why</h3>
          <dl class="kept">
            @for (table of kept(); track table.table) {
              <div><dt>{{ table.heading }} <span class="muted">({{ table.rows }})</span></dt><dd>{{ table.why }}@if (table.cleared.length > 0) {<span class="muted">{{ ' Cleared: ' + columns(table) + '.' }}</span>}</dd></div>
            }
          </dl>
          <p class="mt-4">
            <button wm-button="danger" type="button" [unavailable]="reason(plan)" (click)="erase(plan)">Erase this person</button>
          </p>
        }
      } @else {
        <wm-skeleton label="Loading what would be erased" [lines]="6" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .obstacle { margin-bottom: var(--wm-3); }
    .plain { list-style: none; margin: var(--wm-2) 0 0; padding: 0; display: grid; gap: var(--wm-1); }
    .kept { margin: var(--wm-2) 0 0; display: grid; gap: var(--wm-3); }
    .kept dt { font-weight: 600; }
    .kept dd { margin: 0; font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
  `,
})
export class ErasurePanel {
  readonly member = input.required<MemberView>();
  readonly started = output<ErasureView>();
  private readonly client = inject(PrivacyClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly settled = settled;
  protected readonly sentences = obstacleSentences;
  protected readonly account = accountWords;
  readonly preview = resource({ params: () => this.member().id, loader: ({ params }) => this.client.previewErasure(params) });
  private readonly tables = computed(() => (this.preview.hasValue() ? this.preview.value().tables : []));
  protected readonly deleted = computed(() => this.tables().filter(({ done }) => done === 'deleted'));
  protected readonly kept = computed(() => this.tables().filter(({ done }) => done === 'kept'));
  /** Nothing is offered where it is done, or under way. */
  protected readonly over = computed(() => this.preview.hasValue() && this.preview.value().obstacles.some((one) => settled.includes(one)));

  protected columns({ cleared }: ErasedTable): string {
    return cleared.map((column) => column.replaceAll('_', ' ')).join(', ');
  }

  protected filesWords(files: number): string {
    return files === 1 ? '1 stored file goes.' : `${files} stored files go.`;
  }

  protected reason({ obstacles }: ErasurePreview): string | false {
    const [first] = obstacles;
    return first === undefined ? false : obstacleSentences[first];
  }

  protected async erase(plan: ErasurePreview): Promise<void> {
    const load = async () => (await import('./erase-dialog')).EraseDialog;
    const erasure = await this.dialogs.open<ErasureView>(load, plan);
    if (erasure === undefined) return;
    this.toasts.say(`${plan.pseudonym} is being erased. The certificate will be under Organisation, Retention and erasure`);
    this.preview.reload();
    this.started.emit(erasure);
  }
}
