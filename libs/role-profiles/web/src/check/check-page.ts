import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Journey, NextStep, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { farWords } from '../far-records';
import { importSteps } from '../import-steps';
import { counted } from '../wording';
import { ChangesPanel } from './changes-panel';
import { DraftDesk } from './draft-desk';
import { FoundPanel } from './found-panel';
import { SourcePanel } from './source-panel';
import { openWords, wordingOf } from './warning-words';
import { WarningsPanel } from './warnings-panel';

/** The second step of an import: the source beside what was made of it, until somebody approves it. */
@Component({
  selector: 'wm-check-page',
  imports: [Banner, Button, ChangesPanel, FoundPanel, Journey, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton, SourcePanel, WarningsPanel],
  providers: [DraftDesk],
  templateUrl: './check-page.html',
  host: { '[style.--far]': 'far()' },
  styles: `
    :host { --wm-content: 90rem; }
    .imp { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: var(--wm-5); align-items: start; }
    wm-source-panel { position: sticky; top: calc(var(--wm-bar-h) + var(--wm-5)); }
    .across { flex-basis: 100%; }
    .danger-words { color: var(--wm-bad); }
    .danger-words:hover { background: var(--wm-bad-soft); color: var(--wm-bad); }
    @media (max-width: 60rem) { .imp { grid-template-columns: minmax(0, 1fr); } wm-source-panel { position: static; } }
  `,
})
export class CheckPage {
  readonly profileId = input.required<string>();
  readonly versionId = input.required<string>();
  protected readonly steps = importSteps;
  protected readonly desk = inject(DraftDesk);
  private readonly router = inject(Router);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly title = inject(Title);
  private readonly warnings = viewChild(WarningsPanel);
  protected readonly far = computed(() => farWords(this.desk.draft()?.items.length ?? 0));
  protected readonly publishing = signal(false);
  protected readonly failure = signal<Words | null>(null);
  /** Somebody else has changed the draft, so what would be approved was not seen. */
  protected readonly stale = signal(false);
  private readonly profileTitle = computed(() => {
    const draft = this.desk.draft();
    return draft === null ? 'what we found' : draft.title || 'a profile without a title';
  });
  protected readonly nextHeading = computed(() => {
    const [first] = this.desk.unanswered();
    const subject = this.desk.cases().find(({ warning }) => warning.index === first?.index)?.subject;
    if (first === undefined) return '';
    return wordingOf(first, subject?.kind === 'record' ? subject.record.title : this.profileTitle()).heading;
  });
  protected readonly nextWords = computed(() => {
    const draft = this.desk.draft();
    if (draft === null) return '';
    const all = draft.warnings.filter(({ aboutContent }) => aboutContent).length;
    const open = this.desk.unanswered().length;
    return `We read all ${counted(draft.items.length, 'item')} in “${this.profileTitle()}”. ${openWords(all, open)} Nothing is published yet.`;
  });
  protected readonly barWords = computed(() => {
    const open = this.desk.unanswered().length;
    const can = open === 0 ? '' : open === 1 ? 'You can approve once the warning has an answer. ' : `You can approve once all ${open} warnings have an answer. `;
    return `${can}Publishing does not change anyone’s confirmed levels.`;
  });

  constructor() {
    effect(() => {
      const versionId = this.versionId();
      untracked(() => this.desk.open(versionId));
    });
    effect(() => this.title.setTitle(pageTitle(`Check ${this.profileTitle()}`)));
  }

  protected goToWarning(): void {
    this.warnings()?.showFirstOpen();
  }

  protected focusPublish(): void {
    document.getElementById('publish')?.focus();
  }

  protected async publish(): Promise<void> {
    const draft = this.desk.draft();
    if (draft === null || this.warnings()?.showFirstOpen() === true) return;
    const agreed = await this.confirmation.ask({
      heading: `Publish version ${draft.number} of ${draft.title}?`,
      detail: 'Everyone in your organisation can read it. It never changes again: a later edition becomes the next version.',
      confirm: `Publish version ${draft.number}`,
    });
    if (!agreed || this.publishing()) return;
    this.publishing.set(true);
    this.failure.set(null);
    try {
      const published = await this.desk.publish();
      this.toasts.say(`Version ${published.number} of ${published.title} is published`);
      await this.router.navigate(['/role-profiles', published.profileId]);
    } catch (failure) {
      this.explain(failure);
    } finally {
      this.publishing.set(false);
    }
  }

  protected readLatest(): void {
    this.failure.set(null);
    this.stale.set(false);
    this.desk.version.reload();
  }

  protected async throwAway(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'Throw this draft away?',
      detail: 'The text and every correction you made here are removed. What is published stays.',
      confirm: 'Throw away',
      kind: 'danger',
    });
    if (!agreed) return;
    this.failure.set(null);
    try {
      await this.desk.throwAway();
      this.toasts.say('The draft is thrown away');
      await this.router.navigate(['/role-profiles']);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    }
  }

  /** Somebody may have taken an answer back: the first open question is shown then. */
  private explain(failure: unknown): void {
    const { code, status } = toProblemError(failure);
    this.failure.set(wordsFor(failure));
    this.stale.set(status === 412 || code === 'warnings-open');
    if (code === 'warnings-open') this.desk.version.reload();
  }
}
