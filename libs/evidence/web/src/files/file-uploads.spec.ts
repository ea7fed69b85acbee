import type { EvidenceFileView } from '@waymark/evidence/domain';
import { ProblemError } from '@waymark/foundation/browser';
import { FileUploads, type Sender } from './file-uploads';

const added = { id: 'f' } as EvidenceFileView;
const lost = () => new ProblemError({ status: 0, code: 'unreachable' });
const refused = () => new ProblemError({ status: 400, code: 'file-kind', issues: [{ path: 'file', message: 'Export it as PNG' }] });
const file = (name = 'a.pdf') => new File(['bytes'], name);

/** A sender whose answers are given one by one. */
function sending(...answers: (EvidenceFileView | Error | 'never')[]) {
  const sent: string[] = [];
  const arrived: EvidenceFileView[] = [];
  const waits: number[] = [];
  const sender: Sender = {
    send: (each, { signal, progress }) => {
      sent.push(each.name);
      progress(3);
      const answer = answers.shift();
      if (answer === 'never') return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
      return answer === undefined || answer instanceof Error ? Promise.reject(answer ?? new Error('no answer left')) : Promise.resolve(answer);
    },
    largest: () => 100,
    arrived: (each) => arrived.push(each),
    untilWorthTrying: (attempt) => {
      waits.push(attempt);
      return Promise.resolve();
    },
  };
  return { uploads: new FileUploads(sender), sent, arrived, waits };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('files on their way', () => {
  it('go one after the other, and leave the list when they are there', async () => {
    const { uploads, sent, arrived } = sending(added, added);
    uploads.add(file('a.pdf'));
    uploads.add(file('b.pdf'));
    expect(uploads.list().map(({ state }) => state)).toEqual(['SENDING', 'WAITING']);
    await settled();
    expect([sent, arrived.length, uploads.list()]).toEqual([['a.pdf', 'b.pdf'], 2, []]);
  });

  it('say how much of them has gone', () => {
    const { uploads } = sending('never');
    uploads.add(file());
    expect(uploads.list()).toMatchObject([{ state: 'SENDING', sent: 3 }]);
    expect(uploads.underWay()).toBe(true);
  });

  it('are sent again by themselves when the connection was lost', async () => {
    const { uploads, sent, waits } = sending(lost(), lost(), added);
    uploads.add(file());
    await settled();
    expect([sent.length, waits, uploads.list()]).toEqual([3, [1, 2], []]);
  });

  it('wait for a person in the end, who can try again', async () => {
    const { uploads, waits } = sending(...Array.from({ length: 6 }, lost), added);
    uploads.add(file());
    await settled();
    expect(waits).toEqual([1, 2, 3, 4, 5]);
    expect(uploads.list()).toMatchObject([{ state: 'FAILED', again: true }]);
    uploads.again(uploads.list()[0]?.id ?? 0);
    await settled();
    expect(uploads.list()).toEqual([]);
  });

  it('stay with their reason when they were refused, and do not hold up the next', async () => {
    const { uploads, arrived } = sending(refused(), added);
    uploads.add(file('a.pdf'));
    uploads.add(file('b.pdf'));
    await settled();
    expect(uploads.list()).toMatchObject([{ file: { name: 'a.pdf' }, state: 'FAILED', error: 'Export it as PNG', again: false }]);
    expect([arrived.length, uploads.underWay()]).toEqual([1, false]);
  });

  it('are not sent at all where that is known beforehand', async () => {
    const { uploads, sent } = sending();
    uploads.add(file('a.svg'));
    await settled();
    expect(sent).toEqual([]);
    expect(uploads.list()).toMatchObject([{ state: 'FAILED', error: expect.stringContaining('Export it as PNG') }]);
  });

  it('are given up without a word, and the next one goes', async () => {
    const { uploads, sent } = sending('never', added);
    uploads.add(file('a.pdf'));
    uploads.add(file('b.pdf'));
    uploads.cancel(uploads.list()[0]?.id ?? 0);
    await settled();
    expect([sent, uploads.list()]).toEqual([['a.pdf', 'b.pdf'], []]);
  });
});
