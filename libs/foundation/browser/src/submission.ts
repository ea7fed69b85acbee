import { signal } from '@angular/core';
import type { z } from 'zod';
import { wordsFor } from './error-wording';
import { fieldOf, toProblemError } from './problem-error';

/** One thing that is wrong with what a person sends; without `field` it is about the whole. */
export interface SubmissionProblem {
  field?: string;
  message: string;
}

/**
 * The sending of one form: checks the words with the contract's schema, sends them once, and keeps what is wrong by
 * field, whether the browser or the server found it. Fields have the names that they have in the schema, with dots
 * inside (`address.city`). Nothing is judged while a person is typing: only sending judges.
 */
export class Submission<Schema extends z.ZodType> {
  private readonly state = signal<readonly SubmissionProblem[]>([]);
  private readonly underWay = signal(false);
  /** What was wrong the last time, for the error summary. */
  readonly problems = this.state.asReadonly();
  /** Whether an answer is awaited. */
  readonly busy = this.underWay.asReadonly();

  constructor(private readonly schema: Schema) {}

  /** The message beside a field, if it has one. */
  errorOf(field: string): string | undefined {
    return this.state().find((problem) => problem.field === field)?.message;
  }

  /** Everything that is wrong with a field, as one text: for fields whose messages are whole sentences. */
  errorsOf(field: string): string | undefined {
    const messages = this.state().filter((problem) => problem.field === field);
    return messages.length === 0 ? undefined : messages.map(({ message }) => message).join(' ');
  }

  /**
   * Checks `value` and hands it to `send` if it is valid. Gives whether it was sent and answered well; what failed is
   * in `problems`. While an answer is awaited a second press does nothing.
   */
  async run(value: z.input<Schema>, send: (value: z.input<Schema>) => Promise<unknown>): Promise<boolean> {
    if (this.underWay()) return false;
    const wrong = this.check(value);
    this.state.set(wrong);
    if (wrong.length > 0) return false;
    this.underWay.set(true);
    try {
      await send(value);
      return true;
    } catch (failure) {
      this.state.set(problemsOf(failure));
      return false;
    } finally {
      this.underWay.set(false);
    }
  }

  private check(value: unknown): SubmissionProblem[] {
    const outcome = this.schema.safeParse(value);
    if (outcome.success) return [];
    const seen = new Set<string>();
    return outcome.error.issues.flatMap(({ path, message }) => {
      const field = path.join('.');
      if (seen.has(field)) return [];
      seen.add(field);
      return field === '' ? [{ message }] : [{ field, message }];
    });
  }
}

/** What a failed call means for the form: the fields that the server refused, or else what happened to the whole. */
function problemsOf(failure: unknown): SubmissionProblem[] {
  const { issues } = toProblemError(failure);
  const fields = issues.map(({ path, message }) => ({ field: fieldOf(path), message })).filter(({ field }) => field !== '');
  if (fields.length > 0) return fields;
  const { title, detail } = wordsFor(failure);
  return [{ message: `${title}. ${detail}` }];
}
