import type { PersonalTable } from '../personal-data/personal-data';
import type { Capacity } from '../personal-data/belonging';
import { exportedColumns, leftOut } from './export-row';

const session: PersonalTable = {
  table: 'session',
  heading: 'Sessions',
  people: { mentor_id: { as: 'party' }, mentee_id: { as: 'party' }, booked_by: { as: 'named' } },
  text: {
    status: { holds: 'fact' },
    agenda: { holds: 'words', by: 'booked_by', shared: true },
    mentor_words: { holds: 'words', by: 'mentor_id' },
    mentee_note: { holds: 'sealed', by: 'mentee_id' },
    recording: { holds: 'file', by: 'mentor_id', onlyWhere: { column: 'status', is: 'HELD' } },
    profile: { holds: 'content' },
    token_hash: { holds: 'secret' },
  },
  erasure: { rows: 'keep', why: 'It is shared.' },
  retention: { kind: 'as-long-as-the-person' },
};
const values = {
  organisation_id: 'calder',
  id: 's1',
  mentor_id: 'rhys',
  mentee_id: 'amara',
  booked_by: 'priya',
  at: '2026-06-18T10:00:00+00:00',
  status: 'HELD',
  agenda: 'Plans',
  mentor_words: 'Try pairing',
  mentee_note: 'sealed',
  recording: 'files/1',
  profile: 'Senior engineer',
  token_hash: 'abc',
};
const row = (capacity: Capacity) => ({ values, capacity });
const facts = {
  id: { kind: 'value', value: 's1' },
  at: { kind: 'value', value: '2026-06-18T10:00:00+00:00' },
  status: { kind: 'value', value: 'HELD' },
  mentor_id: { kind: 'person', id: 'rhys' },
  mentee_id: { kind: 'person', id: 'amara' },
  booked_by: { kind: 'person', id: 'priya' },
};

describe('a row of an export', () => {
  it('has for one party their own and the shared words, and their private note where they asked themselves', () => {
    expect(exportedColumns(session, row('party'), { memberId: 'amara', own: true })).toEqual({
      ...facts,
      agenda: { kind: 'value', value: 'Plans' },
      mentor_words: { kind: 'value', value: leftOut.others },
      mentee_note: { kind: 'sealed' },
      recording: { kind: 'value', value: leftOut.file },
    });
  });

  it('says that a private note is left out where an admin asked', () => {
    expect(exportedColumns(session, row('party'), { memberId: 'amara', own: false })).toMatchObject({
      mentee_note: { kind: 'value', value: leftOut.sealed },
    });
  });

  it('does not even say that the other party has a private note', () => {
    const exported = exportedColumns(session, row('party'), { memberId: 'rhys', own: true });
    expect(exported).toMatchObject({ mentor_words: { kind: 'value', value: 'Try pairing' }, recording: { kind: 'file', key: 'files/1' } });
    expect(Object.keys(exported)).not.toContain('mentee_note');
  });

  it('has no file before it is available', () => {
    const waiting = { values: { ...values, status: 'CHECKING' }, capacity: 'party' } as const;
    expect(exportedColumns(session, waiting, { memberId: 'rhys', own: true })).toMatchObject({
      recording: { kind: 'value', value: leftOut.unavailable },
    });
  });

  it('has the facts alone for whom it merely names, and what they wrote themselves', () => {
    expect(exportedColumns(session, row('named'), { memberId: 'tomasz', own: true })).toEqual(facts);
    expect(exportedColumns(session, row('named'), { memberId: 'priya', own: true })).toEqual({ ...facts, agenda: { kind: 'value', value: 'Plans' } });
  });

  it('never has the organisation, a secret or a text about no person', () => {
    for (const capacity of ['owner', 'party', 'named'] as const) {
      const names = Object.keys(exportedColumns(session, row(capacity), { memberId: 'amara', own: true }));
      expect(names.filter((name) => ['organisation_id', 'token_hash', 'profile'].includes(name))).toEqual([]);
    }
  });
});
