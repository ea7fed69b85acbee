import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AttemptKey, spokenDay, spokenMoment, toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Audience, Banner, Button, ConflictBanner, Confirmation, Empty, ErrorSummary, NextStep, PageHeading, Panel, Saved, Skeleton, Toasts, type FieldProblem } from '@waymark/foundation/ui';
import type { AgreementTerm, AgreementView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { counted } from '@waymark/role-profiles/web';
import { PairsClient } from '../pairs/pairs-client';
import { otherOf, pairHeading } from '../pairs/pair-words';
import { AgreementDesk } from './agreement-desk';
import { AgreementsClient } from './agreements-client';
import { SignatureRows } from './signature-rows';
import { TermList } from './term-list';
import { TermsForm } from './terms-form';

const termNames: Readonly<Record<AgreementTerm, string>> = {
  purpose: 'Purpose',
  aims: 'Skills',
  cadenceDays: 'Meet every so many days',
  sessionMinutes: 'Minutes a session',
  meets: 'Way',
  place: 'Where',
  endsOn: 'Last day',
  confidentiality: 'What stays between you',
  limits: 'What does not stay between you',
  managerSharing: 'What the manager may see',
  mentorReviewsUntil: 'Reviewing claims',
  retentionMonths: 'Months kept after the end',
};

/** What a pair agrees: what holds, what is written now and signed next, and the versions before. */
@Component({
  selector: 'wm-agreement-page',
  imports: [Audience, Banner, Button, ConflictBanner, Empty, ErrorSummary, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Saved, SignatureRows, Skeleton, TermList, TermsForm],
  templateUrl: './agreement-page.html',
  styles: `
    .notice { margin-bottom: var(--wm-5); }
    .version { margin-top: var(--wm-5); }
    .plain { list-style: disc; padding-left: 1.125rem; }
  `,
  providers: [AgreementDesk],
})
export class AgreementPage {
  /** From the address. */
  readonly relationshipId = input.required<string>();
  protected readonly desk = inject(AgreementDesk);
  private readonly client = inject(AgreementsClient);
  private readonly pairs = inject(PairsClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly attempt = new AttemptKey();
  protected readonly termNames = termNames;
  protected readonly pair = resource({ params: () => this.relationshipId(), loader: ({ params, abortSignal }) => this.pairs.read(params, abortSignal) });
  protected readonly agreements = resource({ params: () => this.relationshipId(), loader: ({ params, abortSignal }) => this.client.list(params, abortSignal) });
  protected readonly read = computed(() => (this.pair.hasValue() && this.agreements.hasValue() ? { pair: this.pair.value(), ...this.agreements.value() } : null));
  protected readonly busy = signal<'sign' | 'back' | 'discard' | 'suggest' | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly missing = signal<readonly FieldProblem[]>([]);
  protected readonly other = computed(() => (this.pair.hasValue() ? otherOf(this.pair.value()).name : ''));
  protected readonly backWords = computed(() => (this.pair.hasValue() ? pairHeading(this.pair.value()) : 'Mentoring'));
  protected readonly parties = computed(() => ({ mentor: this.pair.hasValue() ? this.pair.value().mentor.name : '', mentee: this.pair.hasValue() ? this.pair.value().mentee.name : '' }));

  constructor() {
    effect(() => {
      const suggested = this.agreements.hasValue() ? this.agreements.value().suggested : undefined;
      untracked(() => {
        if (suggested !== undefined) this.desk.begin(suggested);
      });
    });
  }

  protected reread(): void {
    this.pair.reload();
    this.agreements.reload();
  }

  protected signWhy({ signatures }: AgreementView): string {
    return signatures.length > 0 ? `${this.other()} has signed. With your signature it is in force.` : 'Both of you can change it until both have signed. A change clears the signature that is there.';
  }

  protected sign(): Promise<void> {
    return this.take('sign', async () => {
      // What is signed is what was read: everything typed has to be stored first.
      if (!(await this.desk.flush())) return;
      const draft = this.desk.agreement();
      if (draft === null) return;
      const signed = await this.client.sign(draft);
      this.toasts.say(signed.status === 'SIGNED' ? 'Signed by both. The agreement is in force' : `Signed. ${this.other()} is asked to sign`);
      if (signed.status === 'SIGNED') await this.router.navigate(['/pairs', this.relationshipId()]);
    });
  }

  protected takeBack(): Promise<void> {
    return this.take('back', async () => {
      const draft = this.desk.agreement();
      if (draft !== null) await this.client.takeBack(draft);
    });
  }

  protected async discard(): Promise<void> {
    const draft = this.desk.agreement();
    if (draft === null) return;
    const agreed = await this.confirmation.ask({ heading: 'Discard this version?', detail: 'What was written in it goes. What is in force stays as it is.', confirm: 'Discard it', cancel: 'Go back' });
    if (agreed) await this.take('discard', () => this.client.discard(draft.id));
  }

  protected suggest(): Promise<void> {
    return this.take('suggest', () => this.client.suggest(this.relationshipId(), this.attempt.for({ pair: this.relationshipId(), after: this.read()?.inForce?.id ?? null })));
  }

  protected day(at: string): string {
    return spokenDay(at, this.session.timeZone());
  }

  protected moment(at: string): string {
    return spokenMoment(at, this.session.timeZone(), new Date());
  }

  /** How one of two versions of a term reads. */
  protected spoken(value: unknown): string {
    if (value === null || value === '') return 'Nothing';
    return Array.isArray(value) ? counted(value.length, 'skill') : `${value as string | number}`;
  }

  /** Takes a step, then reads what holds: also after a refusal, because somebody else may have been faster. */
  private async take(step: 'sign' | 'back' | 'discard' | 'suggest', act: () => Promise<unknown>): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(step);
    this.failure.set(null);
    this.missing.set([]);
    try {
      await act();
    } catch (failure) {
      const { issues } = toProblemError(failure);
      const fields = issues.map(({ path, message }) => ({ field: path.split('.').at(-1) ?? '', message }));
      if (fields.length > 0) this.missing.set(fields);
      else this.failure.set(wordsFor(failure));
    } finally {
      this.busy.set(null);
      this.agreements.reload();
    }
  }
}
