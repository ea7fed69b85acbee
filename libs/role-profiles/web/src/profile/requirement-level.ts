import { Component, computed, input } from '@angular/core';
import { LevelMeter } from '@waymark/foundation/ui';
import type { RequirementChange, RequirementView } from '@waymark/role-profiles/domain';

/** The level that a requirement asks for: as a meter for skills, as dots for depths of knowledge, and in words. */
@Component({
  selector: 'wm-requirement-level',
  imports: [LevelMeter],
  template: `
    @if (requirement().level; as level) {
      @if (look() === 'meter') {
        <wm-level-meter [steps]="level.steps" [required]="level" />
      } @else {
        <span class="dots" aria-hidden="true">{{ dots() }}</span>
      }
    }
    <b>
      @if (before(); as words) {
        <del><span class="vh">Removed: </span>{{ words }}</del>
        <ins><span class="vh">Added: </span>{{ now() }}</ins>
      } @else {
        {{ now() }}
      }
    </b>
  `,
  styles: `
    :host { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .125rem .75rem; }
    b { font-variant-numeric: tabular-nums; }
    :host(.depth) { gap: .25rem .375rem; font-size: var(--wm-text-xs); line-height: 1.125rem; color: var(--wm-ink-2); }
    :host(:not(.depth)) b { min-width: 7.5rem; }
    .dots { letter-spacing: 1px; }
    :host(.top) { color: var(--wm-primary); }
  `,
  host: { '[class.depth]': 'look() === "dots"', '[class.top]': 'look() === "dots" && top()' },
})
export class RequirementLevel {
  readonly requirement = input.required<RequirementView>();
  readonly change = input<RequirementChange | null>(null);
  readonly look = input<'meter' | 'dots'>('meter');
  protected readonly now = computed(() => this.spoken(this.requirement()));
  protected readonly top = computed(() => {
    const { level } = this.requirement();
    return level !== null && level.ordinal === level.steps;
  });
  protected readonly dots = computed(() => {
    const { level } = this.requirement();
    return level === null ? '' : '●'.repeat(level.ordinal) + '○'.repeat(Math.max(0, level.steps - level.ordinal));
  });
  /** The level before, where it is another one. */
  protected readonly before = computed(() => {
    const change = this.change();
    const before = change?.after === null ? null : (change?.before ?? null);
    const words = before === null ? null : this.spoken(before);
    return words === this.now() ? null : words;
  });

  private spoken({ level }: RequirementView): string {
    if (level === null) return 'Shown or not yet shown';
    return this.look() === 'dots' ? level.name : `${level.ordinal} ${level.name}`;
  }
}
