import { Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { SkillRow } from '@waymark/evidence/domain';
import { AttemptKey, wordsFor } from '@waymark/foundation/browser';
import { Button, Field, FieldControl, LevelMeter, Toasts } from '@waymark/foundation/ui';
import { counted, levelWords } from '../level-words';
import { UnsentForms, type UnsentForm } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { SkillsClient, type RoleShown } from './skills-client';

/** The level of one line: the meter, the same in words, and what the reader says of themselves, changed in place. */
@Component({
  selector: 'td[wm-skill-level]',
  imports: [Button, Field, FieldControl, LevelMeter, UnsentNotice],
  template: `
    @if (row().levels.length > 1) {
      <wm-level-meter [steps]="row().levels.length" [required]="row().required" [confirmed]="row().confirmed" [claimed]="row().selfRated" />
    }
    <p class="small mt-0">
      <b>{{ standing().words }}</b>&ngsp;<span class="muted">{{ standing().how }}</span>
    </p>
    @if (other() !== '') {
      <p class="small muted">{{ other() }}</p>
    }
    @if (rating()) {
      <form class="rate" (submit)="$event.preventDefault()" (keydown.escape)="stop()" [attr.aria-label]="'Your own rating on ' + row().title">
        <fieldset>
          <legend class="vh">Which level do you think you have in {{ row().title }}?</legend>
          <div class="seg">
            @for (level of row().levels; track level.ordinal) {
              <label><input #choice type="radio" name="own-level" [value]="level.ordinal" [checked]="level.ordinal === row().selfRated?.ordinal" (change)="chosen.set(level.ordinal)" />{{ levelWords(level) }}</label>
            }
          </div>
        </fieldset>
        @if (unsent(); as form) {
          <wm-field class="mt-2" [name]="'note-' + row().requirementId" label="Why you think so (optional)" hint="Your mentor and your assessors read it.">
            <textarea wmInput rows="2" maxlength="2000" [readonly]="!form.ready()" [value]="form.typed().note" (input)="form.type({ note: words.value })" #words></textarea>
          </wm-field>
          <wm-unsent-notice [form]="form" />
        }
        <div class="row tight mt-2">
          <button wm-button="primary" size="sm" type="button" [busy]="saving() && 'Saving'" [unavailable]="chosen() === null && 'Choose a level first'" (click)="save()">Save your rating</button>
          <button wm-button="quiet" size="sm" type="button" (click)="stop()">Cancel</button>
        </div>
        @if (failure(); as words) {
          <p class="error-msg" role="alert">{{ words }}</p>
        }
      </form>
    } @else {
      <p class="small">
        @if (row().selfRated; as own) {
          <span class="muted">You say {{ row().levels.length > 1 ? own.ordinal : 'you have shown it' }}.</span>&ngsp;
          @if (row().levels.length > 1) {
            <button #again class="link-btn" type="button" (click)="start()">Change<span class="vh"> your rating on {{ row().title }}</span></button>
          }
        } @else if (row().levels.length > 1) {
          <button #again class="link-btn" type="button" (click)="start()">Rate yourself<span class="vh"> on {{ row().title }}</span></button>
        }
      </p>
    }
  `,
  styles: `
    .rate { margin-top: var(--wm-2); }
    .rate .seg { display: grid; grid-template-columns: repeat(2, minmax(0, auto)); width: max-content; max-width: 100%; }
  `,
})
export class SkillLevel {
  readonly row = input.required<SkillRow>();
  /** Which of two roles the lines are not of; null: the person has one. */
  readonly otherRole = input<RoleShown | null>(null);
  readonly rated = output();
  private readonly client = inject(SkillsClient);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly again = viewChild<ElementRef<HTMLElement>>('again');
  private readonly attempt = new AttemptKey();
  protected readonly rating = signal(false);
  protected readonly saving = signal(false);
  protected readonly chosen = signal<number | null>(null);
  protected readonly failure = signal<string | null>(null);
  private readonly unsentForms = inject(UnsentForms);
  private readonly life = inject(DestroyRef);
  /** What is typed beside the level, kept until it is saved. */
  protected readonly unsent = signal<UnsentForm<{ note: string }> | null>(null);
  protected readonly levelWords = levelWords;
  protected readonly standing = computed(() => standingWords(this.row()));

  /** What the other role needs of the same: "Target: 4 Expert". */
  protected readonly other = computed(() => {
    const { requiredByOther, levels } = this.row();
    const [role, needs] = [this.otherRole(), requiredByOther];
    if (role === null || levels.length === 1) return '';
    return `${role === 'TARGET' ? 'Target' : 'Current role'}: ${needs === null ? 'not needed' : levelWords(needs)}`;
  });

  protected start(): void {
    this.rating.set(true);
    this.chosen.set(this.row().selfRated?.ordinal ?? null);
    if (this.unsent() === null) this.unsent.set(this.unsentForms.open({ form: 'SELF_RATING', subjectId: this.row().requirementId }, { note: '' }, this.life));
    const first = () => this.host.querySelector<HTMLElement>('input:checked, input')?.focus();
    afterNextRender(first, { injector: this.injector });
  }

  protected stop(): void {
    this.rating.set(false);
    this.failure.set(null);
    afterNextRender(() => this.again()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async save(): Promise<void> {
    const ordinal = this.chosen();
    if (ordinal === null || this.saving()) return;
    this.saving.set(true);
    try {
      const body = { requirementId: this.row().requirementId, ordinal, note: this.unsent()?.typed().note ?? '' };
      const { level } = await this.client.rate(body, this.attempt.for(body));
      await this.unsent()?.sent();
      this.unsent.set(null);
      this.toasts.say(`You say ${levelWords(level)} for ${this.row().title}`);
      this.stop();
      this.rated.emit();
    } catch (failure) {
      const { title, detail } = wordsFor(failure);
      this.failure.set(`${title}. ${detail}`);
    } finally {
      this.saving.set(false);
    }
  }
}

const lost: Partial<Record<SkillRow['status'], string>> = { LAPSED: 'Lapsed', REVOKED: 'Revoked', WAIVED: 'Waived' };

function standingWords({ status, confirmed, required, gap, levels, validUntil }: SkillRow): { words: string; how: string } {
  const word = lost[status];
  if (word !== undefined) return { words: word, how: status === 'WAIVED' ? 'you need not show it' : `the role needs ${levelWords(required)}` };
  if (levels.length === 1) return confirmed === null ? { words: 'Not yet shown', how: '' } : { words: 'Shown', how: '' };
  if (confirmed === null) return { words: 'Not known', how: '' };
  const how = gap > 0 ? `gap of ${counted(gap, 'level')}` : status === 'EXPIRING' && validUntil !== null ? `at level until ${validUntil}` : 'at level';
  return { words: `${confirmed.ordinal} of ${required.ordinal}`, how };
}
