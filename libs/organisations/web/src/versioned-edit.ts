import { linkedSignal, signal, untracked, type WritableSignal } from '@angular/core';
import { clockTime, toProblemError } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import type { z } from 'zod';

/** One field of what two people wrote, in words. */
export interface EditedField {
  label: string;
  words: string;
}

/** What a form edits of a thing that others edit as well. */
export interface EditedPart<Stored extends { version: number }> {
  schema: z.ZodType<Stored>;
  /** The fields of this form, as they are stored. */
  fieldsOf: (stored: Stored) => EditedField[];
  /** Saves what stands in the form on top of a version. */
  send: (stored: Stored) => Promise<Stored>;
  /** It is saved, or what somebody else saved was taken over. */
  settled: (stored: Stored) => void;
}

/**
 * The saving of a form on top of the version that was read. Where somebody else saved in the meantime, what they changed
 * of other fields is no matter; what they changed of these is kept in `theirs`, beside what was typed, until one of the
 * two is chosen.
 */
export class VersionedEdit<Stored extends { version: number }> {
  private readonly others = signal<Stored | null>(null);
  private readonly state = signal<SavedState | null>(null);
  readonly theirs = this.others.asReadonly();
  readonly progress = this.state.asReadonly();

  constructor(private readonly part: EditedPart<Stored>) {}

  /** @throws ProblemError for every failure but a version that is not the latest. */
  async save(stored: Stored, timeZone: string): Promise<void> {
    this.others.set(null);
    this.state.set({ kind: 'saving' });
    try {
      const saved = await this.part.send(stored);
      this.state.set({ kind: 'saved', at: clockTime(new Date(), timeZone) });
      this.part.settled(saved);
    } catch (failure) {
      const current = this.part.schema.safeParse(toProblemError(failure).current).data;
      this.state.set(current === undefined ? { kind: 'failed' } : null);
      if (current === undefined) throw failure;
      if (differences(this.part.fieldsOf(stored), this.part.fieldsOf(current)).length === 0) await this.save(current, timeZone);
      else this.others.set(current);
    }
  }

  /** What somebody else saved stands; what was typed here is given up. */
  takeTheirs(): void {
    const theirs = this.others();
    this.others.set(null);
    if (theirs !== null) this.part.settled(theirs);
  }
}

/** The fields in which two versions differ; an empty one reads "Nothing". */
export function differences(yours: readonly EditedField[], theirs: readonly EditedField[]): { label: string; yours: string; theirs: string }[] {
  return yours.flatMap(({ label, words }, index) => {
    const other = theirs[index]?.words ?? '';
    return words.trim() === other.trim() ? [] : [{ label, yours: shown(words), theirs: shown(other) }];
  });
}

function shown(words: string): string {
  return words.trim() === '' ? 'Nothing' : words.trim();
}

/** What stands in a form: `value` at first, and anew only for another `key`. What was typed stays when a thing is read again. */
export function typedFor<Typed>(key: () => string, value: () => Typed): WritableSignal<Typed> {
  return linkedSignal<string, Typed>({ source: key, computation: () => untracked(value) });
}
