import { requirementOf } from '../requirements.fixture';
import { changesOf, problemsIn, recordDifferences, typedRecord } from './record-fields';

const record = requirementOf();
const typed = (given: Partial<ReturnType<typeof typedRecord>>) => ({ ...typedRecord(record), ...given });

describe('what a form sends', () => {
  it('is nothing where nothing differs', () => {
    expect(changesOf(record, typed({}))).toEqual({});
  });

  it('is only what differs', () => {
    expect(changesOf(record, typed({ title: 'Users first', weight: '2.5', wantedCover: '3', ordinal: '4' }))).toEqual({ title: 'Users first', weight: 2.5, wantedCover: 3, ordinal: 4 });
  });

  it('says that a number is no longer wanted', () => {
    const covered = requirementOf({ wantedCover: 2 });
    expect(changesOf(covered, { ...typedRecord(covered), wantedCover: '' })).toEqual({ wantedCover: null });
  });

  it('carries the split once a person says that it is right', () => {
    expect(changesOf(record, typed({ splitRight: true }))).toEqual({ clauses: record.clauses });
  });

  it('carries a confirmed split again only where the words have changed', () => {
    const confirmed = requirementOf({ clausesConfirmed: true });
    expect(changesOf(confirmed, typedRecord(confirmed))).toEqual({});
    const longer = { ...typedRecord(confirmed), levelDescription: 'You can plan.', clauses: 'You can plan.' };
    expect(changesOf(confirmed, longer)).toEqual({ levelDescription: 'You can plan.', clauses: ['You can plan.'] });
  });
});

describe('what is wrong in a form', () => {
  it('is nothing as it was read', () => {
    expect(problemsIn(record, typed({ splitRight: true }))).toEqual([]);
  });

  it('is a weight or a cover that is no number', () => {
    expect(problemsIn(record, typed({ weight: 'heavy', wantedCover: 'some' })).map(({ field }) => field)).toEqual(['weight', 'wantedCover']);
    expect(problemsIn(record, typed({ weight: ' ' })).map(({ field }) => field)).toEqual(['weight']);
  });

  it('is a split that loses a word, once it is said to be right', () => {
    const lossy = { clauses: 'You can offer recommendations on the best tools.' };
    expect(problemsIn(record, typed(lossy))).toEqual([]);
    expect(problemsIn(record, typed({ ...lossy, splitRight: true }))[0]?.message).toContain('differ near');
  });
});

it('two versions of a record differ field by field', () => {
  const theirs = typedRecord(requirementOf({ title: 'Users', wantedCover: 2 }));
  expect(recordDifferences(typed({ details: '' }), theirs)).toEqual([
    { label: 'Title', yours: 'User focus', stored: 'Users' },
    { label: 'Description', yours: 'Nothing', stored: 'You can understand users.' },
    { label: 'Wanted cover', yours: 'Nothing', stored: '2' },
  ]);
});
