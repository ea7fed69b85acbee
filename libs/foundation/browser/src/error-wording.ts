import { toProblemError, type ProblemError } from './problem-error';

/** A failure in words for the person it happened to: what happened, and what it means or what to do. */
export interface Words {
  title: string;
  detail: string;
}

const wordsByCode: Record<string, Words> = {
  offline: {
    title: 'You are offline',
    detail: 'What you typed is still on this page. Try again when you have a connection.',
  },
  unreachable: {
    title: 'Waymark did not answer',
    detail: 'What you typed is still on this page. Check your connection, then try again.',
  },
  'timed-out': {
    title: 'Waymark took too long to answer',
    detail: 'What you typed is still on this page. It may have been saved: check before you try again.',
  },
  'unexpected-answer': {
    title: 'Waymark gave an answer we could not read',
    detail: 'What you typed is still on this page. Load the page again if this goes on: there may be a new version.',
  },
  unexpected: {
    title: 'Something went wrong on this page',
    detail: 'What was saved before is safe. Load the page again, then try once more.',
  },
  stale: {
    title: 'Somebody changed this while you were working on it',
    detail: 'Your words are still here and theirs are kept. Look at the latest version, then save yours again.',
  },
  'signed-out': {
    title: 'You have been signed out',
    detail: 'Sign in again to go on. What was saved before is safe.',
  },
  'wrong-credentials': {
    title: 'The email address or the password is not right',
    detail: 'Check both, then try again.',
  },
  'link-over': {
    title: 'This link was used before or is too old',
    detail: 'Ask for a new one. Nothing was changed.',
  },
  'not-found': {
    title: 'This is not here, or you cannot see it',
    detail: 'It may have been moved or removed. Go back and look for it again.',
  },
};

const wordsByStatus: Record<number, Words> = {
  401: { title: 'You are not signed in', detail: 'Sign in to go on. What was saved before is safe.' },
  403: { title: 'You cannot do this', detail: 'Nothing was changed. Ask an organisation admin if you think you should be able to.' },
  408: { title: 'Waymark took too long to answer', detail: 'What you typed is still on this page. Try again.' },
  413: { title: 'That is too large to save', detail: 'What you typed is still on this page. Make it shorter, then try again.' },
  429: { title: 'That was tried too often', detail: 'Nothing was changed. Wait a moment, then try again.' },
  503: { title: 'Waymark is busy or being updated', detail: 'What you typed is still on this page. Try again in a minute.' },
};

/** Statuses whose own sentence from the server says more than we can from here. */
const spokenByServer = new Set([400, 401, 403, 409, 410, 422, 428]);

/**
 * The words for a failure, in plain UK English: the only place that turns codes into sentences. Codes that are known
 * here come first, then what the server itself said, then a sentence for the status.
 */
export function wordsFor(failure: unknown): Words {
  const error = toProblemError(failure);
  return wordsByCode[error.code] ?? waiting(error) ?? serverWords(error) ?? wordsByStatus[error.status] ?? fault(error);
}

/** As `wordsFor`, for something that could not be read: nobody has typed anything that could be lost. */
export function wordsForReading(failure: unknown): Words {
  const { title, detail } = wordsFor(failure);
  return { title, detail: detail.replace(/(What you typed is still on this page|Nothing was changed)\. ?/, '').trim() };
}

function waiting({ status, retryAfterSeconds }: ProblemError): Words | undefined {
  if (status !== 429 || retryAfterSeconds === undefined || retryAfterSeconds === 0) return undefined;
  return { title: 'That was tried too often', detail: `Nothing was changed. Try again in ${spokenTime(retryAfterSeconds)}.` };
}

/** The server's first sentence is what happened; what follows it, if anything, is what to do. */
function serverWords({ status, detail, issues }: ProblemError): Words | undefined {
  if (detail === undefined || detail === '' || !spokenByServer.has(status)) return undefined;
  const [, title = detail, rest = ''] = /^(.+?)\.(?:\s+(.+))?$/su.exec(detail) ?? [];
  const means = issues.length > 0 ? 'Nothing was changed. Correct what is marked, then try again.' : 'Nothing was changed.';
  return { title, detail: rest === '' ? means : rest };
}

function fault({ requestId }: ProblemError): Words {
  const reference = requestId === undefined ? '' : ` If it goes on, tell us this number: ${requestId}.`;
  return {
    title: 'Something went wrong in Waymark',
    detail: `It is not your doing. What you typed is still on this page. Try again in a minute.${reference}`,
  };
}

function spokenTime(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
