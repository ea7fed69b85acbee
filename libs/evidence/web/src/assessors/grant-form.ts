import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { grantAssessorBody, type AssessorGrantView } from '@waymark/evidence/domain';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { AssessorsClient } from './assessors-client';

type Scope = 'framework' | 'skill' | 'profile';

const scopes: { scope: Scope; words: string; means: string }[] = [
  { scope: 'skill', words: 'One skill', means: 'Whichever role asks for it.' },
  { scope: 'framework', words: 'A framework', means: 'All of its skills.' },
  { scope: 'profile', words: 'A role profile', means: 'What in it is no skill of a framework, such as knowledge and work activities.' },
];

/** Gives somebody the right to judge: what, up to which level, from when and until when. */
@Component({
  selector: 'wm-grant-form',
  imports: [Button, ErrorSummary, Field, FieldControl, PickOne],
  template: `
    <form novalidate (submit)="$event.preventDefault(); give()">
      <wm-error-summary [problems]="problems()" />
      <wm-pick-one name="assessor" label="Who" [error]="errorOf('assessor')" [search]="search().person" [offers]="people.hasValue() ? people.value() : null" [failure]="people.error()" [chosen]="person()?.id ?? ''" (searched)="find('person', $event)" (picked)="person.set($event)" (again)="people.reload()" />
      <fieldset class="mt-4">
        <legend class="label">May judge</legend>
        @for (each of scopes; track each.scope) {
          <label class="radio"><input type="radio" name="scope" [checked]="scope() === each.scope" (change)="choose(each.scope)" /><span>{{ each.words }}<span class="hint">{{ each.means }}</span></span></label>
        }
      </fieldset>
      <wm-pick-one class="mt-4" name="subject" [label]="label()" [error]="errorOf('subject')" [search]="search().subject" [offers]="subjects.hasValue() ? subjects.value() : null" [failure]="subjects.error()" [chosen]="subject()?.id ?? ''" (searched)="find('subject', $event)" (picked)="subject.set($event)" (again)="subjects.reload()" />
      <wm-field class="mt-4" name="highest" label="Up to level" hint="Leave this empty for every level of the scale." [error]="submission.errorOf('highest')">
        <input wmInput class="w-3" type="number" min="1" max="20" [value]="highest()" (input)="highest.set(level.value)" #level />
      </wm-field>
      <div class="row days mt-4">
        <wm-field name="from" label="From" [error]="submission.errorOf('from')"><input wmInput type="date" [value]="from()" (input)="from.set(first.value)" #first /></wm-field>
        <wm-field name="to" label="Until" hint="Not with this day. Empty: no end." [error]="submission.errorOf('to')"><input wmInput type="date" [value]="to()" (input)="to.set(last.value)" #last /></wm-field>
      </div>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Give the right to judge</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; } .radio .hint { display: block; } .days { align-items: end; }',
})
export class GrantForm {
  readonly programmeId = input.required<string>();
  readonly given = output<AssessorGrantView>();
  readonly givenUp = output();
  private readonly client = inject(AssessorsClient);
  private readonly attempt = new AttemptKey();
  protected readonly scopes = scopes;
  protected readonly submission = new Submission(grantAssessorBody);
  protected readonly search = signal({ person: '', subject: '' });
  protected readonly person = signal<Offer | null>(null);
  protected readonly subject = signal<Offer | null>(null);
  protected readonly scope = signal<Scope>('skill');
  protected readonly highest = signal('');
  protected readonly from = signal(new Intl.DateTimeFormat('en-CA', { timeZone: inject(Session).timeZone() }).format(new Date()));
  protected readonly to = signal('');
  protected readonly missing = signal<readonly { field: string; message: string }[]>([]);
  protected readonly problems = computed(() => [...this.missing(), ...this.submission.problems()]);
  protected readonly label = computed(() => ({ skill: 'Which skill', framework: 'Which framework', profile: 'Which role profile' })[this.scope()]);
  protected readonly people = resource({ params: () => this.search().person, loader: ({ params, abortSignal }) => this.client.findPeople(params, abortSignal) });
  protected readonly subjects = resource({
    params: () => ({ scope: this.scope(), search: this.search().subject }),
    loader: ({ params: { scope, search }, abortSignal }) => {
      if (scope === 'skill') return this.client.findSkills(search, abortSignal);
      return scope === 'framework' ? this.client.findFrameworks(search, abortSignal) : this.client.findProfiles(search, abortSignal);
    },
  });

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === field)?.message;
  }

  protected choose(scope: Scope): void {
    this.scope.set(scope);
    this.subject.set(null);
    this.find('subject', '');
  }

  protected find(what: 'person' | 'subject', words: string): void {
    this.search.update((search) => ({ ...search, [what]: words }));
  }

  protected async give(): Promise<void> {
    const [person, subject] = [this.person(), this.subject()];
    this.missing.set([
      ...(person === null ? [{ field: 'assessor', message: 'Choose who may judge' }] : []),
      ...(subject === null ? [{ field: 'subject', message: 'Choose what they may judge' }] : []),
    ]);
    if (person === null || subject === null) return;
    const about = { skill: { skillId: subject.id }, framework: { frameworkId: subject.id }, profile: { profileId: subject.id } }[this.scope()];
    const days = { from: this.from(), to: this.to() === '' ? null : this.to(), highest: this.highest() === '' ? null : Number(this.highest()) };
    const body = { assessorId: person.id, programmeId: this.programmeId(), ...days, ...about } as never;
    await this.submission.run(body, async (wanted) => this.given.emit(await this.client.give(wanted, this.attempt.for(wanted))));
  }
}
