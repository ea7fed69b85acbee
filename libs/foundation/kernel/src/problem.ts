import * as z from 'zod';

/** One field that is wrong. `path` is a JSON path into the request, such as `body.email`; empty for the whole. */
export const issue = z.object({ path: z.string(), message: z.string() });
export type Issue = z.infer<typeof issue>;

/**
 * The body of every error answer (RFC 9457, `application/problem+json`).
 * `code` is stable and for programs, `detail` is a sentence for people, `requestId` finds the answer in the logs.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  issues: z.array(issue).optional(),
  current: z.unknown().optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;
