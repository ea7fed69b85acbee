import fc from 'fast-check';
import { covers, managementChain, type LineSpan } from '../reporting-line-rules';
import type { ImportField } from './import-field';
import type { ImportRow } from './import-row';
import type { KnownOrganisation, KnownPerson, LineEffect, PeoplePlan, PlannedRow } from './people-plan';
import { planPeople } from './people-planning';

const today = '2026-11-25';

function known(id: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return { id, externalId: null, email: `${id}@calder.example`, name: id, jobTitle: null, status: 'ACTIVE', hasFixedAddress: true, isAdmin: false, teams: [], ...more };
}

function organisation(more: Partial<KnownOrganisation> = {}): KnownOrganisation {
  return { today, people: [], teams: [], mailDomains: [], lines: [], ...more };
}

function rows(...cells: Partial<Record<ImportField, string>>[]): ImportRow[] {
  return cells.map((one, index) => ({ line: index + 2, cells: one, skipped: false }));
}

const person = (name: string, more: Partial<Record<ImportField, string>> = {}) => ({ name, email: `${name}@calder.example`, ...more });
const codes = ({ problems, warnings }: PlannedRow) => [...problems, ...warnings].map(({ field, code }) => `${field ?? 'row'} ${code}`);
const outcomes = ({ rows: planned }: PeoplePlan) => planned.map(({ outcome }) => outcome);

const staff = organisation({
  people: [known('amara', { teams: ['Records'], jobTitle: 'Engineer' }), known('helen'), known('priya', { externalId: 'p1' }), known('rhys', { status: 'SUSPENDED' })],
  teams: ['Records', 'Booking and referrals'],
  lines: [{ id: 'l1', memberId: 'amara', managerId: 'helen', from: '2026-01-01', to: null }],
});

describe('a row', () => {
  it('of somebody who is not known would add them, wherever their manager stands', () => {
    const plan = planPeople(rows(person('jamie', { manager: 'kat@calder.example' }), person('kat')), staff);
    expect(outcomes(plan)).toEqual(['CREATED', 'CREATED']);
    expect(plan.rows[0]?.effect?.line?.insert).toEqual({ memberId: 'row:2', managerId: 'row:3', from: today, to: null });
    expect(plan.counts).toMatchObject({ created: 2, wrong: 0, absent: 4 });
  });

  it('of a member shows the old and the new value of what would change', () => {
    const plan = planPeople(rows(person('amara', { name: 'Amara Okafor', teams: 'Platform', jobTitle: 'Engineer', manager: 'p1', from: '2026-06-01', role: 'Organisation admin' })), staff);
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'name', from: 'amara', to: 'Amara Okafor' },
      { field: 'teams', from: 'Records', to: 'Platform' },
      { field: 'manager', from: 'helen', to: 'priya' },
      { field: 'from', from: '2026-01-01', to: '2026-06-01' },
      { field: 'role', from: null, to: 'Organisation admin' },
    ]);
    expect(plan.rows[0]?.effect?.line?.shorten).toMatchObject({ id: 'l1', to: '2026-06-01' });
    expect(plan.counts).toMatchObject({ changed: 1, ended: 1, newTeams: 1 });
  });

  it('changes nothing where its cells are empty or say what is stored', () => {
    const plan = planPeople(rows({ email: 'AMARA@calder.example', teams: 'records', manager: 'HELEN@calder.example', from: '2026-02-01' }, { externalId: 'p1' }), staff);
    expect(plan.rows.map(({ outcome, warnings }) => [outcome, warnings])).toEqual([['UNCHANGED', []], ['UNCHANGED', []]]);
  });

  it('with the word none ends a line and empties the teams', () => {
    const [row] = planPeople(rows({ email: 'amara@calder.example', teams: 'None', manager: 'none', from: '2026-12-01' }), staff).rows;
    expect(row?.effect).toMatchObject({ teams: { add: [], remove: ['Records'] }, line: { shorten: { id: 'l1', to: '2026-12-01' }, insert: null } });
  });

  it('gives an external id to a member who is found by address', () => {
    expect(planPeople(rows(person('amara', { externalId: '7' })), staff).rows[0]?.changes).toEqual([{ field: 'externalId', from: null, to: '7' }]);
  });

  it('that is skipped does nothing, and its person is not missing', () => {
    const [row] = rows(person('amara', { name: 'Other' }));
    const plan = planPeople([{ ...(row as ImportRow), skipped: true }], staff);
    expect(plan.rows[0]).toMatchObject({ outcome: 'SKIPPED', effect: null });
    expect(plan.absent.map(({ name }) => name)).toEqual(['helen', 'priya', 'rhys']);
  });
});

describe('a row is wrong, at the cell, with', () => {
  it.each<[string, Partial<Record<ImportField, string>>[], string]>([
    ['an address that is not complete', [person('jamie', { email: 'jamie@calder' })], 'email email-incomplete'],
    ['a Cyrillic letter in the address', [person('jamie', { email: 'jаmie@calder.example' })], 'email email-strange-letter'],
    ['no address', [{ name: 'Jamie', externalId: '9' }], 'email email-missing'],
    ['no name', [{ email: 'jamie@calder.example' }], 'name name-missing'],
    ['a name of 300 characters', [person('jamie', { name: 'x'.repeat(300) })], 'name value-unfit'],
    ['a control character in the name', [person('jamie', { name: 'a\u0007b' })], 'name value-unfit'],
    ['a date that could be two', [person('jamie', { manager: 'p1', from: '06/07/2026' })], 'from date-unclear'],
    ['a day that is none', [person('jamie', { manager: 'p1', from: '2026-02-30' })], 'from date-unclear'],
    ['a role that a file cannot give', [person('jamie', { role: 'Programme owner' })], 'role role-unknown'],
    ['a manager whom nobody knows', [person('jamie', { manager: 'zz@calder.example' })], 'manager manager-unknown'],
    ['themselves as manager', [person('jamie', { manager: 'jamie@calder.example' })], 'manager manager-self'],
    ['a manager who is suspended', [person('jamie', { manager: 'rhys@calder.example' })], 'manager manager-away'],
    ['another address of somebody who signs in', [{ externalId: 'p1', email: 'other@calder.example' }], 'email email-fixed'],
    ['the address of one and the external id of another', [{ externalId: 'p1', email: 'helen@calder.example' }], 'email email-of-another'],
    ['an address whose member has another external id', [{ externalId: 'p2', email: 'priya@calder.example' }], 'email email-of-another'],
  ])('%s', (_, cells, code) => {
    const [row] = planPeople(rows(...cells), staff).rows;
    expect(row?.outcome).toBe('WRONG');
    expect(row?.problems.map(({ field, code: found }) => `${field ?? 'row'} ${found}`)).toEqual([code]);
    expect(row?.problems[0]?.message).not.toMatch(/[{}]|undefined/);
  });

  it('a new address outside the mail domains, and not an address that a member has already', () => {
    const own = organisation({ people: [known('amara'), known('owen', { externalId: 'o1', hasFixedAddress: false })], mailDomains: ['home.example'] });
    const plan = planPeople(rows(person('jamie'), person('kat', { email: 'kat@home.example' }), person('amara', { jobTitle: 'Cook' }), { externalId: 'o1', email: 'o@calder.example' }), own);
    expect(outcomes(plan)).toEqual(['WRONG', 'CREATED', 'CHANGED', 'WRONG']);
    expect(plan.rows.map(codes)).toMatchObject([['email email-not-allowed'], [], [], ['email email-not-allowed']]);
    expect(plan.rows[0]?.problems[0]?.message).toBe(
      'jamie: calder.example is not among the mail domains of this organisation: home.example. An organisation admin can add it in the settings',
    );
  });

  it('the same person as another row: by address, or by address and external id', () => {
    const plan = planPeople(rows(person('jamie'), { externalId: 'p1' }, { name: 'J', email: 'JAMIE@calder.example' }, person('priya')), staff);
    expect(plan.rows.map(codes)).toEqual([['email person-repeated'], ['externalId person-repeated'], ['email person-repeated'], ['email person-repeated']]);
    expect(plan.rows[0]?.problems[0]?.message).toBe('jamie stands in row 4 too. Skip all but one');
  });

  it('a circle, which is named, also through lines that are stored', () => {
    const plan = planPeople(rows(person('helen', { manager: 'jamie@calder.example' }), person('jamie', { manager: 'amara@calder.example' }), person('kat', { manager: 'helen@calder.example' })), staff);
    expect(outcomes(plan)).toEqual(['WRONG', 'WRONG', 'UNCHANGED'].map((one) => (one === 'UNCHANGED' ? 'CREATED' : one)));
    expect(plan.rows[1]?.problems[0]?.message).toBe(
      'From 2026-11-25 this would close a circle: helen would manage amara, jamie would manage helen, amara would manage jamie. Choose someone else for one of them',
    );
  });
});

describe('a circle', () => {
  const circleCodes = ({ rows: planned }: PeoplePlan) => planned.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)]);
  const helenBelowAmara = person('helen', { manager: 'amara@calder.example' });

  it('is not closed where the other line ends on the day', () => {
    const plan = planPeople(rows({ email: 'amara@calder.example', manager: 'none' }, helenBelowAmara, { email: '' }), staff);
    expect(circleCodes(plan)).toEqual([['CHANGED'], ['CHANGED'], ['WRONG', 'email-missing', 'name-missing']]);
    expect(selfManaged(applied(staff, plan))).toEqual([]);
  });

  it('is refused at the row that closes it, also where another row of the same person is skipped', () => {
    const [first, second, third, fourth, fifth] = rows(person('amara'), person('amara'), helenBelowAmara, person('helen'), person('amara')) as [ImportRow, ImportRow, ImportRow, ImportRow, ImportRow];
    const plan = planPeople([first, second, third, { ...fourth, skipped: true }, fifth], staff);
    expect(circleCodes(plan)).toEqual([['WRONG', 'person-repeated'], ['WRONG', 'person-repeated'], ['WRONG', 'manager-circle'], ['SKIPPED'], ['WRONG', 'person-repeated']]);
  });

  it('that a refused row leaves behind by what it would have ended is refused too', () => {
    const plan = planPeople(rows({ email: 'amara@calder.example', manager: 'jamie@calder.example' }, person('jamie', { manager: 'amara@calder.example' }), helenBelowAmara), staff);
    expect(circleCodes(plan)).toEqual([['WRONG', 'manager-circle'], ['WRONG', 'manager-circle'], ['WRONG', 'manager-circle']]);
    expect(plan.rows[2]?.problems[0]?.message).toContain('helen would manage amara, amara would manage helen');
  });

  it('of stored lines alone is nothing that rows are refused for', () => {
    const broken = { ...staff, lines: [...staff.lines, { id: 'l2', memberId: 'helen', managerId: 'amara', from: '2026-01-01', to: null }] };
    expect(outcomes(planPeople(rows(person('jamie', { manager: 'helen@calder.example' })), broken))).toEqual(['CREATED']);
  });
});

describe('a warning', () => {
  it.each<[string, Partial<Record<ImportField, string>>[], string]>([
    ['capital letters in an address', [person('jamie', { email: 'Jamie@Calder.example' })], 'email email-upper-case'],
    ['an address that looks like another', [person('arnara')], 'email email-alike'],
    ['an address with a plus', [person('jamie', { email: 'amara+1@calder.example' })], 'email email-alike'],
    ['the name of somebody else', [person('jamie', { name: 'AMARA' })], 'name name-shared'],
    ['a new team whose name is close to another', [person('jamie', { teams: 'Booking' })], 'teams team-alike'],
    ['the role of an admin', [person('amara', { role: 'ORGANISATION_ADMIN' })], 'role role-given'],
    ['the role of an admin for somebody who is not active', [person('jamie', { role: 'Organisation admin' })], 'role role-later'],
    ['a day without a manager', [person('jamie', { from: '2026-01-01' })], 'from from-unused'],
    ['somebody who is suspended', [person('rhys', { jobTitle: 'Cook' })], 'row not-active'],
    ['a manager in a row that is wrong', [person('jamie', { manager: 'kat@calder.example' }), person('kat', { name: '' })], 'manager manager-left-out'],
  ])('is given for %s, and the row is imported', (_, cells, code) => {
    const [row] = planPeople(rows(...cells), staff).rows;
    expect(['CREATED', 'CHANGED']).toContain(row?.outcome);
    expect(row === undefined ? [] : codes(row)).toEqual([code]);
  });

  it('suggests the team that there is', () => {
    expect(planPeople(rows(person('jamie', { teams: 'Records; Booking' })), staff).rows[0]?.warnings[0]?.suggestion).toBe('Records; Booking and referrals');
  });
});

/** The organisation after a plan, as the database would hold it. */
function applied(before: KnownOrganisation, { rows: planned, newTeams }: PeoplePlan): KnownOrganisation {
  const people = new Map(before.people.map((one) => [one.id, one]));
  const done = planned.flatMap(({ line, memberId, effect }) => (effect === null ? [] : [{ id: memberId ?? `row:${line}`, line, effect }]));
  for (const { id, effect } of done) {
    const old = people.get(id) ?? known(id, { status: 'EXPECTED', hasFixedAddress: false });
    const { add, remove } = effect.teams ?? { add: [], remove: [] };
    people.set(id, { ...old, ...effect.profile, teams: [...old.teams.filter((name) => !remove.includes(name)), ...add], isAdmin: old.isAdmin || effect.makeAdmin });
  }
  const lines = done.reduce<LineSpan[]>((left, { line, effect }) => linesAfter(left, line, effect.line), [...before.lines]);
  return { ...before, people: [...people.values()], teams: [...before.teams, ...newTeams], lines };
}

function linesAfter(lines: LineSpan[], row: number, effect: LineEffect | null): LineSpan[] {
  if (effect === null) return lines;
  const { remove, shorten, insert } = effect;
  const kept = lines.filter(({ id }) => id !== remove?.id && id !== shorten?.id);
  return [...kept, ...(shorten === null ? [] : [shorten]), ...(insert === null ? [] : [{ id: `new ${row}`, ...insert }])];
}

/** Whoever is above themselves on a day on which a line begins: there is no other day on which a circle first exists. */
function selfManaged({ lines }: KnownOrganisation): string[] {
  const days = new Set(lines.map(({ from }) => from));
  return [...days].flatMap((day) => {
    const present = lines.filter((line) => covers(line, day));
    return present.filter(({ memberId, managerId }) => [managerId, ...managementChain(present, managerId, day)].includes(memberId)).map(({ memberId }) => `${memberId} on ${day}`);
  });
}

const names = ['amara', 'helen', 'priya', 'rhys', 'jamie', 'kat', 'tomos', 'zainab', 'Jamie'];
const arbitraryRow = fc.record(
  {
    externalId: fc.constantFrom('', 'p1', '7', '8'),
    email: fc.constantFrom(...names.map((name) => `${name}@calder.example`), '', 'broken'),
    name: fc.constantFrom(...names, ''),
    jobTitle: fc.constantFrom('', 'Cook'),
    teams: fc.constantFrom('', 'none', 'Records', 'Kitchen; Records', 'kitchen', 'a\\;b'),
    manager: fc.constantFrom('', 'none', 'p1', '7', ...names.map((name) => `${name}@calder.example`)),
    from: fc.constantFrom('', '2026-01-01', '2026-06-01', '2027-01-01'),
    role: fc.constantFrom('', 'organisation admin'),
  },
  { requiredKeys: ['email'] },
);
const arbitraryRows = fc.array(fc.tuple(arbitraryRow, fc.boolean()), { minLength: 1, maxLength: 9 }).map((list) =>
  list.map(([cells, isSkipped], index): ImportRow => ({ line: index + 2, cells, skipped: isSkipped && index % 3 === 0 })),
);

describe('whatever the rows', () => {
  it('their order does not matter', () => {
    fc.assert(
      fc.property(arbitraryRows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(planPeople(shuffled, staff)).toEqual(planPeople(list, staff));
      }),
      { numRuns: 500 },
    );
  });

  it('what was planned and done leaves nothing to do', () => {
    fc.assert(
      fc.property(arbitraryRows, (list) => {
        const plan = planPeople(list, staff);
        // What would not be imported may stand in the way of what is: only what was planned is asked for again.
        const done = list.filter((_, index) => !['WRONG', 'SKIPPED'].includes(plan.rows[index]?.outcome ?? ''));
        const leftOut = plan.rows.filter(({ warnings }) => warnings.some(({ code }) => code === 'manager-left-out')).map(({ line }) => line);
        const again = planPeople(done.map((row) => (leftOut.includes(row.line) ? { ...row, cells: { ...row.cells, manager: '' } } : row)), applied(staff, plan));
        expect(again.counts).toMatchObject({ created: 0, changed: 0, wrong: 0, ended: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('no circle is ever planned', () => {
    fc.assert(
      fc.property(arbitraryRows, (list) => {
        expect(selfManaged(applied(staff, planPeople(list, staff)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('ten thousand rows in one long chain are planned in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => person(`person${index}`, { manager: index === 0 ? '' : `person${index - 1}@calder.example`, teams: `Team ${index % 50}` }));
  expect(planPeople(rows(...many), staff).counts).toMatchObject({ created: 10_000, wrong: 0, newTeams: 50 });
}, 10_000);

describe('ten thousand rows of which each begins on another day', () => {
  const dayAt = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
  const reporting = (managerOf: (index: number) => number) =>
    rows(...Array.from({ length: 10_000 }, (_, index) => person(`person${index}`, { manager: `person${managerOf(index)}@calder.example`, from: dayAt(index) })));

  it.each([
    ['below two people who manage each other', (index: number) => (index === 0 ? 1 : Math.floor((index - 1) / 5)), 10_000 - 2, 2],
    ['in one circle', (index: number) => (index + 1) % 10_000, 10_000 - 10_000, 10_000],
  ])('are planned in a moment %s', (_, managerOf, created, wrong) => {
    expect(planPeople(reporting(managerOf), staff).counts).toMatchObject({ created, wrong });
  }, 10_000);
});
