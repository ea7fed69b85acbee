import { Component, computed, effect, inject, untracked, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import type { RequirementKind } from '@waymark/role-profiles/domain';
import { counted } from '../wording';
import { DraftDesk } from './draft-desk';
import { countLines, sourceBlocks } from './source-lines';

/** Requirements of these kinds are a text and have no title that would stand out. */
const textKinds = new Set<RequirementKind>(['RESPONSIBILITY', 'BACKGROUND']);

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
                <p [attr.data-n]="line.number" [class.hd]="line.look === 'record'" [class.out]="line.look === 'left-out'" [class.hit]="line.number === desk.marked()?.number">
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
  private readonly source = computed(() => (this.desk.source.hasValue() ? this.desk.source.value() : { text: '', firstLine: 1 }));
  private readonly lines = computed(() => countLines(this.source().text));
  private readonly recordLines = computed(() => new Set((this.desk.draft()?.items ?? []).flatMap(({ line, kind }) => (line === null || textKinds.has(kind) ? [] : [line]))));
  protected readonly blocks = computed(() => sourceBlocks(this.source(), this.recordLines(), this.desk.draft()?.warnings ?? []));
  protected readonly struck = computed(() => this.blocks().some(({ lines }) => lines.some(({ look }) => look === 'left-out')));
  protected readonly cuts = computed(() => {
    const warnings = this.desk.draft()?.warnings ?? [];
    return new Set(warnings.filter(({ code }) => code === 'level-text-cut-off').map(({ line }) => line));
  });
  protected readonly sub = computed(() => (this.desk.source.hasValue() ? `${counted(this.lines(), 'line')}, as imported.` : 'As imported.'));
  protected readonly label = computed(() => `The source, ${counted(this.lines(), 'line')}`);

  constructor() {
    effect(() => {
      const marked = this.desk.marked();
      const scroller = this.scroller()?.nativeElement;
      if (marked === null || scroller === undefined) return;
      untracked(() => {
        if (marked.wanted === 'seen') bringToSource(scroller);
        bringIntoView(scroller, marked.number);
      });
    });
  }
}

/** The least height, in pixels, of what is visible of the source for a line in it to be seen. */
const enough = 160;
/** About the height of the bar with the actions, in pixels. */
const barHeight = 110;

/** A line is in its place when it has not moved for so many frames; after so many at most it is left alone. */
const stillFrames = 6;
const mostFrames = 60;

/** Between which heights of the window the source is visible. */
function visiblePart(scroller: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight - barHeight) };
}

/** On small screens the source is not beside what the person works on, so they are led to it. */
function bringToSource(scroller: HTMLElement): void {
  const { top, bottom } = visiblePart(scroller);
  if (bottom - top >= enough) return;
  scroller.scrollIntoView({ block: 'center' });
  scroller.focus({ preventScroll: true });
}

/** Scrolls the source alone, so that the line is in the upper third of what is visible of it. */
function bringIntoView(scroller: HTMLElement, line: number): void {
  const shown = scroller.querySelector<HTMLElement>(`[data-n="${line}"]`);
  if (shown === null) return;
  // Blocks that come near get their real height only then, and the page itself may still move: both move the line.
  const settle = (frames: number, still: number) => {
    const { top, bottom } = visiblePart(scroller);
    const move = shown.getBoundingClientRect().top - (top + Math.max(0, bottom - top) / 3);
    if (Math.abs(move) >= 1) scroller.scrollTop += move;
    const isStill = Math.abs(move) < 1 ? still + 1 : 0;
    if (frames > 0 && isStill < stillFrames) requestAnimationFrame(() => settle(frames - 1, isStill));
  };
  settle(mostFrames, 0);
}
