import { daysFault, keptLongEnough, retentionKind, retentionKinds } from './retention';

describe('a rule of retention', () => {
  it.each(retentionKind.options)('for %s has a default that it allows itself', (kind) => {
    expect(daysFault(kind, retentionKinds[kind].days)).toBeNull();
  });

  it('says the fewest days that may be chosen', () => {
    expect(daysFault('access-ledger', 89)).toBe('Use 90 days or more');
    expect(daysFault('access-ledger', 90)).toBeNull();
    expect(daysFault('access-ledger', null)).toBeNull();
  });

  it('counts whole days back from the present', () => {
    expect(keptLongEnough(30, new Date('2026-11-25T10:00:00Z'))).toEqual(new Date('2026-10-26T10:00:00Z'));
  });
});
