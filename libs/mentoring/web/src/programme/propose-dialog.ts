import { Component, computed, inject, resource, signal } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { proposePairBody, type RelationshipView } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { careWords, notNow, placesWords, reasonWords } from '../directory/match-words';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { ProgrammePairsClient } from './programme-pairs-client';

/** For whom a mentor is looked for, where that is known, and the wish that it answers. */
export interface Proposing {
  programmeId: string;
  mentee: { id: string; name: string } | null;
  wishId: string | null;
  skillIds: readonly string[];
  /** What they wrote with the wish; empty where they wrote nothing. */
  words: string;
}

/** Proposes a mentor and a mentee to each other. Closes with the pair. */
@Component({
  selector: 'wm-propose-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, LoadFailure, PickOne, Skeleton, TypedNotice],
  template: `
    <wm-dialog heading="Match somebody with a mentor">
      <p class="muted">Both have to accept. They see who proposed it and what you write.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="problems()" />
        @if (dialog.data.mentee; as person) {
          <p class="break">For <b>{{ person.name }}</b></p>
          @if (dialog.data.words; as words) {
            <p class="label mt-3">What they wish for</p>
            <p class="wish break">{{ words }}</p>
          }
        } @else {
          <wm-pick-one name="menteeId" label="Who looks for a mentor" [error]="errorOf('menteeId')" [search]="search()" [offers]="people.hasValue() ? people.value() : null" [failure]="people.error()" [chosen]="mentee()?.id ?? ''" (searched)="search.set($event)" (picked)="choose($event)" (again)="people.reload()" />
        }
        @if (mentee() !== null) {
          <fieldset class="mt-4 matches">
            <legend class="label">Who could mentor them, the best fit first</legend>
            @if (errorOf('mentorId'); as words) {
              <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
            }
            @if (matches.error(); as problem) {
              <wm-load-failure what="The list of mentors" [failure]="problem" (again)="matches.reload()" />
            } @else if (offers(); as all) {
              @for (offer of all; track offer.id) {
                <label class="radio"><input type="radio" name="mentor" [id]="$first ? 'mentorId' : null" [disabled]="offer.barred !== null" [checked]="mentorId() === offer.id" (change)="mentorId.set(offer.id)" /><span class="break">{{ offer.name }}<span class="hint">{{ offer.words }}</span></span></label>
              } @empty {
                <p class="muted">Nobody who offers mentoring fits. Ask somebody who could to offer it.</p>
              }
            } @else {
              <wm-skeleton label="Looking for mentors" [lines]="4" />
            }
          </fieldset>
        }
        <wm-field class="mt-4" name="message" label="Why could they fit?" [error]="errorOf('message')">
          <textarea wmInput rows="4" maxlength="2000" spellcheck="true" [value]="form.typed().message" (input)="form.type({ message: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" words="You and the two" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Proposing'">Propose the pair</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  styles: '.wish { white-space: pre-line; } .radio .hint { display: block; } .matches { max-height: 18rem; overflow-y: auto; padding: .125rem .375rem; margin-inline: -.375rem; }',
})
export class ProposeDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Proposing, RelationshipView>;
  private readonly client = inject(ProgrammePairsClient);
  private readonly attempt = new AttemptKey();
  protected readonly submission = new Submission(proposePairBody);
  protected readonly form = inject(TypedForms).open({ form: 'proposal', subjectId: this.dialog.data.wishId ?? this.dialog.data.mentee?.id ?? this.dialog.data.programmeId }, { message: '' });
  protected readonly mentee = signal(this.dialog.data.mentee);
  protected readonly mentorId = signal<string | null>(null);
  protected readonly search = signal('');
  private readonly missing = signal<readonly { field: string; message: string }[]>([]);
  protected readonly problems = computed(() => [...this.missing(), ...this.submission.problems()]);
  protected readonly people = resource({ params: () => (this.dialog.data.mentee === null ? this.search() : undefined), loader: ({ params, abortSignal }) => this.client.findPeople(params, abortSignal) });
  protected readonly matches = resource({ params: () => this.mentee()?.id, loader: ({ params, abortSignal }) => this.client.matches(this.dialog.data.programmeId, params, abortSignal) });
  protected readonly offers = computed(() => {
    const name = this.mentee()?.name ?? null;
    if (!this.matches.hasValue()) return null;
    return this.matches.value().map(({ mentor, reasons, cares, places, asking, relationship }) => {
      const barred = relationship === null ? notNow(asking, { mentorsAtOnce: null }) : 'There is a request or a pair already';
      const free = placesWords(places);
      const parts = [...reasons.map((reason) => reasonWords(reason, name)).map(({ strong, rest }) => `${strong} ${rest}`.trim()), ...cares.map((care) => `Care: ${careWords(care, name)}`), `${free.strong}${free.rest}`];
      return { id: mentor.id, name: mentor.name, barred, words: `${[...(barred === null ? [] : [barred]), ...parts].join('. ').replaceAll('..', '.')}.` };
    });
  });

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === field)?.message;
  }

  protected choose({ id, words }: Offer): void {
    this.mentee.set({ id, name: words });
    this.mentorId.set(null);
  }

  protected async send(): Promise<void> {
    const [mentee, mentorId] = [this.mentee(), this.mentorId()];
    this.missing.set([
      ...(mentee === null ? [{ field: 'menteeId', message: 'Choose who looks for a mentor' }] : mentorId === null ? [{ field: 'mentorId', message: 'Choose a mentor' }] : []),
    ]);
    if (mentee === null || mentorId === null) return;
    const body = { mentorId, menteeId: mentee.id, message: this.form.typed().message, skillIds: [...this.dialog.data.skillIds].slice(0, 5), wishId: this.dialog.data.wishId } as never;
    await this.submission.run(body, async (wanted) => {
      const pair = await this.client.propose(this.dialog.data.programmeId, wanted, this.attempt.for(wanted));
      this.form.letGo();
      this.dialog.close(pair);
    });
  }
}
