import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AttemptKey, spokenCalendarDay, spokenMoment, toProblemError, wordsFor } from '@waymark/foundation/browser';
import { Audience, Banner, Button, Dialogs, Icon, NextStep, PageHeading, Panel, Skeleton, Tag, Toasts, firstNameOf } from '@waymark/foundation/ui';
import { Menu, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import { commitmentWords, type ActionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { ItemReaders } from '../released/item-readers-panel';
import { ActionDesk } from './action-desk';
import { EvidenceBeginning } from './evidence-beginning';
import type { ReasonAsked } from './reason-dialog';
import { WorkClient } from './work-client';
import { actionLooks, dueWords, readersWords } from './work-words';

/** One promise: who keeps it, by when, how it stands, and the days that were agreed before. */
@Component({
  selector: 'wm-action-page',
  imports: [Audience, Banner, Button, Icon, ItemReaders, LoadFailure, Menu, MenuItem, MenuTrigger, NextStep, PageHeading, Panel, RouterLink, Skeleton, Tag],
  templateUrl: './action-page.html',
  styles: `
    .meta { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--wm-ink-2); margin-bottom: var(--wm-5); align-items: center; }
    .notice { margin-bottom: var(--wm-5); }
    .words { white-space: pre-line; }
    dl { display: grid; gap: var(--wm-3); }
    dt { font-weight: 600; font-size: var(--wm-text-sm); color: var(--wm-ink-2); }
    dd { margin: 0; white-space: pre-line; }
  `,
  providers: [ActionDesk],
})
export class ActionPage {
  /** From the address. */
  readonly actionId = input.required<string>();
  protected readonly desk = inject(ActionDesk);
  private readonly client = inject(WorkClient);
  private readonly reader = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly evidence = inject(EvidenceBeginning);
  private readonly attempt = new AttemptKey();
  protected readonly looks = actionLooks;
  protected readonly due = dueWords;
  protected readonly calendarDay = spokenCalendarDay;
  protected readonly commitments = commitmentWords;
  protected readonly drafting = signal(false);
  protected readonly draftFailure = signal<{ title: string; detail: string } | null>(null);
  protected readonly read = resource({ params: () => this.actionId(), loader: ({ params, abortSignal }) => this.client.action(params, abortSignal) });
  protected readonly action = computed(() => (this.read.hasValue() ? this.read.value() : null));
  private readonly me = computed(() => this.reader.current()?.member.id);
  /** Whose goal it serves decides who may read it. */
  protected readonly mine = computed(() => this.action()?.mentee.id === this.me());
  protected readonly doer = computed(() => (this.action()?.owner.id === this.me() ? 'You' : (this.action()?.owner.name ?? '')));
  protected readonly readers = computed(() => {
    const action = this.action();
    if (action === null) return '';
    if (!this.mine()) return readersWords(firstNameOf(action.mentee.name), firstNameOf(action.mentee.name));
    const mentor = action.owner.id === this.me() ? 'your mentor' : firstNameOf(action.owner.name);
    return readersWords(action.relationshipId === null ? null : mentor, null);
  });

  protected moment(at: string): string {
    return spokenMoment(at, this.reader.timeZone(), new Date());
  }

  protected async progress(to: 'OPEN' | 'IN_PROGRESS' | 'DONE', said: string): Promise<void> {
    await this.take(to, said, (action) => this.client.progress(action, { to }));
  }

  protected async unblock(): Promise<void> {
    await this.take('unblock', 'Nothing is in the way any more', (action) => this.client.unblock(action));
  }

  protected async move(action: ActionView): Promise<void> {
    const moved = await this.dialogs.open<ActionView>(async () => (await import('./renegotiate-dialog')).RenegotiateDialog, { action, readers: this.readers() });
    if (moved === undefined) return;
    this.read.set(moved);
    this.toasts.say(`Moved to ${spokenCalendarDay(moved.dueOn ?? '')}`);
  }

  protected async change(action: ActionView): Promise<void> {
    const asked = { action, mine: this.mine(), readers: this.readers() };
    const changed = await this.dialogs.open<ActionView>(async () => (await import('./change-action-dialog')).ChangeActionDialog, asked);
    if (changed === undefined) return;
    this.read.set(changed);
    this.toasts.say('Changed');
  }

  protected block(action: ActionView): Promise<void> {
    return this.ask({ form: 'action-block', heading: 'What is in the way?', detail: 'It stays open and is not counted as late work of yours alone.', label: 'What is in the way', missing: 'Say what is in the way', confirm: 'It is blocked', danger: false }, action, (now, words) => this.client.block(now, words));
  }

  protected drop(action: ActionView): Promise<void> {
    return this.ask({ form: 'action-drop', heading: 'Drop this action?', detail: 'It stays in the history with the reason, and cannot be opened again.', label: 'Why', missing: 'Say why it is dropped', confirm: 'Drop it', danger: true }, action, (now, words) => this.client.drop(now, words));
  }

  /** Evidence begins with what is known: who did what, when, and which skill it serves. */
  protected async useAsEvidence(action: ActionView): Promise<void> {
    if (this.drafting()) return;
    this.drafting.set(true);
    this.draftFailure.set(null);
    try {
      const draft = await this.client.evidenceDraft(action.id);
      await this.router.navigateByUrl(await this.evidence.begin(draft, this.attempt.for(draft)));
    } catch (failure) {
      this.draftFailure.set(wordsFor(failure));
    } finally {
      this.drafting.set(false);
    }
  }

  private async take(step: string, said: string, act: (action: ActionView) => Promise<ActionView>): Promise<void> {
    const before = this.action();
    if (before === null) return;
    const outcome = await this.desk.take(step, before, act);
    if (outcome === null) return;
    this.read.set(outcome.action);
    if (outcome.taken) this.toasts.say(said);
  }

  private async ask(words: Omit<ReasonAsked, 'subjectId' | 'longest' | 'readers' | 'send'>, action: ActionView, send: (now: ActionView, words: string) => Promise<ActionView>): Promise<void> {
    const asked: ReasonAsked = {
      ...words, subjectId: action.id, longest: 500, readers: this.readers(),
      send: async (typed) => {
        try {
          // What was refused as stale is sent on top of what stands now.
          this.read.set(await send(this.action() ?? action, typed));
        } catch (failure) {
          const standing = this.client.storedAction(toProblemError(failure).current);
          if (standing !== undefined) this.read.set(standing);
          throw failure;
        }
      },
    };
    await this.dialogs.open<true>(async () => (await import('./reason-dialog')).ReasonDialog, asked);
  }
}
