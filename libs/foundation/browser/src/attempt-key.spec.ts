import { AttemptKey } from './attempt-key';

describe('the key of an attempt', () => {
  it('stays the same for the same words and changes with them', () => {
    const attempt = new AttemptKey();
    const first = attempt.for({ name: 'Platform' });
    expect(attempt.for({ name: 'Platform' })).toBe(first);
    expect(attempt.for({ name: 'Platform team' })).not.toBe(first);
  });
});
