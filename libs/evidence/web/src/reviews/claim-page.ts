import { Component, computed, effect, inject, input, linkedSignal, resource, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { reviewChecks, spokenChecks, type ClaimPageView, type NamedLevel } from '@waymark/evidence/domain';
import { TypedWords, pageTitle, spokenCalendarDay, spokenDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Audience, Avatar, Banner, Button, ConflictBanner, Dialogs, firstNameOf, Icon, NextStep, PageHeading, Panel, Saved, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { ClaimTag } from '../claims/claim-tag';
import { EvidenceClient } from '../evidence/evidence-client';
import { StoryView } from '../evidence/story-view';
import { FileList } from '../files/file-list';
import { HistoryTrail } from '../history/history-trail';
import { levelWords } from '../level-words';
import type { AskReason } from '../reason-dialog';
import { ChecksPanel } from './checks-panel';
import { ClaimedPanel } from './claimed-panel';
import { ClaimsWaiting } from './claims-waiting';
import type { ConfirmLevel } from './confirm-level-dialog';
import { DecisionPanel } from './decision-panel';
import { ReviewDesk } from './review-desk';
import { reviewStep } from './review-words';
import { ReviewsClient } from './reviews-client';

/** A claim with its evidence: to judge for whoever is given it, to read for its owner and whoever else may. */
@Component({
  selector: 'wm-claim-page',
  imports: [Audience, Avatar, Banner, Button, ChecksPanel, ClaimTag, ClaimedPanel, ConflictBanner, DecisionPanel, FileList, HistoryTrail, Icon, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Saved, Skeleton, StoryView],
  providers: [ReviewDesk],
  templateUrl: './claim-page.html',
  styles: `
    .pre { white-space: pre-line; }
    .space { margin-bottom: var(--wm-4); }
    @media (min-width: 60rem) {
      .beside { align-self: stretch; }
      wm-decision-panel { position: sticky; top: calc(var(--wm-bar-h) + var(--wm-5)); }
    }
    .answers { list-style: none; padding: 0; margin: 0; display: grid; gap: var(--wm-2); }
    .answers li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: .5rem; }
  `,
})
export class ClaimPage {
  /** From the address. */
  readonly claimId = input.required<string>();
  protected readonly desk = inject(ReviewDesk);
  private readonly client = inject(ReviewsClient);
  private readonly evidence = inject(EvidenceClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly typedWords = inject(TypedWords);
  private readonly router = inject(Router);
  private readonly waiting = inject(ClaimsWaiting);
  protected readonly read = resource({
    params: () => this.claimId(),
    loader: ({ params, abortSignal }) => this.client.readClaim(params, abortSignal),
  });
  protected readonly page = linkedSignal<ClaimPageView | null>(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly own = computed(() => this.page()?.owner.id === this.session.current()?.member.id);
  protected readonly first = computed(() => firstNameOf(this.page()?.owner.name ?? ''));
  protected readonly heading = computed(() => {
    const claim = this.page()?.claim;
    return claim === undefined ? 'Claim' : `${claim.requirement.title} at ${levelWords(claim.claimed)}`;
  });
  protected readonly undecided = computed(() => ['SUBMITTED', 'IN_REVIEW'].includes(this.page()?.claim.status ?? ''));
  protected readonly earlier = computed(() => this.page()?.submittedVersions.filter((number) => number !== this.page()?.evidence.number) ?? []);
  protected readonly when = computed(() => {
    const { submittedAt, dueOn } = this.page()?.claim ?? { submittedAt: null, dueOn: null };
    if (submittedAt === null) return '';
    const due = this.undecided() && dueOn !== null ? `, answer due ${spokenCalendarDay(dueOn)}` : '';
    return `Submitted ${spokenDay(submittedAt, this.session.timeZone())}${due}`;
  });
  protected readonly step = computed(() => {
    const page = this.page();
    const typed = this.desk.typed();
    return page === null ? { heading: '', detail: '', go: { words: '', control: '' } } : reviewStep(typed, typed.rationale, page);
  });
  protected readonly said = computed(() =>
    (this.page()?.reviews ?? []).map((review) => ({
      id: review.id,
      heading: review.level === null ? `${review.reviewer.name} returned it` : `${review.reviewer.name} saw ${levelWords(review.level)}`,
      rationale: review.rationale,
      day: review.spokenAt === null ? '' : spokenDay(review.spokenAt, this.session.timeZone()),
      answers: reviewChecks.map((check) => ({ name: spokenChecks[check], yes: review.checks[check].answer === 'YES', comment: review.checks[check].comment })),
    })),
  );
  protected readonly busy = signal(false);
  protected readonly trouble = linkedSignal<Words | null>(() => (this.claimId(), null));
  protected readonly dayWords = spokenCalendarDay;

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
    effect(() => {
      this.claimId();
      untracked(() => this.desk.end());
    });
    effect(() => {
      const page = this.page();
      if (page === null) return;
      untracked(() => {
        if (page.may.review && page.ownReview !== null && !this.desk.begun()) this.desk.begin(page.ownReview);
      });
    });
  }

  protected assessorNames(): string {
    const { assessor, secondAssessor } = this.page()?.claim ?? { assessor: null, secondAssessor: null };
    return [assessor, secondAssessor].flatMap((each) => (each === null ? [] : [each.name])).join(' and ');
  }

  protected fieldWords(field: string): string {
    const check = reviewChecks.find((each) => each === field);
    if (check !== undefined) return spokenChecks[check];
    return field === 'ordinal' ? 'The level' : 'The reason';
  }

  protected versionWords(value: unknown): string {
    if (value === null || value === '') return 'Nothing';
    if (typeof value === 'number') return levelWords(this.page()?.claim.requirement.levels.find(({ ordinal }) => ordinal === value) ?? { ordinal: value, name: '' });
    if (typeof value === 'string') return value;
    const { answer, comment } = value as { answer: string | null; comment: string };
    return [answer === null ? 'No answer' : answer === 'YES' ? 'Yes' : 'No', comment].filter((part) => part !== '').join('. ');
  }

  protected goTo(id: string): void {
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  protected open(): Promise<void> {
    return this.carryOut(async () => {
      const review = await this.client.open(this.claimId());
      this.show(await this.client.readClaim(review.claimId));
      if (review.claimId === this.claimId()) this.desk.begin(review);
    });
  }

  protected async confirm(level: NamedLevel): Promise<void> {
    if (!(await this.isSaved())) return;
    const { needsTwo, owner, claim } = this.page() ?? {};
    const data: ConfirmLevel = { level, title: claim?.requirement.title ?? '', name: owner?.name ?? '', needsTwo: needsTwo ?? false };
    const sure = await this.dialogs.open<{ validUntil: string | null }>(async () => (await import('./confirm-level-dialog')).ConfirmLevelDialog, data);
    if (sure === undefined) return;
    await this.carryOut(async () => {
      this.show(await this.client.confirm(this.claimId(), { ordinal: level.ordinal, validUntil: sure.validUntil }, this.desk.version));
      this.toasts.say(this.undecided() ? 'Your word is kept. The other assessor has not spoken yet' : `${levelWords(level)} is confirmed`);
    });
  }

  protected async giveBack(): Promise<void> {
    if (!(await this.isSaved())) return;
    await this.carryOut(async () => {
      this.show(await this.client.giveBack(this.claimId(), this.desk.typed().rationale, this.desk.version));
      this.toasts.say(this.undecided() ? 'Your word is kept. The other assessor has not spoken yet' : `Returned to ${this.first()} with what to add`);
    });
  }

  protected async declareConflict(): Promise<void> {
    const question: AskReason = {
      form: { form: 'CONFLICT', subjectId: this.claimId() },
      heading: 'Should somebody else judge this?',
      detail: `The claim goes to another assessor, and does not come back to you. ${this.first()} does not read your reason.`,
      label: 'Why you should not judge it',
      missing: 'Say why you should not judge this',
      confirm: 'Hand it over',
      send: (reason) => this.client.declareConflict(this.claimId(), reason),
    };
    if ((await this.askReason(question)) !== true) return;
    this.typedWords.saved();
    this.waiting.refresh();
    this.toasts.say('Somebody else judges this claim now');
    await this.router.navigateByUrl('/reviews');
  }

  protected withdraw(): Promise<void> {
    const claim = this.page()?.claim;
    return this.carryOut(async () => {
      if (claim === undefined) return;
      await this.evidence.withdrawClaim(claim);
      this.show(await this.client.readClaim(claim.id));
      this.toasts.say('The claim is withdrawn');
    });
  }

  protected async retract(): Promise<void> {
    const claim = this.page()?.claim;
    if (claim === undefined) return;
    const question: AskReason = {
      form: { form: 'RETRACTION', subjectId: claim.id },
      heading: 'Take this evidence back?',
      detail: 'The level stays as it is. Whoever looks after levels sees that it rests on evidence that was taken back.',
      label: 'Why you take it back',
      missing: 'Say why you take it back',
      confirm: 'Take it back',
      kind: 'danger',
      send: (reason) => this.evidence.retractClaim(claim, reason),
    };
    if ((await this.askReason(question)) === true) this.show(await this.client.readClaim(claim.id));
  }

  /** Shows what an answer says, unless another claim is open by now. Less may wait than before. */
  private show(page: ClaimPageView): void {
    this.waiting.refresh();
    if (page.claim.id === this.claimId()) this.page.set(page);
  }

  private askReason(question: AskReason): Promise<boolean | undefined> {
    return this.dialogs.open<boolean>(async () => (await import('../reason-dialog')).ReasonDialog, question);
  }

  /** Everything is saved first, so that what is decided on is what stands here; what is left to do is gone to. */
  private async isSaved(): Promise<boolean> {
    if (this.step().go.control !== 'decide') {
      this.trouble.set({ title: 'There is something left', detail: `${this.step().heading}.` });
      this.goTo(this.step().go.control);
      return false;
    }
    if (await this.desk.flush()) return true;
    this.trouble.set({ title: 'Not everything is saved yet', detail: 'What you typed is kept on this device. Try again when you are back online.' });
    return false;
  }

  private async carryOut(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      await work();
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
