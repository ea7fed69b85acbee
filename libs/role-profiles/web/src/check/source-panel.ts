import { Component, ElementRef, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { counted } from '../wording';
import { DraftDesk } from './draft-desk';
import { countLines, sourceBlocks } from './source-lines';

/** The source of a draft, line by line. A line that is chosen elsewhere comes into view and is marked. */
@Component({
  selector: 'wm-source-panel',
  imports: [Icon, LoadFailure, Panel, RouterLink, Skeleton],
  template: `
    <section wm-panel flush heading="The source" [sub]="sub()">
      <a panelLink class="small" routerLink="/role-profiles/import">Paste again</a>
      @if (desk.source.error(); as problem) {
        <wm-load-failure class="inset" what="The source" [failure]="problem" (again)="desk.source.reload()" />
      } @else if (desk.source.hasValue()) {
        <div class="source" tabindex="0" role="region" [attr.aria-label]="label()" #scroller>
          @for (block of blocks(); track block.first) {
            <div class="block" [style.contain-intrinsic-height]="'auto ' + 1.5 * block.lines.length + 'rem'">
              @for (line of block.lines; track line.number) {
                <p [attr.data-n]="line.number" [class.hd]="line.look === 'record'" [class.out]="line.look === 'left-out'" [class.hit]="line.number === desk.marked()">
                  <span>{{ line.text }}@if (cuts().has(line.number)) {<span class="cut"><svg wm-icon="scissors"></svg>text stops here</span>}</span>
                </p>
              }
            </div>
          }
        </div>
        @if (struck()) {
          <p class="panel-foot muted">Struck lines are left out. The warnings say why.</p>
        }
      } @else {
        <wm-skeleton class="inset" label="Loading the source" [lines]="12" />
      }
    </section>
  `,
  styleUrl: './source-panel.css',
})
export class SourcePanel {
  protected readonly desk = inject(DraftDesk);
  private readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');
  private readonly text = computed(() => (this.desk.source.hasValue() ? this.desk.source.value() : ''));
  private readonly recordLines = computed(() => new Set((this.desk.draft()?.items ?? []).flatMap(({ line }) => (line === null ? [] : [line]))));
  protected readonly blocks = computed(() => sourceBlocks(this.text(), this.recordLines(), this.desk.draft()?.warnings ?? []));
  protected readonly struck = computed(() => this.blocks().some(({ lines }) => lines.some(({ look }) => look === 'left-out')));
  protected readonly cuts = computed(() => {
    const warnings = this.desk.draft()?.warnings ?? [];
    return new Set(warnings.filter(({ code }) => code === 'level-text-cut-off').map(({ line }) => line));
  });
  protected readonly sub = computed(() => (this.desk.source.hasValue() ? `${counted(countLines(this.text()), 'line')}, as they were imported.` : 'As it was imported.'));
  protected readonly label = computed(() => `The source, ${counted(countLines(this.text()), 'line')}`);

  constructor() {
    effect(() => {
      const line = this.desk.marked();
      const scroller = this.scroller()?.nativeElement;
      if (line !== null && scroller !== undefined) untracked(() => bringIntoView(scroller, line));
    });
  }
}

/** Scrolls the source alone: the page stays where the person is working. */
function bringIntoView(scroller: HTMLElement, line: number): void {
  const shown = scroller.querySelector<HTMLElement>(`[data-n="${line}"]`);
  if (shown === null) return;
  const place = () => shown.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const third = scroller.clientHeight / 3;
  scroller.scrollTop = place() - third;
  // Lines that were not laid out before have their real height only now.
  requestAnimationFrame(() => (scroller.scrollTop = place() - third));
}
