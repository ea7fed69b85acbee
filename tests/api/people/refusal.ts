import type { Answer } from '@waymark/tests/support';

export interface Refusal {
  status: number;
  code: string;
  /** Where in the request something is wrong. */
  paths: string[];
}

/** What an answer refuses, in the terms that programs rely on. */
export function refusal({ status, body }: Answer): Refusal {
  const { code, issues = [] } = body as { code: string; issues?: { path: string }[] };
  return { status, code, paths: issues.map(({ path }) => path) };
}

/** A refusal without what differs from one request to the next by design. */
export function withoutRequestId({ status, body }: Answer): { status: number; body: object } {
  return { status, body: { ...(body as object), requestId: '' } };
}

/** How many of some answers to the same question, asked at once, succeeded; and what the others were refused with. */
export function tally(answers: Answer[]): { succeeded: number; refused: string[] } {
  const refused = answers.filter(({ status }) => status >= 400);
  return {
    succeeded: answers.length - refused.length,
    refused: refused.map((answer) => `${answer.status} ${refusal(answer).code}`),
  };
}
