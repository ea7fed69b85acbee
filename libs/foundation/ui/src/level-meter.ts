import { Component, computed, input } from '@angular/core';

/** A step of a scale, as it is spoken: "3 Practitioner". */
export interface MeterLevel {
  ordinal: number;
  name: string;
}

/** What one step of the meter shows. */
export type MeterStep = 'confirmed' | 'claimed' | 'needed' | 'plain';

/** What is known of a level. `undefined` says nothing about it; `null` says that there is none. */
export interface MeterFacts {
  required: MeterLevel | null;
  confirmed?: MeterLevel | null;
  claimed?: MeterLevel | null;
  /** Who says what is claimed: "you say", "Amara says". */
  claimant?: string;
}

/**
 * The steps from the lowest to the highest: confirmed ones first, then what is only claimed beyond them, then what is
 * still to reach up to the required level.
 */
export function meterSteps({ required, confirmed, claimed }: MeterFacts, steps: number): MeterStep[] {
  return Array.from({ length: steps }, (_, index) => {
    const ordinal = index + 1;
    if (ordinal <= (confirmed?.ordinal ?? 0)) return 'confirmed';
    if (ordinal <= (claimed?.ordinal ?? 0)) return 'claimed';
    return ordinal <= (required?.ordinal ?? 0) ? 'needed' : 'plain';
  });
}

/** The same as a sentence: "Required 3 Practitioner, confirmed 2 Working, you say 3 Practitioner". */
export function meterSentence({ required, confirmed, claimed, claimant = 'you say' }: MeterFacts): string {
  const parts = [
    required === null ? 'no level required' : `required ${spoken(required)}`,
    confirmed === undefined ? '' : confirmed === null ? 'nothing confirmed' : `confirmed ${spoken(confirmed)}`,
    claimed === undefined ? '' : claimed === null ? 'not self-rated' : `${claimant} ${spoken(claimed)}`,
  ];
  const sentence = parts.filter((part) => part !== '').join(', ');
  return sentence.charAt(0).toLocaleUpperCase('en-GB') + sentence.slice(1);
}

function spoken({ ordinal, name }: MeterLevel): string {
  return `${ordinal} ${name}`;
}

/** From this many steps on they share the width of four. */
const roomFor = 4;

/**
 * A level against the required one, as steps from low to high: solid is confirmed, hatched is only claimed, outlined
 * is still to reach, and the upright line is the required level. The same facts stand beside it as text.
 */
@Component({
  selector: 'wm-level-meter',
  template: `
    @for (step of shown(); track $index) {
      <i [class]="looks[step]" [class.req]="$index + 1 === required()?.ordinal"></i>
    }
  `,
  host: {
    class: 'meter',
    role: 'img',
    '[class.lg]': 'size() === "lg"',
    '[attr.aria-label]': 'sentence()',
    '[style.grid-template-columns]': 'columns()',
  },
})
export class LevelMeter {
  /** How many steps the scale has. */
  readonly steps = input.required<number>();
  readonly required = input.required<MeterLevel | null>();
  readonly confirmed = input<MeterLevel | null>();
  readonly claimed = input<MeterLevel | null>();
  readonly claimant = input<string>();
  readonly size = input<'lg'>();
  protected readonly looks: Record<MeterStep, string> = { confirmed: 'conf', claimed: 'self', needed: 'need', plain: '' };
  private readonly facts = computed(() => ({ required: this.required(), confirmed: this.confirmed(), claimed: this.claimed(), claimant: this.claimant() }));
  protected readonly shown = computed(() => meterSteps(this.facts(), this.steps()));
  protected readonly sentence = computed(() => meterSentence(this.facts()));
  protected readonly columns = computed(() => {
    if (this.size() === 'lg') return `repeat(${this.steps()}, minmax(0, 1fr))`;
    const width = this.steps() <= roomFor ? '1.625rem' : `calc(6.5rem / ${this.steps()})`;
    return `repeat(${this.steps()}, ${width})`;
  });
}
