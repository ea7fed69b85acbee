import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/**
 * A kind of work for the worker: a name and the shape of its payload. A payload holds ids and nothing else, because a
 * queue is read by operators and is no place for secrets or words about people.
 */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  /** Set: the worker also does it by itself every so many milliseconds, with an empty payload. */
  readonly everyMilliseconds?: number;
}

/** Declares a kind of work, once, for whoever asks for it and whoever does it. */
export function job<Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

export const jobMetadata = 'waymark.job';

/** Makes a method of a provider the one handler of a job. */
export const Handles = (definition: JobDefinition): MethodDecorator => SetMetadata(jobMetadata, definition);
