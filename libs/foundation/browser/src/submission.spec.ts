import * as z from 'zod';
import { ProblemError } from './problem-error';
import { Submission } from './submission';

const schema = z.strictObject({ name: z.string().min(1, 'Enter a name'), address: z.object({ city: z.string().min(1, 'Enter a city') }) });
const good = { name: 'Nia', address: { city: 'Leeds' } };

describe('sending a form', () => {
  it('sends what is valid and ends without problems', async () => {
    const sent: unknown[] = [];
    const submission = new Submission(schema);
    expect(await submission.run(good, (value) => Promise.resolve(sent.push(value)))).toBe(true);
    expect(sent).toEqual([good]);
    expect(submission.problems()).toEqual([]);
  });

  it('sends nothing that is not valid, and names each field once', async () => {
    const sent: unknown[] = [];
    const submission = new Submission(schema);
    expect(await submission.run({ name: '', address: { city: '' } }, (value) => Promise.resolve(sent.push(value)))).toBe(false);
    expect(sent).toEqual([]);
    expect(submission.problems()).toEqual([
      { field: 'name', message: 'Enter a name' },
      { field: 'address.city', message: 'Enter a city' },
    ]);
    expect(submission.errorOf('address.city')).toBe('Enter a city');
  });

  it('shows beside the field what the server refused', async () => {
    const submission = new Submission(schema);
    const refusal = new ProblemError({ status: 400, code: 'invalid', issues: [{ path: 'body.name', message: 'That name is taken' }] });
    expect(await submission.run(good, () => Promise.reject(refusal))).toBe(false);
    expect(submission.errorOf('name')).toBe('That name is taken');
  });

  it('says what happened when no field is to blame', async () => {
    const submission = new Submission(schema);
    await submission.run(good, () => Promise.reject(new ProblemError({ status: 0, code: 'offline' })));
    expect(submission.problems()).toEqual([
      { message: 'You are offline. What you typed is still on this page. Try again when you have a connection.' },
    ]);
  });

  it('sends once, however often the button is pressed', async () => {
    const submission = new Submission(schema);
    let answer: () => void = () => undefined;
    let sendings = 0;
    const send = () => {
      sendings += 1;
      return new Promise<void>((resolve) => (answer = resolve));
    };
    const first = submission.run(good, send);
    expect(submission.busy()).toBe(true);
    expect(await submission.run(good, send)).toBe(false);
    answer();
    expect(await first).toBe(true);
    expect(sendings).toBe(1);
    expect(submission.busy()).toBe(false);
  });
});
