import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Avatar, Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { calendarDayIn, enrolBody, type Enrolled, type MemberView } from '@waymark/organisations/domain';
import { Match, PersonSearch } from '../people/person-search';
import { Session } from '../session';
import { TeamSelect } from '../teams/team-select';
import { partWords } from './programme-words';
import { ProgrammesClient, type Enrolling } from './programmes-client';

type Part = keyof typeof partWords;

/** Enrols several people who are searched for, or a whole team. */
@Component({
  selector: 'wm-enrol-form',
  imports: [Avatar, Button, ErrorSummary, Field, FieldControl, FormField, Match, PersonSearch, TeamSelect],
  template: `
    <form novalidate (submit)="$event.preventDefault(); enrol()">
      <wm-error-summary [problems]="submission.problems()" />
      <fieldset>
        <legend class="label">Who</legend>
        <label class="radio"><input type="radio" name="who" [checked]="!team()" (change)="team.set(false)" /><span>People</span></label>
        <label class="radio"><input type="radio" name="who" [checked]="team()" (change)="team.set(true)" /><span>Everybody who is in a team now</span></label>
      </fieldset>
      @if (team()) {
        <wm-team-select class="mt-4" name="teamId" label="Team" [error]="submission.errorOf('teamId') ?? submission.errorOf('memberIds')" [(chosen)]="teamId" />
      } @else {
        <wm-person-search class="mt-4" name="memberIds" label="Name or email address" [among]="['ACTIVE']" [error]="submission.errorsOf('memberIds')">
          <ng-template wmMatch let-person>
            <label class="check match">
              <input type="checkbox" [checked]="isChosen(person)" (change)="choose(person, box.checked)" #box />
              <span class="person"><wm-avatar size="sm" [id]="person.id" [name]="person.name" /><span class="break">{{ person.name }}@if (person.jobTitle; as title) {<span class="role">{{ title }}</span>}</span></span>
            </label>
          </ng-template>
        </wm-person-search>
        <div class="chosen mt-2" role="status">
          @if (chosen().length > 0) {
            <p class="small">Chosen: {{ names() }}</p>
          }
        </div>
      }
      <fieldset class="mt-5">
        <legend class="label">They take part as</legend>
        @for (one of parts; track one.part) {
          <label class="radio"><input type="radio" name="part" [checked]="part() === one.part" (change)="part.set(one.part)" /><span>{{ one.words }}</span></label>
        }
      </fieldset>
      <wm-field class="mt-5" name="from" label="From which day" [error]="submission.errorOf('from')">
        <input wmInput type="date" [formField]="fields.from" />
      </wm-field>
      <wm-field class="mt-5" name="to" label="Until which day" hint="The first day on which they no longer take part." [error]="submission.errorOf('to')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="date" [formField]="fields.to" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Enrolling'">{{ team() || chosen().length < 2 ? 'Enrol' : 'Enrol ' + chosen().length + ' people' }}</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: `
    :host, wm-team-select, wm-person-search { display: block; }
    .match { display: flex; align-items: center; gap: var(--wm-3); padding: var(--wm-2) var(--wm-1); border-top: 1px solid var(--wm-line); }
  `,
})
export class EnrolForm {
  readonly programmeId = input.required<string>();
  readonly enrolled = output<Enrolled>();
  readonly givenUp = output();
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly attempt = new AttemptKey();
  private readonly typed = signal({ from: calendarDayIn(this.session.timeZone(), new Date()), to: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(enrolBody);
  protected readonly team = signal(false);
  protected readonly teamId = signal('');
  protected readonly chosen = signal<readonly Pick<MemberView, 'id' | 'name'>[]>([]);
  protected readonly names = computed(() => this.chosen().map(({ name }) => name).join(', '));
  protected readonly part = signal<Part>('MENTEE');
  protected readonly parts = Object.entries(partWords).map(([part, words]) => ({ part: part as Part, words }));

  protected isChosen({ id }: MemberView): boolean {
    return this.chosen().some((one) => one.id === id);
  }

  protected choose({ id, name }: MemberView, chosen: boolean): void {
    this.chosen.update((before) => (chosen ? [...before, { id, name }] : before.filter((one) => one.id !== id)));
  }

  protected async enrol(): Promise<void> {
    const { from, to } = this.typed();
    const who = this.team() ? (this.teamId() === '' ? {} : { teamId: this.teamId() }) : { memberIds: this.chosen().map(({ id }) => id) };
    const body: Enrolling = { ...who, part: this.part(), from, to: to === '' ? null : to };
    await this.submission.run(body, async (wanted) =>
      this.enrolled.emit(await this.client.enrol(this.programmeId(), wanted, this.attempt.for(wanted))),
    );
  }
}
