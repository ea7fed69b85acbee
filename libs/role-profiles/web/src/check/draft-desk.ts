import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { AnsweredWarning, RequirementView, VersionView } from '@waymark/role-profiles/domain';
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

  async answer(warning: AnsweredWarning, answer: AnsweredWarning['answer']): Promise<void> {
    this.version.set(await this.client.answer(this.required().id, warning, answer));
  }

  async changeWords(draft: Pick<VersionView, 'id' | 'version'>, changes: VersionChanges): Promise<VersionView> {
    const changed = await this.client.changeVersion(draft, changes);
    this.version.set(changed);
    return changed;
  }

  async changeRecord(record: Pick<RequirementView, 'id' | 'version'>, changes: RequirementChanges): Promise<RequirementView> {
    const changed = await this.client.changeRequirement(this.required().id, record, changes);
    this.takeIn(changed);
    this.readAgain();
    return changed;
  }

  async takeOut(record: RequirementView): Promise<void> {
    await this.client.takeOut(this.required().id, record);
    this.version.update((draft) => draft && { ...draft, items: draft.items.filter(({ id }) => id !== record.id) });
    this.readAgain();
  }

  async correctMatching(key: string, to: string | null): Promise<void> {
    this.changes.set(await this.client.correctMatching(this.required().id, key, to));
    this.version.reload();
  }

  publish(): Promise<VersionView> {
    return this.client.publish(this.required());
  }

  throwAway(): Promise<void> {
    return this.client.throwAway(this.required().id);
  }

  /** Somebody else's record as it is stored now, or the person's own as it was saved. */
  takeIn(record: RequirementView): void {
    this.version.update((draft) => draft && { ...draft, items: draft.items.map((item) => (item.id === record.id ? record : item)) });
  }

  /** A change of a record is a change of its draft: what is approved has to be what is stored now. */
  private readAgain(): void {
    this.version.reload();
    this.changes.reload();
  }

  private required(): VersionView {
    const draft = this.draft();
    if (draft === null) throw new Error('There is no draft on the desk');
    return draft;
  }
}
