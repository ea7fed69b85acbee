import { DestroyRef, Injectable, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Toasts, firstNameOf, type FieldProblem } from '@waymark/foundation/ui';
import { DomainError } from '@waymark/foundation/kernel';
import { isDraft, requireLoggable, type GrowRecordView, type GrowStage, type SessionView } from '@waymark/mentoring/domain';
import { RecordDesk, type UnsavedStage } from '../record/record-desk';
import { RecordsClient } from '../record/records-client';
import { otherIn } from '../sessions/session-words';
import { SessionsClient } from '../sessions/sessions-client';
import { TypedForms } from '../typed-form';
import { reviseForm } from './revise-form';

/** How often, in milliseconds, a record that both write in is read again while its page is looked at. */
const glance = 15_000;

/** The session that a page is about, with its record, and what is done with it. A page provides it for itself. */
@Injectable()
export class SessionRecord {
  private readonly client = inject(RecordsClient);
  private readonly sessions = inject(SessionsClient);
  private readonly desk = inject(RecordDesk);
  private readonly toasts = inject(Toasts);
  private readonly forms = inject(TypedForms);
  private readonly shown = signal<string | undefined>(undefined);
  private readonly underWay = signal(false);
  private readonly trouble = signal<Words | null>(null);
  private readonly lacking = signal<readonly FieldProblem[]>([]);
  private readonly left = signal<readonly UnsavedStage[]>([]);
  /** What was typed while the session stopped being a draft, and is not in the record. */
  readonly unsaved = this.left.asReadonly();
  readonly read = resource({ params: () => this.shown(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  readonly view = computed<GrowRecordView | null>(() => (this.read.hasValue() ? this.read.value() : null));
  readonly busy = this.underWay.asReadonly();
  /** Why the session could not be logged. */
  readonly failure = this.trouble.asReadonly();
  /** What a session lacks before it can be logged, by the id of its field. */
  readonly missing = this.lacking.asReadonly();

  constructor() {
    effect(() => {
      const view = this.view();
      untracked(() => {
        if (view === null) return;
        this.desk.begin(view);
        if (!isDraft(view.session.status)) this.rescue(view);
      });
    });
    this.glanceAtTheOther();
  }

  show(sessionId: string): void {
    if (sessionId !== this.shown()) this.desk.end();
    this.trouble.set(null);
    this.lacking.set([]);
    if (sessionId !== this.shown()) this.left.set([]);
    this.shown.set(sessionId);
  }

  /** What was not saved is in the record now, or not wanted. */
  settle(stage: GrowStage): void {
    this.left.update((all) => all.filter(({ writing }) => writing.stage !== stage));
  }

  /** The session changed in when or how it is: its record is read again, with the same words. */
  meet(session: SessionView): void {
    const view = this.view();
    if (view?.session.id !== session.id) return;
    this.read.set({ ...view, session });
    this.read.reload();
  }

  /** Everything that is typed is stored first; then it is logged, or what it lacks is said and focused. */
  async log(): Promise<void> {
    const view = this.view();
    if (view === null || this.underWay()) return;
    const lacks = lackOf(() => requireLoggable(this.desk.contents()));
    this.trouble.set(null);
    this.lacking.set(lacks);
    if (lacks.length > 0) return;
    this.underWay.set(true);
    try {
      if (!(await this.desk.flush())) {
        this.trouble.set({ title: 'Not logged', detail: 'Some of what you typed is not saved yet. Choose between the versions that differ, or wait until you are online, then log it again.' });
        return;
      }
      const logged = await this.sessions.log(view.session);
      this.toasts.say(`Logged. ${firstNameOf(otherIn(logged).name)} is asked to confirm`);
      this.read.reload();
    } catch (failure) {
      const { issues, status } = toProblemError(failure);
      if (issues.length > 0) this.lacking.set(issues.map(({ path, message }) => ({ field: path, message })));
      else this.trouble.set(wordsFor(failure));
      if (status === 409 || status === 412) this.read.reload();
    } finally {
      this.underWay.set(false);
    }
  }

  /** The session was logged or called off meanwhile: what somebody typed and nobody stored waits in the form of a revision. */
  private rescue({ session: { id } }: GrowRecordView): void {
    const unsaved = this.desk.leave();
    if (unsaved.length === 0) return;
    for (const { writing } of unsaved) reviseForm(this.forms, { sessionId: id, writing }).type({ content: writing.content });
    this.left.set(unsaved);
  }

  /** Both may write at once: what the other one stored comes in while the page is looked at. */
  private glanceAtTheOther(): void {
    const look = () => {
      const view = this.view();
      if (document.visibilityState !== 'visible' || view === null || !isDraft(view.session.status) || this.read.isLoading()) return;
      void this.client.read(view.session.id).then(
        (fresh) => {
          if (this.view()?.session.id === fresh.session.id) this.read.set(fresh);
        },
        () => undefined, // the next look may succeed; saving says what is wrong with the connection
      );
    };
    const timer = setInterval(look, glance);
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    });
  }
}

/** What a rule says is lacking, by field. */
function lackOf(rule: () => void): FieldProblem[] {
  try {
    rule();
    return [];
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return (failure.details.issues ?? []).map(({ path, message }) => ({ field: path, message }));
  }
}
