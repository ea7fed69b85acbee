import { cutPage, decodeCursor, id, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { isReviewReadable, type ClaimCounts, type reviewApi, type ReviewQueueItem, type ReviewView, type WaitingClaim } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { claimedRequirementOf, isThere, joinRequirement, namedLevelOf, personOf } from '../claims/claimed-requirement.queries';
import type { JudgedClaim } from './judged-claim.repository';

/** The contract's shape of reviews, with the submission that each is about. */
const reviewView = `
  SELECT w.id, w.claim_id AS "claimId", ${personOf('w.reviewer_id')} AS reviewer, w.checks, ${namedLevelOf('w.ordinal')} AS level,
    w.rationale, w.outcome, ${instantText('w.spoken_at')} AS "spokenAt", w.submission, w.version
  FROM review w JOIN claim c ON c.organisation_id = w.organisation_id AND c.id = w.claim_id ${joinRequirement('c')}
  WHERE w.organisation_id = $1 AND w.claim_id = $2`;

/** Whether the reader $2 has spoken on the submission of the claim `c` that is judged. */
const hasSpoken = `EXISTS (
  SELECT FROM review w WHERE w.organisation_id = $1 AND w.claim_id = c.id AND w.submission = c.submission
    AND w.reviewer_id = $2 AND w.spoken_at IS NOT NULL)`;

const isWaiting = `c.status IN ('SUBMITTED', 'IN_REVIEW') AND ${isThere('c.owner_id')}`;

/** Why a claim waits, on the day $2. */
const reasonOfWaiting = `CASE WHEN c.assessor_id IS NULL THEN 'NO_ASSESSOR' WHEN c.needs_two AND c.second_assessor_id IS NULL THEN 'NEEDS_SECOND'
  WHEN c.due_on < $2::date THEN 'OVERDUE' ELSE 'WAITING' END`;

@Injectable()
export class ReviewQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The reader's own review of what was submitted last; null where they have not begun one. */
  async own({ id: claimId, submission }: Pick<JudgedClaim, 'id' | 'submission'>, reviewerId: Id): Promise<ReviewView | null> {
    const [review] = await this.tenancy.manager.query<ReviewView[]>(`${reviewView} AND w.submission = $3 AND w.reviewer_id = $4`, [
      this.tenancy.organisationId,
      claimId,
      submission,
      reviewerId,
    ]);
    return review ?? null;
  }

  /** What was said of a claim and may be read by whoever may read the claim, the latest first. */
  async readable(claim: Pick<JudgedClaim, 'id' | 'submission' | 'status'>): Promise<ReviewView[]> {
    const rows = await this.tenancy.manager.query<(ReviewView & { submission: number })[]>(
      `${reviewView} ORDER BY w.submission DESC, w.spoken_at DESC, w.id`,
      [this.tenancy.organisationId, claim.id],
    );
    return rows.filter(({ submission, spokenAt }) => isReviewReadable({ submission, spoken: spokenAt !== null }, claim));
  }

  /** A page of what somebody is given to judge, the longest waiting first. */
  async queueOf(memberId: Id, { state, cursor, limit }: QueryOf<typeof reviewApi.listReviews>): Promise<Page<ReviewQueueItem>> {
    const after = readSubmissionCursor(cursor);
    const rows = await this.tenancy.manager.query<ReviewQueueItem[]>(
      `SELECT c.id AS "claimId", ${personOf('c.owner_id')} AS owner, ${claimedRequirementOf} AS requirement, ${namedLevelOf('c.ordinal')} AS claimed,
         c.status, ${instantText('c.submitted_at')} AS "submittedAt", c.due_on::text AS "dueOn",
         CASE WHEN c.assessor_id = $2 THEN 'ASSESSOR' ELSE 'SECOND_ASSESSOR' END AS part, ${hasSpoken} AS spoken
       FROM claim c ${joinRequirement('c')}
       WHERE c.organisation_id = $1 AND ${isWaiting} AND (c.assessor_id = $2 OR c.second_assessor_id = $2) AND ${hasSpoken} = $3
         AND ($4::timestamptz IS NULL OR (c.submitted_at, c.id) > ($4, $5::uuid))
       ORDER BY c.submitted_at, c.id LIMIT $6`,
      [this.tenancy.organisationId, memberId, state === 'SPOKEN', after?.submittedAt ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ submittedAt, claimId }) => [submittedAt, claimId]);
  }

  /** In one statement: it is asked on every visit. */
  async counts(memberId: Id, day: string): Promise<ClaimCounts> {
    const [row] = await this.tenancy.manager.query<(Omit<ClaimCounts, 'judges'> & { given: number; mayJudge: boolean })[]>(
      `SELECT given.waiting + appeals.waiting AS "toJudge", given.waiting + given.spoken + appeals.waiting AS given,
         (SELECT count(*)::int FROM claim c WHERE c.organisation_id = $1 AND c.owner_id = $2 AND c.status = 'RETURNED') AS returned,
         EXISTS (
           SELECT FROM assessor_grant g WHERE g.organisation_id = $1 AND g.assessor_id = $2
             AND g.from_date <= $3::date AND (g.to_date IS NULL OR g.to_date > $3::date)) AS "mayJudge"
       FROM (
         SELECT count(*) FILTER (WHERE NOT ${hasSpoken})::int AS waiting, count(*) FILTER (WHERE ${hasSpoken})::int AS spoken
         FROM claim c WHERE c.organisation_id = $1 AND ${isWaiting} AND (c.assessor_id = $2 OR c.second_assessor_id = $2)) given
       CROSS JOIN (
         SELECT count(*)::int AS waiting FROM decision_event e
         JOIN decision d ON d.organisation_id = e.organisation_id AND d.id = e.decision_id AND ${isThere('d.member_id')}
         WHERE e.organisation_id = $1 AND e.assessor_id = $2 AND e.status = 'APPEALED' AND NOT EXISTS (
           SELECT FROM decision_event later
           WHERE later.organisation_id = $1 AND later.decision_id = e.decision_id AND later.number > e.number)) appeals`,
      [this.tenancy.organisationId, memberId, day],
    );
    if (row === undefined) throw new Error('Counting answers one row');
    const { toJudge, returned, given, mayJudge } = row;
    return { toJudge, returned, judges: given > 0 || mayJudge };
  }

  /** A page of the claims that wait, the longest waiting first: who and since when, and nothing that was said. */
  async waiting(day: string, { only, cursor, limit }: QueryOf<typeof reviewApi.listWaitingClaims>): Promise<Page<WaitingClaim>> {
    const after = readSubmissionCursor(cursor);
    const rows = await this.tenancy.manager.query<WaitingClaim[]>(
      `SELECT c.id AS "claimId", ${personOf('c.owner_id')} AS owner, r.title AS "requirementTitle", ${namedLevelOf('c.ordinal')} AS claimed,
         ${instantText('c.submitted_at')} AS "submittedAt", c.due_on::text AS "dueOn", ${personOf('c.assessor_id')} AS assessor,
         ${personOf('c.second_assessor_id')} AS "secondAssessor", c.needs_two AS "needsTwo", ${reasonOfWaiting} AS reason
       FROM claim c ${joinRequirement('c')}
       WHERE c.organisation_id = $1 AND ${isWaiting} AND ($3 = 'ALL' OR ${reasonOfWaiting} <> 'WAITING')
         AND ($4::timestamptz IS NULL OR (c.submitted_at, c.id) > ($4, $5::uuid))
       ORDER BY c.submitted_at, c.id LIMIT $6`,
      [this.tenancy.organisationId, day, only, after?.submittedAt ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ submittedAt, claimId }) => [submittedAt, claimId]);
  }
}

function readSubmissionCursor(cursor: string | undefined): { submittedAt: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [submittedAt, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(submittedAt);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
  return { submittedAt: moment.data, id: last.data };
}
