import { Component, DestroyRef, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { priorLevelsBody, type SkillRow } from '@waymark/evidence/domain';
import { AttemptKey, Submission, toProblemError } from '@waymark/foundation/browser';
import { Avatar, Button, Empty, ErrorSummary, Field, FieldControl, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { counted, levelWords } from '../level-words';
import { UnsentForms, type UnsentForm } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { LevelsClient } from './levels-client';
import { readTypedLevels, writeTypedLevels } from './typed-levels';

/** What is typed and chosen: for all of them, and for each. */
interface Typed {
  reason: string;
  from: string;
  levels: string;
}

/** Of how many people the levels are asked for at once. */
const atOnce = 20;

const nothing: Typed = { reason: '', from: '', levels: '' };

/** Levels that the people of a team held before Waymark, recorded in one sitting: all of them or none. */
@Component({
  selector: 'wm-prior-levels-content',
  imports: [Avatar, Button, Empty, ErrorSummary, Field, FieldControl, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, UnsentNotice],
  template: `
    <wm-page-heading heading="Levels from before Waymark" sub="Record what people were confirmed at before. It shows wherever the level does that you recorded it, and why.">
      <p class="crumb" crumb><a [routerLink]="['/teams', teamId()]">Team</a></p>
    </wm-page-heading>
    @if (people.error(); as problem) {
      <wm-load-failure what="The people of this team" [failure]="problem" (again)="people.reload()" />
    } @else if (people.hasValue()) {
      @if (people.value().length === 0) {
        <section wm-panel heading="People">
          <wm-empty icon="users" heading="Nobody here whom you may record for"><p>You record levels of people whom you manage and who have a role.</p></wm-empty>
        </section>
      } @else {
        <wm-error-summary [problems]="submission.problems()" />
        @if (unsent(); as form) {
        <section wm-panel heading="For all of them">
          <wm-field name="reason" label="What these levels rest on" hint="Each person reads this beside their level. For example: appraisal of March 2026." [error]="errorOf('reason')">
            <textarea wmInput rows="2" maxlength="2000" [readonly]="!form.ready()" [value]="form.typed().reason" (input)="form.type({ reason: words.value })" #words></textarea>
          </wm-field>
          <wm-field class="mt-4" name="effectiveOn" label="Held since" [error]="errorOf('effectiveOn')"><input wmInput class="w-6" type="date" [disabled]="!form.ready()" [value]="form.typed().from" (input)="form.type({ from: day.value })" #day /></wm-field>
          <wm-unsent-notice [form]="form" [words]="spoken" />
        </section>
        }
        @for (person of people.value(); track person.id) {
          <details class="panel mt-4" [open]="$first">
            <summary><wm-avatar size="sm" [id]="person.id" [name]="person.name" /><h2 class="break">{{ person.name }}</h2><span class="small muted push">{{ chosenFor(person.id) }}</span></summary>
            <p class="small muted mt-2">{{ person.role }}</p>
            <div class="grid mt-3">
              @for (row of person.rows; track row.requirementId) {
                <label class="line"><span class="break">{{ row.title }}<span class="hint">{{ row.confirmed === null ? 'Needs ' + levelWords(row.required) : 'Confirmed ' + levelWords(row.confirmed) }}</span></span>
                  <select class="select" [disabled]="unsent()?.ready() !== true" (change)="choose(person.id, row.requirementId, level.value)" #level>
                    <option value="" [selected]="chosenLevel(person.id, row.requirementId) === undefined">Leave as it is</option>
                    @for (step of row.levels; track step.ordinal) {
                      <option [value]="step.ordinal" [selected]="chosenLevel(person.id, row.requirementId) === step.ordinal">{{ levelWords(step) }}</option>
                    }
                  </select>
                </label>
              }
            </div>
          </details>
        }
        <div class="actionbar" role="group" aria-label="Record these levels">
          <button wm-button="primary" type="button" [busy]="submission.busy() && 'Saving'" [unavailable]="typed().length === 0 && 'Choose at least one level first'" (click)="record()">Record {{ counted(typed().length, 'level') }}</button>
          <a wm-button="secondary" [routerLink]="['/teams', teamId()]">Go back</a>
          <span class="small muted">All of them are recorded, or none. Your own levels are recorded by somebody else.</span>
        </div>
      }
    } @else {
      <section wm-panel heading="For all of them"><wm-skeleton label="Loading the team" [lines]="6" />@if (found() > 0) {<p class="small muted mt-3" role="status">{{ counted(found(), 'person', 'people') }} so far</p>}</section>
    }
  `,
  styles: `
    summary { display: flex; align-items: center; gap: var(--wm-3); cursor: pointer; }
    summary h2 { margin: 0; font-size: var(--wm-text-md, 1rem); }
    .push { margin-left: auto; }
    .grid { display: grid; gap: var(--wm-2); }
    .line { display: grid; grid-template-columns: minmax(0, 1fr) 14rem; gap: var(--wm-3); align-items: center; padding: .375rem 0; border-top: 1px solid var(--wm-line); }
    .line:first-child { border-top: 0; }
    .line .hint { display: block; }
    @media (max-width: 45rem) { .line { grid-template-columns: minmax(0, 1fr); gap: var(--wm-1); } }
  `,
})
export class PriorLevelsContent {
  /** From the address. */
  readonly teamId = input.required<string>();
  private readonly client = inject(LevelsClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly attempt = new AttemptKey();
  protected readonly levelWords = levelWords;
  protected readonly counted = counted;
  protected readonly submission = new Submission(priorLevelsBody);
  private readonly unsentForms = inject(UnsentForms);
  private readonly life = inject(DestroyRef);
  protected readonly unsent = signal<UnsentForm<Typed> | null>(null);
  protected readonly typed = computed(() => readTypedLevels(this.unsent()?.typed().levels ?? ''));
  /** Of how many people the levels are read while the team is loaded. */
  protected readonly found = signal(0);
  private readonly me = computed(() => this.session.current()?.member.id);
  protected readonly people = resource({
    params: () => this.teamId(),
    loader: async ({ params, abortSignal }) => {
      this.found.set(0);
      const members = (await this.client.teamMembers(params, abortSignal)).filter(({ id }) => id !== this.me());
      const found = [];
      for (let from = 0; from < members.length; from += atOnce) {
        const next = members.slice(from, from + atOnce).map(async ({ id, name }) => ({ id, name, ...(await this.rowsOf(id, abortSignal)) }));
        found.push(...(await Promise.all(next)));
        this.found.set(found.length);
      }
      return found.filter(({ rows }) => rows.length > 0);
    },
  });

  /** A field that is said once for all has the first message that any of the lines got. */
  protected errorOf(field: string): string | undefined {
    return this.submission.problems().find((problem) => problem.field?.endsWith(`.${field}`) === true)?.message;
  }

  /** How many levels are chosen for somebody, in words; nothing where none is. */
  protected chosenFor(memberId: string): string {
    const chosen = this.typed().filter((each) => each.memberId === memberId).length;
    return chosen === 0 ? '' : `${counted(chosen, 'level')} chosen`;
  }

  /** The level that is chosen for somebody and a requirement, if one is. */
  protected chosenLevel(memberId: string, requirementId: string): number | undefined {
    return this.typed().find((each) => each.memberId === memberId && each.requirementId === requirementId)?.ordinal;
  }

  constructor() {
    effect(() => {
      const teamId = this.teamId();
      untracked(() => this.begin(teamId));
    });
  }

  /** How one of two versions of a field reads: levels are counted. */
  protected readonly spoken = (value: string): string => {
    const levels = readTypedLevels(value).length;
    return levels > 0 ? `${counted(levels, 'level')} chosen` : value;
  };

  protected choose(memberId: string, requirementId: string, ordinal: string): void {
    const others = this.typed().filter((each) => each.memberId !== memberId || each.requirementId !== requirementId);
    const levels = ordinal === '' ? others : [...others, { memberId, requirementId, ordinal: Number(ordinal) }];
    this.unsent()?.type({ levels: writeTypedLevels(levels) });
  }

  protected async record(): Promise<void> {
    const { from, reason } = this.unsent()?.typed() ?? nothing;
    const items = this.typed().map((each) => ({ ...each, effectiveOn: from, reason }));
    const done = await this.submission.run({ items }, async (body) => {
      const recorded = await this.client.record(body, this.attempt.for(body));
      this.toasts.say(`${counted(recorded, 'level')} recorded`);
    });
    if (!done) return;
    await this.unsent()?.sent();
    this.begin(this.teamId());
    this.people.reload();
  }

  /** Goes on with what was typed for this team and not recorded, or begins with nothing. */
  private begin(teamId: string): void {
    this.unsent.set(this.unsentForms.open({ form: 'PRIOR_LEVELS', subjectId: teamId }, nothing, this.life));
  }

  /** Whoever the reader may not see the levels of has none to record. */
  private async rowsOf(memberId: string, signal: AbortSignal): Promise<{ role: string; rows: SkillRow[] }> {
    try {
      const { role, items } = await this.client.skills(memberId, signal);
      return { role: role?.title ?? '', rows: items.filter(({ levels }) => levels.length > 1) };
    } catch (failure) {
      if (![403, 404].includes(toProblemError(failure).status)) throw failure;
      return { role: '', rows: [] };
    }
  }
}
