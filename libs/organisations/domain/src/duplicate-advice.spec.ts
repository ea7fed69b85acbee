import { adviseOnDuplicate, refuseMerger, whyNotMerged, type Double } from './duplicate-advice';

const record = (change: Partial<Double> = {}): Double => ({
  name: 'Rhys Bevan',
  status: 'ACTIVE',
  roles: [],
  teams: [],
  manager: null,
  managesPeople: false,
  ...change,
});
const team = { id: '0190f000-0000-7000-8000-000000000001', name: 'Delivery' };
const priya = { id: '0190f000-0000-7000-8000-000000000002', name: 'Priya Nair' };

describe('what to do about a record that is one too many', () => {
  it.each<[string, Double, Double, string[]]>([
    ['not invited yet', record({ status: 'EXPECTED' }), record(), ['withdraw']],
    ['invited', record({ status: 'INVITED' }), record(), ['withdraw']],
    ['active', record(), record(), ['suspend']],
    ['suspended', record({ status: 'SUSPENDED' }), record(), ['nothing']],
    ['withdrawn', record({ status: 'WITHDRAWN' }), record(), ['nothing']],
    ['active and a manager', record({ managesPeople: true }), record(), ['hand-over', 'suspend']],
    ['in a team of its own', record({ teams: [team] }), record(), ['give-team', 'suspend']],
    ['in the team of the other', record({ teams: [team] }), record({ teams: [team] }), ['suspend']],
    ['managed, the other one not', record({ manager: priya }), record(), ['give-manager', 'suspend']],
    ['managed, like the other one', record({ manager: priya }), record({ manager: priya }), ['suspend']],
    ['an admin, the other one not', record({ roles: ['ORGANISATION_ADMIN'] }), record(), ['give-role', 'suspend']],
    [
      'everything at once',
      record({ managesPeople: true, teams: [team], manager: priya, roles: ['PROGRAMME_OWNER'] }),
      record(),
      ['hand-over', 'give-team', 'give-manager', 'give-role', 'suspend'],
    ],
  ])('where it is %s', (_, duplicate, kept, steps) => {
    expect(adviseOnDuplicate(duplicate, kept).map(({ step }) => step)).toEqual(steps);
  });

  it('is said in the refusal, with the reason', () => {
    expect(() => refuseMerger(record({ status: 'INVITED' }), record())).toThrow(
      expect.objectContaining({
        refusal: 'WRONG_STATE',
        code: 'people-not-merged',
        message: `${whyNotMerged} Withdraw the invitation of Rhys Bevan. Nobody has signed in with it yet.`,
      }),
    );
  });
});
