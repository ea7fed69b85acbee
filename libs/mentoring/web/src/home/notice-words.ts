import type { Notice } from '@waymark/mentoring/domain';
import { concernSentence } from '../relationship-words';

/** What to notice about a pair, with where it is looked at: a reason to act, never a score. */
export interface NoticeWords {
  readonly words: string;
  readonly path: string[];
}

export function noticeWords(notice: Notice, relationshipId: string): NoticeWords {
  switch (notice.kind) {
    case 'CONCERN':
      return { words: concernSentence(notice.concern), path: ['/pairs', relationshipId] };
    case 'LOW_COMMITMENT':
      return { words: `Commitment ${notice.commitment} to “${notice.title}”. Ask what would make it an 8.`, path: ['/actions', notice.actionId] };
    case 'BLOCKED_ACTION':
      return { words: `“${notice.title}” is blocked.`, path: ['/actions', notice.actionId] };
    case 'NO_SESSION_PLANNED':
      return { words: 'No session is planned.', path: ['/pairs', relationshipId] };
    case 'NOT_PREPARED':
      return { words: `${notice.sessionNumber === null ? 'The next session' : `Session ${notice.sessionNumber}`} is not prepared yet.`, path: ['/sessions', notice.sessionId] };
  }
}
