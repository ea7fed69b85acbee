import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { toProblemError } from '@waymark/foundation/browser';
import { comparison, requirementView, versionView, type AnsweredWarning, type RequirementView, type VersionView } from '@waymark/role-profiles/domain';
import { DraftClient, type RequirementChanges, type VersionChanges } from './draft-client';
import { subjectOfWarning, type WarningSubject } from './record-at';
import { openWarnings } from './warning-words';
import { ProfilesClient } from '../profiles-client';

/** A warning together with what it is about. */
export interface WarningCase {
  warning: AnsweredWarning;
  subject: WarningSubject;
}

/** A line of the source that is marked, and whether the person wants to look at it or works beside it. */
export interface MarkedLine {
  number: number;
  wanted: 'seen' | 'beside';
}

/** The draft that one page works on: what was read, and every change to it. A page provides it for itself. */
@Injectable()
export class DraftDesk {
  private readonly client = inject(DraftClient);
  private readonly profiles = inject(ProfilesClient);
  private readonly versionId = signal<string | undefined>(undefined);
  private readonly line = signal<MarkedLine | null>(null);
  readonly version = resource({
    params: () => this.versionId(),
    loader: ({ params, abortSignal }) => this.profiles.readVersion(params, abortSignal),
  });
  readonly source = resource({
    params: () => this.versionId(),
    loader: ({ params, abortSignal }) => this.client.readSource(params, abortSignal),
  });
  /** Read only where there is an edition before this one. */
  readonly changes = resource({
    params: () => (this.draft()?.number === 1 ? undefined : this.draft()?.id),
    loader: ({ params, abortSignal }) => this.client.readChanges(params, abortSignal),
  });
  readonly draft = computed(() => (this.version.hasValue() ? this.version.value() : null));
  /** The line of the source that is marked. */
  readonly marked = this.line.asReadonly();
  readonly cases = computed((): WarningCase[] => {
    const draft = this.draft();
    if (draft === null) return [];
    return draft.warnings.map((warning) => ({ warning, subject: subjectOfWarning(warning, draft.items) }));
  });
  readonly unanswered = computed(() => openWarnings(this.draft()?.warnings ?? []));

  open(versionId: string): void {
    this.versionId.set(versionId);
  }

  /** Marks a line of the source, while the person goes on where they are. */
  mark(line: number): void {
    this.line.set({ number: line, wanted: 'beside' });
  }

  /** Marks a line of the source because the person wants to look at it. */
  show(line: number): void {
    this.line.set({ number: line, wanted: 'seen' });
  }

  async answer(warnings: readonly AnsweredWarning[], answer: AnsweredWarning['answer']): Promise<void> {
    this.version.set(await this.asRead(this.client.answer(this.required(), warnings, answer)));
  }

  async changeWords(draft: Pick<VersionView, 'id' | 'version'>, changes: VersionChanges): Promise<VersionView> {
    const changed = await this.client.changeVersion(draft, changes);
    this.version.set(changed);
    return changed;
  }

  async changeRecord(record: Pick<RequirementView, 'id' | 'version'>, changes: RequirementChanges): Promise<RequirementView> {
    const changed = await this.client.changeRequirement(this.required().id, record, changes);
    this.takeIn(changed);
    await this.readAgain();
    return changed;
  }

  /** Confirms the splits as they are, one by one, and tells of each. */
  async confirmSplits(records: readonly RequirementView[], tell: (done: number) => void): Promise<void> {
    try {
      for (const [index, record] of records.entries()) {
        tell(index + 1);
        this.takeIn(await this.client.changeRequirement(this.required().id, record, { clauses: record.clauses }));
      }
    } finally {
      await this.readAgain();
    }
  }

  async takeOut(record: RequirementView): Promise<void> {
    await this.client.takeOut(this.required().id, record).catch((failure: unknown) => {
      const theirs = requirementView.safeParse(toProblemError(failure).current).data;
      if (theirs !== undefined) this.takeIn(theirs);
      throw failure;
    });
    this.version.update((draft) => draft && { ...draft, items: draft.items.filter(({ id }) => id !== record.id) });
    await this.readAgain();
  }

  async correctMatching(key: string, to: string | null): Promise<void> {
    const changes = await this.client.correctMatching(this.required(), key, to).catch((failure: unknown) => {
      const theirs = comparison.safeParse(toProblemError(failure).current).data;
      if (theirs !== undefined) this.changes.set(theirs);
      if (theirs !== undefined) this.version.reload();
      throw failure;
    });
    this.changes.set(changes);
    this.version.update((draft) => draft && { ...draft, version: changes.version });
  }

  publish(): Promise<VersionView> {
    return this.client.publish(this.required());
  }

  throwAway(): Promise<void> {
    return this.asRead(this.client.throwAway(this.required()));
  }

  /** Somebody else's record as it is stored now, or the person's own as it was saved. */
  takeIn(record: RequirementView): void {
    this.version.update((draft) => draft && { ...draft, items: draft.items.map((item) => (item.id === record.id ? record : item)) });
  }

  /** A change of a record is a change of its draft: what is approved or answered next has to be what is stored now. */
  private async readAgain(): Promise<void> {
    this.changes.reload();
    try {
      this.version.set(await this.profiles.readVersion(this.required().id));
    } catch {
      this.version.reload(); // the change itself is stored; the page says that it cannot be read again
    }
  }

  /** Where somebody else was faster, what they left is shown, and the failure is told all the same. */
  private async asRead<Answer>(work: Promise<Answer>): Promise<Answer> {
    try {
      return await work;
    } catch (failure) {
      const theirs = versionView.safeParse(toProblemError(failure).current).data;
      if (theirs !== undefined) this.version.set(theirs);
      throw failure;
    }
  }

  private required(): VersionView {
    const draft = this.draft();
    if (draft === null) throw new Error('There is no draft on the desk');
    return draft;
  }
}
