import { Component, ElementRef, afterNextRender, computed, inject, Injector, input, output } from '@angular/core';
import { newId } from '@waymark/foundation/kernel';
import { Button, Field, FieldControl, Icon } from '@waymark/foundation/ui';
import type { AgendaItem } from '@waymark/mentoring/domain';

type Offer = Omit<AgendaItem, 'id'>;

/** The most lines of an agenda. */
const mostLines = 20;

/** What a session is about: open actions and goals to tick, and lines of one's own. */
@Component({
  selector: 'wm-agenda-fields',
  imports: [Button, Field, FieldControl, Icon],
  template: `
    <fieldset>
      <legend class="label">What do you want to talk about?</legend>
      <p class="hint">Both of you see it and can change it. Nothing of it stands in calendars.</p>
      @for (offer of shown(); track offer.subjectId) {
        <label class="check"><input type="checkbox" [checked]="isTaken(offer)" [disabled]="!isTaken(offer) && full()" (change)="toggle(offer)" /><span class="break"><span class="muted">{{ offer.kind === 'GOAL' ? 'Goal' : 'Action' }}:</span> {{ offer.words }}</span></label>
      }
      @for (line of own(); track line.id) {
        <div class="own">
          <wm-field [name]="'agenda-' + line.id" [label]="'Line ' + ($index + 1) + ' of your own'">
            <input wmInput type="text" maxlength="300" [value]="line.words" (input)="write(line, box.value)" #box />
          </wm-field>
          <button class="icon-btn" type="button" [attr.aria-label]="'Take line ' + ($index + 1) + ' away'" (click)="drop(line)"><svg wm-icon="x"></svg></button>
        </div>
      }
      <p class="mt-2"><button wm-button="quiet" size="sm" type="button" [unavailable]="full() && 'An agenda has 20 lines at most'" (click)="add()"><svg wm-icon="plus"></svg>Add a line of your own</button></p>
    </fieldset>
  `,
  styles: `
    :host { display: block; }
    .hint { margin-bottom: var(--wm-1); }
    .own { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--wm-2); align-items: end; margin-top: var(--wm-3); }
  `,
})
export class AgendaFields {
  readonly agenda = input.required<readonly AgendaItem[]>();
  readonly offers = input.required<readonly Offer[]>();
  readonly typed = output<AgendaItem[]>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly own = computed(() => this.agenda().filter(({ kind }) => kind === 'OWN'));
  protected readonly full = computed(() => this.agenda().length >= mostLines);
  /** What is on the agenda stays to be seen, also where it is not open any more. */
  protected readonly shown = computed(() => {
    const known = new Set(this.offers().map(({ subjectId }) => subjectId));
    return [...this.agenda().filter(({ kind, subjectId }) => kind !== 'OWN' && !known.has(subjectId)), ...this.offers()];
  });

  protected isTaken({ subjectId }: Offer): boolean {
    return this.agenda().some((line) => line.subjectId === subjectId);
  }

  protected toggle({ kind, subjectId, words }: Offer): void {
    const without = this.agenda().filter((line) => line.subjectId !== subjectId);
    const taken = without.length < this.agenda().length;
    this.typed.emit(taken ? without : inOrder([...without, { id: newId(), kind, subjectId, words }]));
  }

  protected add(): void {
    const line: AgendaItem = { id: newId(), kind: 'OWN', subjectId: null, words: '' };
    this.typed.emit([...this.agenda(), line]);
    afterNextRender(() => this.host.querySelector<HTMLElement>(`#agenda-${line.id}`)?.focus(), { injector: this.injector });
  }

  protected write(line: AgendaItem, words: string): void {
    this.typed.emit(this.agenda().map((each) => (each.id === line.id ? { ...each, words } : each)));
  }

  protected drop(line: AgendaItem): void {
    this.typed.emit(this.agenda().filter(({ id }) => id !== line.id));
  }
}

/** Actions and goals come before the lines that somebody wrote. */
function inOrder(agenda: readonly AgendaItem[]): AgendaItem[] {
  return [...agenda.filter(({ kind }) => kind !== 'OWN'), ...agenda.filter(({ kind }) => kind === 'OWN')];
}

/** The agenda as it is sent: lines in which nothing stands are none. */
export function writtenLines(agenda: readonly AgendaItem[]): AgendaItem[] {
  return agenda.filter(({ words }) => words.trim() !== '');
}
