import { Component, Injector, afterNextRender, computed, effect, inject, input, linkedSignal, resource, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { emptyContent, storyParts, type ClaimView, type LikeEvidence } from '@waymark/evidence/domain';
import { TypedWords, pageTitle, spokenCalendarDay, toProblemError, wordsFor } from '@waymark/foundation/browser';
import { Banner, Button, ConflictBanner, Confirmation, Empty, ErrorSummary, Icon, NextStep, PageHeading, Panel, Saved, Skeleton, Toasts, type FieldProblem } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';
import { kindWords, partWords } from '../evidence/evidence-words';
import { StoryView } from '../evidence/story-view';
import { counted } from '../level-words';
import { FileList } from '../files/file-list';
import { FilesPanel } from '../files/files-panel';
import { ClaimsWaiting } from '../reviews/claims-waiting';
import { AddSkill } from './add-skill';
import { ClaimCard } from './claim-card';
import { EditorDesk } from './editor-desk';
import { controlOf, editorStep, liveClaims, missingNow, receivers, sendable } from './editor-words';
import { LinksPanel } from './links-panel';
import { ReadersPanel } from './readers-panel';
import { StoryForm } from './story-form';
import { WitnessesPanel } from './witnesses-panel';

const likeWords: Record<LikeEvidence['reason'], string> = {
  SAME_LINK: 'the same link',
  SAME_FILE: 'the same file',
  SAME_TITLE: 'nearly the same title',
  SAME_WORDS: 'nearly the same words',
};

/** A piece of evidence: written by its owner and saved while they type, read by those who may. */
@Component({
  selector: 'wm-evidence-editor-page',
  imports: [AddSkill, Banner, Button, ClaimCard, ConflictBanner, Empty, ErrorSummary, FileList, FilesPanel, Icon, LinksPanel, LoadFailure, NextStep, PageHeading, Panel, ReadersPanel, RouterLink, Saved, Skeleton, StoryForm, StoryView, WitnessesPanel],
  providers: [EditorDesk],
  templateUrl: './editor-page.html',
  styles: `
    .space { margin-bottom: var(--wm-5); }
    .space-top { display: block; margin-top: var(--wm-3); }
    .removed { flex-basis: 100%; }
  `,
})
export class EvidenceEditorPage {
  /** From the address. */
  readonly evidenceId = input.required<string>();
  protected readonly desk = inject(EditorDesk);
  private readonly client = inject(EvidenceClient);
  private readonly confirmation = inject(Confirmation);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly waiting = inject(ClaimsWaiting);
  private readonly typedWords = inject(TypedWords);
  private readonly injector = inject(Injector);
  protected readonly read = resource({
    params: () => this.evidenceId(),
    loader: ({ params, abortSignal }) => this.client.read(params, abortSignal),
  });
  protected readonly evidence = this.desk.evidence;
  protected readonly content = computed(() => this.desk.content() ?? emptyContent);
  protected readonly live = computed(() => liveClaims(this.evidence()?.claims ?? []));
  protected readonly toSend = computed(() => sendable(this.evidence()?.claims ?? []));
  protected readonly toSendWords = computed(() => counted(this.toSend().length, 'claim'));
  protected readonly receivers = computed(() => receivers(this.toSend()));
  protected readonly next = computed(() => {
    const evidence = this.evidence();
    return evidence === null || this.adding() ? null : editorStep(evidence);
  });
  /** The first thing that is missing before the claims can be sent, with the place where it goes. */
  protected readonly missing = computed(() => {
    const evidence = this.evidence();
    if (evidence === null) return null;
    const claims = this.toSend().map((claim) => ({ claim: this.desk.claim(claim).stored(), typed: this.desk.claim(claim).typed() }));
    const [first] = missingNow(evidence, this.content(), claims);
    return first === undefined ? null : { message: first.message, control: controlOf(first.path) ?? 'main' };
  });
  protected readonly heading = computed(() => this.content().title.trim() || 'Evidence without a title yet');
  protected readonly adding = linkedSignal(() => (this.evidenceId(), false));
  protected readonly dataRemoved = linkedSignal(() => (this.evidenceId(), false));
  protected readonly sending = signal(false);
  protected readonly kindWords = kindWords;
  protected readonly likeWords = likeWords;
  /** What was wrong with the last submission. Typing does not take it away: sending judges anew. */
  private readonly refused = linkedSignal<readonly { path: string; message: string }[]>(() => (this.evidenceId(), []));
  protected readonly problems = computed<FieldProblem[]>(() => this.refused().map(({ path, message }) => ({ field: controlOf(path), message })));
  protected readonly unconfirmed = computed(() => !this.dataRemoved() && this.refused().some(({ path }) => path === 'dataRemoved'));
  protected readonly contentErrors = computed(() => {
    const refused = this.refused().flatMap(({ path, message }) => (path.startsWith('content.') ? [[path.slice('content.'.length), message] as const] : []));
    return { ...Object.fromEntries(refused), ...this.desk.errors() };
  });
  protected readonly claimErrors = computed<Record<string, string>>(() =>
    Object.fromEntries(this.refused().flatMap(({ path, message }) => {
      const id = /^claims\.([^.]+)/.exec(path)?.[1];
      return id === undefined ? [] : [[id, message] as const];
    })),
  );
  /** Asked for when the page opens, and again after the title was changed and saved. */
  protected readonly likes = resource({
    params: () => (this.evidence()?.status === 'DRAFT' ? { id: this.evidence()?.id, title: this.evidence()?.content.title, links: this.evidence()?.content.links.length } : undefined),
    loader: ({ params, abortSignal }) => (params.id === undefined ? Promise.resolve([]) : this.client.duplicates(params.id, abortSignal)),
  });
  private readonly opened = linkedSignal(() => (this.evidenceId(), false));

  constructor() {
    const title = inject(Title);
    effect(() => {
      if (this.evidence() !== null) title.setTitle(pageTitle(this.heading()));
    });
    effect(() => {
      this.evidenceId();
      untracked(() => this.desk.end());
    });
    effect(() => {
      const evidence = this.read.hasValue() ? this.read.value() : undefined;
      if (evidence === undefined) return;
      untracked(() => {
        if (this.opened()) return;
        this.opened.set(true);
        this.desk.begin(evidence);
      });
    });
  }

  protected fieldWords(field: string): string {
    const part = storyParts.find((each) => each === field);
    if (part !== undefined) return partWords[part].name;
    const named: Record<string, string> = { title: 'Title', startedOn: 'Began', endedOn: 'Happened', tags: 'Tags', links: 'Links' };
    return named[field] ?? 'Details';
  }

  protected versionWords(value: unknown): string {
    if (typeof value === 'string') return value === '' ? 'Nothing' : value;
    if (Array.isArray(value)) return value.length === 0 ? 'Nothing' : value.map((each: unknown) => (typeof each === 'string' ? each : (each as { url: string }).url)).join('\n');
    return value === null ? 'Nothing' : Object.values(value as object).filter(Boolean).join(', ');
  }

  protected waitingWords({ requirement, assessor, dueOn }: ClaimView): string {
    const who = assessor === null ? 'waits for an assessor' : `is with ${assessor.name}`;
    const due = dueOn === null ? '' : `, answer due ${spokenCalendarDay(dueOn)}`;
    return `${requirement.title} ${who}${due}`;
  }

  protected goTo(id: string): void {
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  protected startAdding(): void {
    this.adding.set(true);
    afterNextRender(() => this.goTo('skill-search'), { injector: this.injector });
  }

  protected stopAdding(): void {
    this.adding.set(false);
    afterNextRender(() => document.getElementById('add-skill')?.focus(), { injector: this.injector });
  }

  /** Everything is saved first, so that what is judged is what stands here. */
  protected async submit(): Promise<void> {
    if (this.sending()) return;
    const claimIds = this.toSend().map(({ id }) => id);
    if (!this.dataRemoved()) {
      this.refused.set([{ path: 'dataRemoved', message: 'Confirm that you have removed patient and citizen data' }]);
      return;
    }
    this.sending.set(true);
    try {
      await this.send(claimIds);
    } catch (failure) {
      const { issues } = toProblemError(failure);
      const { title, detail } = wordsFor(failure);
      this.refused.set(issues.length > 0 ? issues : [{ path: '', message: `${title}. ${detail}` }]);
    } finally {
      this.sending.set(false);
    }
  }

  private async send(claimIds: string[]): Promise<void> {
    const saved = await this.desk.flush();
    const evidence = this.evidence();
    if (!saved || evidence === null) {
      this.refused.set([{ path: '', message: 'Not everything is saved yet, so it cannot be submitted. What you typed is kept on this device.' }]);
      return;
    }
    this.desk.meet(await this.client.submit(evidence, claimIds));
    this.refused.set([]);
    this.waiting.refresh();
    this.toasts.say(`${counted(claimIds.length, 'claim')} sent for review`);
  }

  protected async discard(): Promise<void> {
    const sure = await this.confirmation.ask({
      heading: 'Delete this draft?',
      detail: 'Its story, links and files are gone for good. Nobody else has read it.',
      confirm: 'Delete draft',
      kind: 'danger',
    });
    if (!sure) return;
    try {
      await this.client.delete(this.evidenceId());
      this.typedWords.saved();
      await this.router.navigateByUrl('/evidence');
    } catch (failure) {
      const { title, detail } = wordsFor(failure);
      this.refused.set([{ path: '', message: `${title}. ${detail}` }]);
    }
  }
}
