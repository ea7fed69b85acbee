import type { OrganisationRole } from './access';
import type { MemberStatus } from './member';
import {
  canBringBack,
  canChangeMember,
  canChangeReportingLines,
  canInvite,
  canReadMember,
  canReadReportingLinesOf,
  canSuspend,
  groundToReadMember,
  type MemberReader,
  type MemberSubject,
} from './member-policy';
import { managementChain } from './reporting-line-rules';

/** Amara's managers on 22 November: Priya, above her Hana. Rhys managed her until the day before, Sunita is next. */
const today = '2026-11-22';
const lines = [
  { memberId: 'amara', managerId: 'rhys', from: '2026-01-05', to: '2026-11-22' },
  { memberId: 'amara', managerId: 'priya', from: '2026-11-22', to: '2026-11-23' },
  { memberId: 'amara', managerId: 'sunita', from: '2026-11-23', to: null },
  { memberId: 'priya', managerId: 'hana', from: '2025-03-01', to: null },
  { memberId: 'tom', managerId: 'amara', from: '2026-06-01', to: null },
  { memberId: 'lena', managerId: 'priya', from: '2026-06-01', to: null },
];

function subject(memberId: string, status: MemberStatus = 'ACTIVE'): MemberSubject {
  return { memberId, status, managementChain: managementChain(lines, memberId, today) };
}

function reader(memberId: string, ...roles: OrganisationRole[]): MemberReader {
  return { memberId, roles, managementChain: managementChain(lines, memberId, today) };
}

const actors = {
  'organisation admin': reader('admin', 'ORGANISATION_ADMIN'),
  'programme owner': reader('owner', 'PROGRAMME_OWNER'),
  'the member': reader('amara'),
  'manager, direct': reader('priya'),
  'manager, two above': reader('hana'),
  'report, looking up': reader('tom'),
  colleague: reader('lena'),
  'manager whose line ended yesterday': reader('rhys'),
  'manager whose line starts tomorrow': reader('sunita'),
};
type ActorName = keyof typeof actors;

const actions = {
  read: canReadMember,
  'read lines': canReadReportingLinesOf,
  change: canChangeMember,
  invite: canInvite,
  suspend: canSuspend,
  'bring back': canBringBack,
  'change lines': canChangeReportingLines,
};
type ActionName = keyof typeof actions;

const columns: ActionName[] = ['read', 'read lines', 'change', 'invite', 'suspend', 'bring back', 'change lines'];
const yes = true;
const no = false;
const matrix: Record<ActorName, boolean[]> = {
  //                                     read lines chng invt susp back ch-lines
  'organisation admin':                 [yes, yes, yes, yes, yes, yes, yes],
  'programme owner':                    [yes, yes, no,  no,  no,  no,  no],
  'the member':                         [yes, yes, yes, no,  no,  no,  no],
  'manager, direct':                    [yes, yes, no,  no,  no,  no,  no],
  'manager, two above':                 [yes, yes, no,  no,  no,  no,  no],
  'report, looking up':                 [yes, no,  no,  no,  no,  no,  no],
  'colleague':                          [no,  no,  no,  no,  no,  no,  no],
  'manager whose line ended yesterday': [no,  no,  no,  no,  no,  no,  no],
  'manager whose line starts tomorrow': [no,  no,  no,  no,  no,  no,  no],
};

const cells = Object.entries(matrix).flatMap(([actor, row]) =>
  columns.map((action, column) => ({ actor: actor as ActorName, action, expected: row[column] })),
);

describe('with an active member', () => {
  it('the matrix has a cell for every actor and every action', () => {
    expect(columns.toSorted()).toEqual(Object.keys(actions).toSorted());
    expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(actors).toSorted());
    expect(cells.filter((cell) => cell.expected === undefined)).toEqual([]);
  });

  it.each(cells)('"$action" by $actor: $expected', ({ actor, action, expected }) => {
    expect(actions[action](actors[actor], subject('amara'))).toBe(expected);
  });
});

describe('a member who is not active', () => {
  const seenBy: Record<MemberStatus, ActorName[]> = {
    ACTIVE: [
      'organisation admin',
      'programme owner',
      'the member',
      'manager, direct',
      'manager, two above',
      'report, looking up',
    ],
    SUSPENDED: ['organisation admin', 'the member', 'manager, direct', 'manager, two above'],
    EXPECTED: ['organisation admin', 'the member'],
    INVITED: ['organisation admin', 'the member'],
    WITHDRAWN: ['organisation admin', 'the member'],
    ERASED: ['organisation admin', 'the member'],
  };

  it.each(Object.entries(seenBy) as [MemberStatus, ActorName[]][])('%s is seen by %j alone', (status, expected) => {
    const seen = Object.entries(actors).filter(([, actor]) => canReadMember(actor, subject('amara', status)));
    expect(seen.map(([name]) => name)).toEqual(expected);
  });

  it('keeps their reporting lines from whoever cannot see them', () => {
    expect(canReadReportingLinesOf(actors['programme owner'], subject('amara', 'SUSPENDED'))).toBe(false);
    expect(canReadReportingLinesOf(actors['manager, direct'], subject('amara', 'SUSPENDED'))).toBe(true);
  });
});

describe('several roles at once', () => {
  it('a programme owner who looks up still reads the lines of their manager, as an owner', () => {
    expect(canReadReportingLinesOf(reader('tom', 'PROGRAMME_OWNER'), subject('amara'))).toBe(true);
  });

  it('an admin cannot suspend themselves, whatever else they are', () => {
    const both = reader('amara', 'ORGANISATION_ADMIN', 'PROGRAMME_OWNER');
    expect(canSuspend(both, subject('amara'))).toBe(false);
    expect(canSuspend(both, subject('tom'))).toBe(true);
  });
});

describe('a profile that is read', () => {
  it.each<[ActorName, string | null]>([
    ['the member', null],
    ['manager, direct', 'line-manager'],
    ['manager, two above', 'line-manager'],
    ['organisation admin', 'organisation-admin'],
    ['programme owner', 'programme-owner'],
    ['report, looking up', 'report'],
  ])('by the %s is read on the ground %s', (name, ground) => {
    expect(groundToReadMember(actors[name], subject('amara'))).toBe(ground);
  });

  it('on several grounds is read on the one closest to the member', () => {
    expect(groundToReadMember(reader('priya', 'ORGANISATION_ADMIN'), subject('amara'))).toBe('line-manager');
    expect(groundToReadMember(reader('tom', 'ORGANISATION_ADMIN', 'PROGRAMME_OWNER'), subject('amara'))).toBe('organisation-admin');
  });
});
