import { newId } from '@waymark/foundation/kernel';
import { newWitnessToken, organisationOf } from './witness-token';

describe('the token of a witness', () => {
  it('names its organisation and is never the same twice', () => {
    const organisationId = newId();
    const [one, other] = [newWitnessToken(organisationId), newWitnessToken(organisationId)];
    expect([one, other].map(organisationOf)).toEqual([organisationId, organisationId]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]{65}$/);
  });

  it.each(['', 'x', '!'.repeat(65), '😀'.repeat(20)])('%j names none', (token) => {
    expect(organisationOf(token)).toBeNull();
  });
});
