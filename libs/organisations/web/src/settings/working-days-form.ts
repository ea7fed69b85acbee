import { Component, computed, input, output, signal } from '@angular/core';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import { readHolidays, weekdayOf, type Holiday, type HolidayText, type OrganisationView } from '@waymark/organisations/domain';
import { TwoVersions } from '../two-versions';
import { typedFor, type EditedField } from '../versioned-edit';
import { SettingsPart } from './settings-part';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** On which days people work, and on which of them they do not. */
@Component({
  selector: 'wm-working-days-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, Saved, TwoVersions],
  templateUrl: './working-days-form.html',
  styles: `
    :host { display: block; }
    .days { display: flex; flex-wrap: wrap; gap: 0 var(--wm-5); }
    .one { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3); }
    .one wm-field:nth-child(2) { flex: 1 1 12rem; }
  `,
})
export class WorkingDaysForm {
  readonly organisation = input.required<OrganisationView>();
  readonly saved = output<OrganisationView>();
  protected readonly weekdays = weekdays.map((words, index) => ({ number: index + 1, words }));
  protected readonly days = typedFor<number[]>(() => this.organisation().id, () => this.organisation().workingDays);
  protected readonly holidays = typedFor<Holiday[]>(() => this.organisation().id, () => this.organisation().holidays);
  protected readonly pasted = signal('');
  protected readonly year = signal(String(new Date().getFullYear()));
  /** What could not be read of a pasted text. */
  protected readonly unread = signal<HolidayText['problems']>([]);
  protected readonly news = signal('');
  protected readonly changed = computed(() => JSON.stringify([this.days(), this.holidays()]) !== JSON.stringify([this.organisation().workingDays, this.organisation().holidays]));
  protected readonly part = new SettingsPart({
    fieldsOf: (stored) => this.fieldsOf(stored),
    wanted: () => ({ workingDays: this.days(), holidays: this.holidays() }),
    settled: (stored) => {
      this.days.set(stored.workingDays);
      this.holidays.set(stored.holidays);
      this.saved.emit(stored);
    },
  });

  protected fieldsOf({ workingDays, holidays }: Pick<OrganisationView, 'workingDays' | 'holidays'>): EditedField[] {
    return [
      { label: 'Working days', words: workingDays.map((number) => weekdays[number - 1]).join(', ') },
      { label: 'Holidays', words: holidays.map(({ day, name }) => `${spokenCalendarDay(day)} ${name}`).join('\n') },
    ];
  }

  protected yours(): EditedField[] {
    return this.fieldsOf({ workingDays: this.days(), holidays: this.holidays() });
  }

  protected words({ day }: Holiday): string {
    return `${weekdays[weekdayOf(day) - 1] ?? ''} ${spokenCalendarDay(day)}`;
  }

  protected choose(number: number, chosen: boolean): void {
    this.days.update((before) => (chosen ? [...before, number] : before.filter((one) => one !== number)).toSorted((a, b) => a - b));
  }

  protected drop(day: string): void {
    this.holidays.update((before) => before.filter((one) => one.day !== day));
  }

  /** Adds what can be read of the text, and leaves the rest in the field. */
  protected addPasted(): void {
    const lines = this.pasted().split(/\r\n|\r|\n/);
    const { holidays, problems } = readHolidays(this.pasted(), Number(this.year()) || new Date().getFullYear());
    const known = new Set(this.holidays().map(({ day }) => day));
    const fresh = holidays.filter(({ day }) => !known.has(day));
    this.holidays.update((before) => [...before, ...fresh].toSorted((one, other) => (one.day < other.day ? -1 : 1)));
    this.unread.set(problems.map((problem, index) => ({ ...problem, line: index + 1 })));
    this.pasted.set(problems.map(({ line }) => lines[line - 1] ?? '').join('\n'));
    const there = holidays.length - fresh.length;
    this.news.set(`${fresh.length === 1 ? '1 holiday' : `${fresh.length} holidays`} added${there === 0 ? '' : `, ${there} were there already`}. Save to keep them.`);
  }
}
