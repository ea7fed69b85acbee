import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Autosaves, savingProgress, type Autosave, type FieldConflict, type Words } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import { contentsOf, type GrowRecordView, type GrowStage, type StageContents, type StageView, type StageWriting } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { RecordsClient } from './records-client';

/** The fields of any stage, for what is the same with all of them. */
type AnyFields = Record<string, unknown>;
type StageSave = Autosave<AnyFields, StageView>;

/** A field of a stage in which both wrote, and who wrote the other version. */
export interface StageConflict extends FieldConflict<AnyFields> {
  readonly stage: GrowStage;
  readonly by: string | null;
  readonly at: string | null;
}

/** A stage with words that the server does not have, and the fields in which they are. */
export interface UnsavedStage {
  readonly writing: StageWriting;
  readonly fields: readonly string[];
}

/**
 * The record of a session that is written: every stage saves itself while it is typed, on top of a version of its own, so
 * that the two can write at once. A page provides it for itself.
 */
@Injectable()
export class RecordDesk {
  private readonly client = inject(RecordsClient);
  private readonly autosaves = inject(Autosaves);
  private readonly session = inject(Session);
  private readonly life = inject(DestroyRef);
  private readonly saves = signal<ReadonlyMap<GrowStage, StageSave>>(new Map());
  private sessionId: string | null = null;

  /** What every stage holds here and now, the empty ones included. */
  readonly contents = computed<StageContents>(() => contentsOf([...this.saves()].map(([stage, save]) => writingOf(stage, save.typed()))));
  readonly progress = computed<SavedState | null>(() => savingProgress([...this.saves().values()].map((save) => save.state()), this.session.timeZone()));
  readonly conflicts = computed<readonly StageConflict[]>(() =>
    [...this.saves()].flatMap(([stage, save]) => {
      const { changedBy, changedAt } = save.stored();
      const by = changedBy === null || changedBy.id === this.session.current()?.member.id ? null : changedBy.name;
      return save.conflicts().map((conflict) => ({ ...conflict, stage, by, at: changedAt }));
    }),
  );
  /** Why something that was typed is refused, once for all stages. */
  readonly failure = computed<Words | null>(() => [...this.saves().values()].map((save) => save.failure()).find((words) => words !== null) ?? null);

  /** Works on a record as it was read; what is typed here goes on. */
  begin({ session: { id }, stages }: GrowRecordView): void {
    if (this.sessionId !== id) this.end();
    this.sessionId = id;
    const fresh: [GrowStage, StageSave][] = [];
    for (const view of stages) {
      const known = this.saves().get(view.writing.stage);
      if (known === undefined) fresh.push([view.writing.stage, this.saveOf(view)]);
      else known.renew(view);
    }
    const shown = new Set(stages.map(({ writing }) => writing.stage));
    const gone = [...this.saves().keys()].filter((stage) => !shown.has(stage));
    if (fresh.length > 0 || gone.length > 0) {
      for (const stage of gone) this.saves().get(stage)?.end();
      this.saves.update((saves) => new Map([...saves, ...fresh].filter(([stage]) => shown.has(stage))));
    }
  }

  /** Sends what waits and lets go of the record. */
  end(): void {
    const before = this.saves();
    this.saves.set(new Map());
    for (const save of before.values()) save.end();
  }

  /**
   * The record is no draft any more: gives what was typed and never stored, here or on this device before, and lets go of
   * it. Whoever takes it shows it, so that no word is lost.
   */
  leave(): UnsavedStage[] {
    const unsaved = [...this.saves()].flatMap(([stage, save]) => {
      const [typed, stored] = [save.typed(), { ...save.stored().writing.content } as AnyFields];
      const fields = Object.keys(typed).filter((field) => JSON.stringify(typed[field]) !== JSON.stringify(stored[field]));
      return save.pending && fields.length > 0 ? [{ writing: writingOf(stage, typed), fields }] : [];
    });
    for (const save of this.saves().values()) void save.letGo();
    this.saves.set(new Map());
    return unsaved;
  }

  /** What the server has of a stage; null: the template has no such stage. */
  stored(stage: GrowStage): StageView | null {
    return this.saves().get(stage)?.stored() ?? null;
  }

  type<Stage extends GrowStage>(stage: Stage, changes: Partial<StageContents[Stage]>): void {
    this.saves().get(stage)?.type(changes);
  }

  /** What the server refused in a stage, by field. */
  errorsIn(stage: GrowStage): Record<string, string> {
    return this.saves().get(stage)?.fieldErrors() ?? {};
  }

  keepMine({ stage, field }: StageConflict): void {
    void this.saves().get(stage)?.keepMine(field);
  }

  takeTheirs({ stage, field }: StageConflict): void {
    void this.saves().get(stage)?.takeTheirs(field);
  }

  /** Keeps both texts, one below the other. */
  keepBoth({ stage, field, mine, theirs }: StageConflict): void {
    if (typeof mine === 'string' && typeof theirs === 'string') void this.saves().get(stage)?.choose(field, `${theirs.trim()}\n\n${mine.trim()}`);
  }

  /** Sends everything that waits. Gives whether the server has all of it. */
  async flush(): Promise<boolean> {
    const done = await Promise.all([...this.saves().values()].map((save) => save.flush()));
    return done.every(Boolean);
  }

  private saveOf(view: StageView): StageSave {
    const { stage } = view.writing;
    const memberId = this.session.current()?.member.id ?? '';
    const save: StageSave = this.autosaves.begin<AnyFields, StageView>(
      {
        name: `${memberId}/session/${view.sessionId}/${stage}`,
        stored: view,
        fieldsOf: ({ writing }) => ({ ...writing.content }),
        // The whole stage is sent, on top of the version that is stored.
        save: (changes, version) => this.client.write(view.sessionId, writingOf(stage, { ...save.stored().writing.content, ...changes }), version),
        parse: this.client.stored,
      },
      this.life,
    );
    return save;
  }
}

/** The fields of a stage are those of its content, which the types cannot follow through a map of stages. */
function writingOf(stage: GrowStage, content: object): StageWriting {
  return { stage, content } as StageWriting;
}
