import { wordsFor, wordsForReading } from './error-wording';
import { ProblemError, type ProblemFacts } from './problem-error';

const failure = (facts: Partial<ProblemFacts>) => new ProblemError({ status: 400, code: 'x', ...facts });

describe('the words for a failure', () => {
  it('say that nothing typed is lost when the device is offline', () => {
    expect(wordsFor(failure({ status: 0, code: 'offline' }))).toEqual({
      title: 'You are offline',
      detail: 'What you typed is still on this page. Try again when you have a connection.',
    });
  });

  it('are the server’s own where it says more than a status can', () => {
    const words = wordsFor(failure({ status: 409, code: 'last-admin', detail: 'This is the last organisation admin. Give somebody else the role first.' }));
    expect(words).toEqual({ title: 'This is the last organisation admin', detail: 'Give somebody else the role first.' });
  });

  it('add that nothing was changed where the server only says what happened', () => {
    expect(wordsFor(failure({ status: 403, code: 'forbidden', detail: 'You cannot invite people.' }))).toEqual({
      title: 'You cannot invite people',
      detail: 'Nothing was changed.',
    });
  });

  it('point to the fields where the server marked some', () => {
    const issues = [{ path: 'body.email', message: 'Enter an email address' }];
    expect(wordsFor(failure({ code: 'invalid', detail: 'Some of what was sent is not valid.', issues })).detail).toContain('Correct what is marked');
  });

  it.each([
    [1, '1 second'],
    [45, '45 seconds'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('tell how long to wait after too many attempts: %i seconds as %s', (retryAfterSeconds, spoken) => {
    expect(wordsFor(failure({ status: 429, code: 'too-many-attempts', retryAfterSeconds })).detail).toBe(`Nothing was changed. Try again in ${spoken}.`);
  });

  it('keep the server’s account of its own fault to themselves and give a number to quote', () => {
    const words = wordsFor(failure({ status: 500, code: 'fault', detail: 'relation "member" does not exist', requestId: 'r-7' }));
    expect(JSON.stringify(words)).not.toContain('relation');
    expect(words.detail).toContain('r-7');
  });

  it('never show the message of a fault in this program', () => {
    expect(JSON.stringify(wordsFor(new TypeError('undefined is not a function')))).not.toContain('undefined');
  });

  it('do not speak of typed words when something could not be read', () => {
    expect(wordsForReading(failure({ status: 0, code: 'unreachable' }))).toEqual({
      title: 'Waymark did not answer',
      detail: 'Check your connection, then try again.',
    });
  });

  it.each([0, 400, 401, 403, 404, 408, 409, 410, 412, 413, 418, 422, 428, 429, 500, 502, 503])(
    'are two plain sentences without a code for any status, such as %i',
    (status) => {
      const { title, detail } = wordsFor(failure({ status, code: 'some-code' }));
      expect(title).toMatch(/^[A-Z][^!&]+[^.!&]$/);
      expect(detail).toMatch(/^[A-Z][^!&]+\.$/);
      expect(title + detail).not.toContain('some-code');
    },
  );
});
