import { linkLifetimes } from '@waymark/organisations/domain';
import { spokenDuration } from './spoken-duration';

describe('a length of time in words', () => {
  it.each([
    [linkLifetimes.SIGN_IN, '15 minutes'],
    [linkLifetimes.PASSWORD_RESET, '1 hour'],
    [linkLifetimes.INVITATION, '14 days'],
    [1, '1 minute'],
  ])('%i seconds are %s', (seconds, words) => {
    expect(spokenDuration(seconds)).toBe(words);
  });
});
