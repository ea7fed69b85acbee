import { managerSharing, type ManagerSharing } from '@waymark/organisations/domain';
import {
  canAnswerPulse,
  canBeginPrivateNote,
  canDeleteSharedNote,
  canPrepare,
  canReadGoalCounts,
  canReadGoalOrAction,
  canReadMessage,
  canReadRecord,
  canReadRelationship,
  canReadSessionCounts,
  canReadSessions,
  canReadSummary,
  canReleaseItem,
  canSeeCommitment,
  canSeeStanding,
  canTakeStep,
  canUsePrivateNote,
  canWriteAgreement,
  canWriteGoalsAndActions,
  canWriteRecord,
  canWriteSessions,
  groundsOf,
  isOfPair,
  managerSees,
  mentorOfItem,
  partOf,
  sharedWithManager,
  type Ground,
  type Grounds,
  type Meeting,
} from './mentoring-policy';
import { relationshipStatus, type RelationshipAction, type RelationshipStatus } from './relationship-lifecycle';

const everyGround: Ground[] = ['MENTEE', 'MENTOR', 'MANAGER', 'PROGRAMME_OWNER', 'RELEASED'];
const whoMay = (rule: (grounds: Grounds) => boolean) => everyGround.filter((ground) => rule(new Set([ground])));
const active = { status: 'ACTIVE' } as const;

/** Each row of the table of DESIGN.md section 3 that speaks of mentoring, in a pair that is active. */
describe('who may do what with what is between two people', () => {
  it.each<[string, (grounds: Grounds) => boolean, Ground[]]>([
    ['sees the relationship and its agreement', canReadRelationship, ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['writes and signs the agreement', (grounds) => canWriteAgreement(grounds, active), ['MENTEE', 'MENTOR']],
    ['reads what was written with a request', (grounds) => canReadMessage(grounds, { wroteIt: false }), ['MENTEE', 'MENTOR']],
    ['reads sessions', (grounds) => canReadSessions(grounds, active), ['MENTEE', 'MENTOR']],
    ['plans sessions', (grounds) => canWriteSessions(grounds, active), ['MENTEE', 'MENTOR']],
    ['sees counts and dates where the agreement shares nothing', (grounds) => canReadSessionCounts(grounds, 'NOTHING'), ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['sees counts and dates where it shares the existence', (grounds) => canReadSessionCounts(grounds, 'EXISTENCE'), ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['sees counts and dates where it shares them', (grounds) => canReadSessionCounts(grounds, 'COUNTS_AND_DATES'), ['MENTEE', 'MENTOR', 'MANAGER', 'PROGRAMME_OWNER']],
    ['reads the record and shared notes', (grounds) => canReadRecord(grounds, active), ['MENTEE', 'MENTOR']],
    ['writes in the record and shared notes', (grounds) => canWriteRecord(grounds, active), ['MENTEE', 'MENTOR']],
    ['prepares', (grounds) => canPrepare(grounds, active), ['MENTEE']],
    ['deletes a shared note that somebody else began', (grounds) => canDeleteSharedNote(grounds, { ...active, beganIt: false }), []],
    ['deletes a shared note they began', (grounds) => canDeleteSharedNote(grounds, { ...active, beganIt: true }), ['MENTEE', 'MENTOR']],
    ['begins a private note', (grounds) => canBeginPrivateNote(grounds, active), ['MENTEE', 'MENTOR']],
    ['reads a goal or an action', canReadGoalOrAction, ['MENTEE', 'MENTOR', 'RELEASED']],
    ['sees where the mentee stands', (grounds) => canSeeStanding(grounds, active), ['MENTEE', 'MENTOR']],
    ['sees a commitment', canSeeCommitment, ['MENTEE', 'MENTOR']],
    ['writes goals and actions', (grounds) => canWriteGoalsAndActions(grounds, active), ['MENTEE', 'MENTOR']],
    ['counts goals and actions', canReadGoalCounts, ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['reads a summary', (grounds) => canReadSummary(grounds, active), ['MENTEE', 'MENTOR', 'RELEASED']],
    ['releases an item', canReleaseItem, ['MENTEE']],
    ['answers the pulse', (grounds) => canAnswerPulse(grounds, active), ['MENTEE', 'MENTOR']],
  ])('%s: %j', (_, rule, expected) => {
    expect(whoMay(rule)).toEqual(expected);
    expect(rule(new Set())).toBe(false);
  });

  it.each<[RelationshipAction, Ground[]]>([
    ['acceptFirst', ['MENTEE', 'MENTOR']],
    ['accept', ['MENTEE', 'MENTOR']],
    ['decline', ['MENTEE', 'MENTOR']],
    ['withdraw', ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['expire', []],
    ['activate', []],
    ['pause', ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['resume', ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['close', ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
    ['reflect', ['MENTEE', 'MENTOR']],
    ['complete', ['MENTEE', 'MENTOR']],
    ['lapse', []],
    ['endEarly', ['MENTEE', 'MENTOR', 'PROGRAMME_OWNER']],
  ])('takes the step %s: %j', (action, expected) => {
    expect(whoMay((grounds) => canTakeStep(grounds, action))).toEqual(expected);
  });

  it('lets the owner of a programme read the message they wrote themselves', () => {
    expect(canReadMessage(new Set<Ground>(['PROGRAMME_OWNER']), { wroteIt: true })).toBe(true);
  });

  it('lets nobody but its author near a private note, whatever else they are', () => {
    expect(canUsePrivateNote({ memberId: 'rhys' }, { authorId: 'rhys' })).toBe(true);
    expect(canUsePrivateNote({ memberId: 'amara' }, { authorId: 'rhys' })).toBe(false);
  });
});

describe('in each state of a relationship', () => {
  const both: Grounds = new Set<Ground>(['MENTEE', 'MENTOR']);
  const statesIn = (rule: (status: RelationshipStatus) => boolean) => relationshipStatus.options.filter(rule);

  it.each<[string, (status: RelationshipStatus) => boolean, RelationshipStatus[]]>([
    ['the record is read', (status) => canReadRecord(both, { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING', 'COMPLETED', 'ENDED_EARLY']],
    ['the record is written', (status) => canWriteRecord(both, { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']],
    ['sessions are planned', (status) => canWriteSessions(both, { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']],
    ['the agreement is written', (status) => canWriteAgreement(both, { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED']],
    ['a mentor sees where the mentee stands', (status) => canSeeStanding(new Set<Ground>(['MENTOR']), { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']],
    ['a mentee sees where they stand', (status) => canSeeStanding(new Set<Ground>(['MENTEE']), { status }), relationshipStatus.options],
    ['a mentor meets goals and actions', (pairStatus) => mentorOfItem({ mentorId: 'rhys', pairStatus }) === 'rhys', ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']],
    ['a mentor writes goals', (status) => canWriteGoalsAndActions(new Set<Ground>(['MENTOR']), { status }), ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']],
    ['a mentee writes goals', (status) => canWriteGoalsAndActions(new Set<Ground>(['MENTEE']), { status }), relationshipStatus.options],
  ])('%s in exactly these', (_, rule, expected) => {
    expect(statesIn(rule)).toEqual(expected);
  });

  it('a goal without a pair is written by its owner alone', () => {
    expect(whoMay((grounds) => canWriteGoalsAndActions(grounds, { status: null }))).toEqual(['MENTEE']);
  });
});

describe('what a manager sees of a pair', () => {
  it.each(managerSharing.options.flatMap((agreed) => managerSharing.options.map((allowed): [ManagerSharing, ManagerSharing] => [agreed, allowed])))(
    'is never more than agreed (%s) or allowed (%s)',
    (agreed, allowed) => {
      const steps = managerSharing.options;
      const shared = sharedWithManager(agreed, allowed);
      expect(steps.indexOf(shared)).toBe(Math.min(steps.indexOf(agreed), steps.indexOf(allowed)));
    },
  );

  it('is nothing before both have signed, and nothing for anybody who is no manager', () => {
    expect(sharedWithManager(null, 'COUNTS_AND_DATES')).toBe('NOTHING');
    for (const ground of everyGround.filter((one) => one !== 'MANAGER')) {
      expect(managerSees(new Set([ground]), 'COUNTS_AND_DATES')).toEqual({ existence: false, counts: false });
    }
  });

  it.each<[ManagerSharing, boolean, boolean]>([
    ['NOTHING', false, false],
    ['EXISTENCE', true, false],
    ['COUNTS_AND_DATES', true, true],
  ])('by %s is the existence: %s, and counts and dates: %s', (sharing, existence, counts) => {
    expect(managerSees(new Set<Ground>(['MANAGER']), sharing)).toEqual({ existence, counts });
  });
});

const nobody: Meeting = { actor: { memberId: 'tom' }, menteeId: 'amara', mentorId: 'rhys', programmeOwnerIds: ['helen'], managementChain: ['priya', 'hana'], releasedToIds: [] };

describe('the grounds of a reader', () => {
  it.each<[string, Partial<Meeting>, Ground[]]>([
    ['a colleague', {}, []],
    ['an admin of the organisation', { actor: { memberId: 'sunita' } }, []],
    ['the mentee', { actor: { memberId: 'amara' } }, ['MENTEE']],
    ['the mentor', { actor: { memberId: 'rhys' } }, ['MENTOR']],
    ['a manager above', { actor: { memberId: 'hana' } }, ['MANAGER']],
    ['a manager who mentors, where the programme lets them', { actor: { memberId: 'priya' }, mentorId: 'priya' }, ['MENTOR', 'MANAGER']],
    ['an owner of this programme', { actor: { memberId: 'helen' } }, ['PROGRAMME_OWNER']],
    ['an owner of another programme', { actor: { memberId: 'helen' }, programmeOwnerIds: ['grace'] }, []],
    ['whoever it was released to', { releasedToIds: ['tom'] }, ['RELEASED']],
    ['somebody alone with their goals', { actor: { memberId: 'amara' }, mentorId: null }, ['MENTEE']],
  ])('%s: %j', (_, facts, expected) => {
    expect([...groundsOf({ ...nobody, ...facts })]).toEqual(expected);
  });

  it('say which of the two somebody is', () => {
    expect([...everyGround.map((ground) => partOf(new Set([ground])))]).toEqual(['MENTEE', 'MENTOR', null, null, null]);
    expect(everyGround.filter((ground) => isOfPair(new Set([ground])))).toEqual(['MENTEE', 'MENTOR']);
  });
});
