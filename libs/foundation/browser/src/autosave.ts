import { computed, signal } from '@angular/core';
import { newId } from '@waymark/foundation/kernel';
import { wordsFor, type Words } from './error-wording';
import { keepWords, readKeptWords, type KeptEntry } from './kept-words';
import { changedFields, mergeEdits, sameTrimmed, type FieldConflict } from './merged-edits';
import { fieldErrorsOf, toProblemError, type ProblemError } from './problem-error';
import type { TypedWords } from './typed-words';

/** How long nothing is typed, in milliseconds, before what was typed is sent. */
const pause = 800;
/** How long to wait, in milliseconds, before trying again after the server could not be reached: longer each time. */
const retries = [3_000, 10_000, 30_000, 60_000];

/** Where the words are: on their way, on the server since, on this device since, or refused by the server. */
export type AutosaveState = { kind: 'saving' } | { kind: 'saved'; at: Date } | { kind: 'offline'; at: Date } | { kind: 'failed' };

export interface AutosaveOptions<Fields extends object, Stored extends { version: number }> {
  /** Tells the thing from every other on this device, with the person whose words they are, such as `member/evidence/id`. */
  name: string;
  /** The thing as it was read. */
  stored: Stored;
  /** What of it can be typed. The fields and their order never change. */
  fieldsOf: (stored: Stored) => Fields;
  /** Sends what has changed on top of a version. A stale one is refused with 412 and what is stored now. */
  save: (changes: Partial<Fields>, version: number) => Promise<Stored>;
  /** What a refusal says is stored now, or undefined where it does not say. */
  parse: (current: unknown) => Stored | undefined;
  /** Called whenever the server has stored something. */
  onStored?: (stored: Stored) => void;
}

/**
 * Saves one thing while it is typed: on this device with every change, on the server after a pause. A lost network, an
 * ended session and a closed tab lose nothing: what the server does not have yet is there when the thing is opened
 * again on this device. What somebody else stored meanwhile is put together field by field, and where both wrote in
 * one field both versions are kept until the person has chosen.
 */
export class Autosave<Fields extends object, Stored extends { version: number }> {
  private readonly storedState = signal<Stored>(undefined as never);
  private readonly typedState = signal<Fields>(undefined as never);
  private readonly progress = signal<AutosaveState | null>(null);
  private readonly clashes = signal<readonly FieldConflict<Fields>[]>([]);
  private readonly refusal = signal<ProblemError | null>(null);
  /** What was typed as of the last save: the server may have trimmed it, which is no reason to send it again. */
  private acknowledged: Fields;
  /** What was sent and never answered, try by try. The server may have any of it. */
  private unanswered: Partial<Fields>[] = [];
  /** Where this tab keeps words on the device: two tabs on one thing keep theirs apart. */
  private readonly place: string;
  /** Whether the device keeps what waits. */
  private kept = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | undefined;
  private tries = 0;
  private ended = false;

  /** The thing as it is stored. */
  readonly stored = this.storedState.asReadonly();
  /** What the form shows. */
  readonly typed = this.typedState.asReadonly();
  readonly state = this.progress.asReadonly();
  /** The fields in which somebody else wrote something different at the same time. */
  readonly conflicts = this.clashes.asReadonly();
  /** Why the server refused what was typed, as a sentence; null while it has not. */
  readonly failure = computed<Words | null>(() => {
    const refusal = this.refusal();
    return refusal === null ? null : wordsFor(refusal);
  });
  /** What the server refused, by field. */
  readonly fieldErrors = computed<Record<string, string>>(() => {
    const refusal = this.refusal();
    return refusal === null ? {} : fieldErrorsOf(refusal);
  });

  constructor(
    private readonly options: AutosaveOptions<Fields, Stored>,
    private readonly surroundings: { readonly typedWords: TypedWords; readonly now: () => Date },
  ) {
    const fields = options.fieldsOf(options.stored);
    this.place = `${options.name}#${newId()}`;
    this.acknowledged = fields;
    this.storedState.set(options.stored);
    this.typedState.set(fields);
    this.restore(fields);
  }

  /** Whether something was typed that the server does not have. */
  get pending(): boolean {
    return Object.keys(this.changes()).length > 0;
  }

  /** Takes what was typed into some fields. */
  type(changes: Partial<Fields>): void {
    this.typedState.update((typed) => ({ ...typed, ...changes }));
    this.refusal.set(null);
    this.keep();
    this.later(pause);
  }

  /** Sends at once what waits. Gives whether the server has everything now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending !== undefined) await this.sending;
    if (!this.pending) return true;
    if (this.clashes().length > 0) return false;
    this.sending = this.send().finally(() => (this.sending = undefined));
    return this.sending;
  }

  /** Tries again what waits for a connection. */
  reconnect(): void {
    this.tries = 0;
    if (this.pending) this.later(0);
  }

  /** Keeps what this person typed in a field, over what somebody else stored. */
  keepMine(field: keyof Fields & string): Promise<void> {
    return this.choose(field, this.typedState()[field]);
  }

  /** Takes what somebody else stored in a field. */
  async takeTheirs(field: keyof Fields & string): Promise<void> {
    const clash = this.clashes().find((each) => each.field === field);
    if (clash !== undefined) await this.choose(field, clash.theirs);
  }

  /** Settles a conflict with a value that was made of both versions, such as both texts one below the other. */
  async choose(field: keyof Fields & string, value: Fields[keyof Fields]): Promise<void> {
    if (!this.clashes().some((each) => each.field === field)) return;
    this.acknowledged = { ...this.acknowledged, [field]: this.options.fieldsOf(this.storedState())[field] };
    this.typedState.update((typed) => ({ ...typed, [field]: value }));
    this.clashes.update((clashes) => clashes.filter((clash) => clash.field !== field));
    this.keep();
    await this.flush();
  }

  /** The thing changed by another call of this page, such as a submission: goes on from there. */
  renew(stored: Stored): void {
    this.meet(stored);
    this.keep();
    if (this.pending && this.clashes().length === 0) this.later(pause);
  }

  /** What was typed has gone its way, such as a form that was sent: saves nothing more, and the device lets go of it. */
  async letGo(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    this.acknowledged = this.typedState();
    await this.sending;
    this.acknowledged = this.typedState();
    this.clashes.set([]);
    this.keep();
  }

  /** The page goes away: sends what waits, and tries no more. What cannot be sent stays on this device. */
  end(): void {
    if (this.ended) return;
    void this.flush();
    this.ended = true;
    clearTimeout(this.timer);
  }

  private async send(): Promise<boolean> {
    const typed = this.typedState();
    const changes = this.changes();
    this.progress.set({ kind: 'saving' });
    this.unanswered = [...this.unanswered, changes];
    this.keep();
    try {
      const stored = await this.options.save(changes, this.storedState().version);
      this.tries = 0;
      this.storedState.set(stored);
      this.acknowledged = { ...this.acknowledged, ...changes };
      this.unanswered = [];
      this.options.onStored?.(stored);
      return this.saved(typed);
    } catch (failure) {
      return this.refused(toProblemError(failure));
    }
  }

  private saved(sent: Fields): boolean {
    this.progress.set({ kind: 'saved', at: this.surroundings.now() });
    this.keep();
    if (this.typedState() === sent) return true;
    this.later(pause);
    return false;
  }

  private refused(problem: ProblemError): boolean {
    const current = problem.status === 412 ? this.options.parse(problem.current) : undefined;
    if (current !== undefined) {
      this.meet(current);
      this.keep();
      this.progress.set(this.pending ? null : { kind: 'saved', at: this.surroundings.now() });
      if (this.pending && this.clashes().length === 0) this.later(0);
      return !this.pending;
    }
    if (isPassing(problem)) {
      this.progress.set(this.kept ? { kind: 'offline', at: this.surroundings.now() } : { kind: 'failed' });
      this.later(retries[Math.min(this.tries++, retries.length - 1)] ?? pause);
      return false;
    }
    this.unanswered = [];
    this.refusal.set(problem);
    this.progress.set({ kind: 'failed' });
    return false;
  }

  /**
   * Goes on from what is stored now, keeping what was typed. What was read before the last save says nothing new. A
   * field in which both wrote keeps its beginning until one is chosen, so that the choice stays open.
   */
  private meet(stored: Stored): void {
    const known = this.storedState();
    if (stored.version < known.version) return;
    const theirs = this.theirsOf(stored, this.options.fieldsOf(known));
    const { fields, conflicts } = mergeEdits(this.acknowledged, this.typedState(), theirs);
    const open = Object.fromEntries(conflicts.map(({ field }) => [field, this.acknowledged[field]]));
    this.storedState.set(stored);
    this.acknowledged = { ...theirs, ...open };
    this.unanswered = [];
    this.typedState.set(fields);
    this.clashes.set(conflicts);
    this.options.onStored?.(stored);
  }

  /**
   * What is stored, in the words that were typed where nobody else wrote since: the server trims, and a space at the end
   * is no difference; and what was sent without an answer is this person's own.
   */
  private theirsOf(stored: Stored, known: Fields): Fields {
    const theirs = this.options.fieldsOf(stored);
    const changed = changedFields(theirs, known);
    const clashing = new Set<string>(this.clashes().map(({ field }) => field));
    const names = Object.keys(theirs) as (keyof Fields & string)[];
    const words = names.map((name) => {
      const own = this.unanswered.find((sent) => name in sent && sameTrimmed(sent[name], theirs[name]));
      if (own !== undefined && name in changed) {
        this.acknowledged = { ...this.acknowledged, [name]: own[name] };
        return [name, own[name]] as const;
      }
      return [name, name in changed || clashing.has(name) ? theirs[name] : this.acknowledged[name]] as const;
    });
    return Object.fromEntries(words) as Fields;
  }

  /** What tabs of this device kept when they went away before the server had it. Where two wrote in one field, the first comes now. */
  private restore(fields: Fields): void {
    const taken: KeptEntry<Fields>[] = [];
    for (const entry of readKeptWords<Fields>(`${this.options.name}#`)) {
      if (taken.every(({ changes }) => Object.keys(changes).every((name) => !(name in entry.changes)))) taken.push(entry);
    }
    if (taken.length === 0) return;
    const before = Object.assign({}, fields, ...taken.map((entry) => entry.before)) as Fields;
    const mine = Object.assign({}, fields, ...taken.map(({ changes }) => changes)) as Fields;
    const sent = taken.flatMap((entry) => entry.sent);
    const own = (Object.keys(fields) as (keyof Fields & string)[]).filter((name) => sent.some((tried) => name in tried && sameTrimmed(tried[name], fields[name])));
    const { fields: merged, conflicts } = mergeEdits({ ...before, ...Object.fromEntries(own.map((name) => [name, fields[name]])) }, mine, fields);
    this.typedState.set(merged);
    this.clashes.set(conflicts);
    this.acknowledged = { ...fields, ...Object.fromEntries(conflicts.map(({ field }) => [field, before[field]])) };
    this.keep();
    if (this.kept) for (const { name } of taken) keepWords(name, null);
    if (this.pending && conflicts.length === 0) this.later(0);
  }

  private changes(): Partial<Fields> {
    return changedFields(this.typedState(), this.acknowledged);
  }

  private keep(): void {
    const changes = this.changes();
    const names = Object.keys(changes) as (keyof Fields)[];
    if (names.length === 0) {
      this.kept = keepWords(this.place, null);
      this.surroundings.typedWords.saved();
      return;
    }
    const before = Object.fromEntries(names.map((name) => [name, this.acknowledged[name]])) as Partial<Fields>;
    this.kept = keepWords(this.place, { changes, before, sent: this.unanswered, at: this.surroundings.now().toISOString() });
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }
}

/** Whether trying again later may help: no answer came, or the server or the session is away for a while. */
function isPassing({ status }: ProblemError): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}
