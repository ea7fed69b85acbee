import type { PairPart } from '@waymark/mentoring/domain';
import type { Agreement } from './agreement.entity';

/** Who has signed a version. */
export function signedBy({ menteeSignedAt, mentorSignedAt }: Pick<Agreement, 'menteeSignedAt' | 'mentorSignedAt'>): PairPart[] {
  return [...(menteeSignedAt === null ? [] : ['MENTEE' as const]), ...(mentorSignedAt === null ? [] : ['MENTOR' as const])];
}
