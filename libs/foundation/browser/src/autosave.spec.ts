import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Autosave } from './autosave';
import { readKeptWords } from './kept-words';
import { ProblemError } from './problem-error';
import { TypedWords } from './typed-words';

interface Story {
  title: string;
  action: string;
}
type Stored = Story & { version: number };

const stored: Stored = { version: 1, title: 'Runbook', action: '' };
const offline = new ProblemError({ status: 0, code: 'offline' });
const stale = (current: Stored) => new ProblemError({ status: 412, code: 'stale', current });
const invalid = new ProblemError({ status: 400, code: 'invalid', issues: [{ path: 'body.title', message: 'Use 200 characters or fewer' }] });

type Save = (changes: Partial<Story>, version: number) => Promise<Stored>;

function begin(save: Save, from = stored): Autosave<Story, Stored> {
  return new Autosave<Story, Stored>(
    {
      name: 'amara/evidence/1',
      stored: from,
      fieldsOf: ({ title, action }) => ({ title, action }),
      save,
      parse: (current) => current as Stored,
    },
    { typedWords: TestBed.inject(TypedWords), now: () => new Date('2026-06-18T13:02:00Z') },
  );
}

/** A server that trims and counts versions. */
function server(first = stored): { save: Save; calls: Partial<Story>[] } {
  const calls: Partial<Story>[] = [];
  let now = first;
  return {
    calls,
    save: (changes, version) => {
      calls.push(changes);
      if (version !== now.version) return Promise.reject(stale(now));
      const trimmed = Object.fromEntries(Object.entries(changes).map(([field, words]) => [field, words.trim()]));
      now = { ...now, ...trimmed, version: now.version + 1 };
      return Promise.resolve(now);
    },
  };
}

const kept = () => readKeptWords<Story>('amara/evidence/1#')[0]?.changes ?? null;

describe('saving while somebody types', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('keeps every change on this device at once, and sends it after a pause, once', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'I wro' });
    autosave.type({ action: 'I wrote it.' });
    expect(kept()).toEqual({ action: 'I wrote it.' });
    expect(calls).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ action: 'I wrote it.' }]);
    expect(autosave.state()).toEqual({ kind: 'saved', at: new Date('2026-06-18T13:02:00Z') });
    expect(kept()).toBeNull();
  });

  it('does not send a space at the end again and again, nor take it away', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'I wrote ' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
    expect(autosave.typed().action).toBe('I wrote ');
  });

  it('sends what was typed while a save was under way after it', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'One.' });
    const first = autosave.flush();
    autosave.type({ action: 'One. Two.' });
    await first;
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ action: 'One.' }, { action: 'One. Two.' }]);
    expect(autosave.pending).toBe(false);
  });

  it('keeps trying while there is no connection, and says where the words are', async () => {
    let online = false;
    const { save, calls } = server();
    const autosave = begin((changes, version) => (online ? save(changes, version) : Promise.reject(offline)));
    autosave.type({ title: 'On-call runbook' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.state()?.kind).toBe('offline');
    expect(kept()).toEqual({ title: 'On-call runbook' });
    online = true;
    await jest.advanceTimersByTimeAsync(5000);
    expect(calls).toEqual([{ title: 'On-call runbook' }]);
    expect(kept()).toBeNull();
  });

  it('has the words again after the page was closed without a connection', async () => {
    const closed = begin(() => Promise.reject(offline));
    closed.type({ action: 'I wrote it.' });
    closed.end();
    const { save, calls } = server();
    const reopened = begin(save);
    expect(reopened.typed()).toEqual({ title: 'Runbook', action: 'I wrote it.' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ action: 'I wrote it.' }]);
  });

  it('puts together what two tabs wrote into different fields', async () => {
    const theirs = { ...stored, version: 2, title: 'On-call runbook' };
    const { save } = server(theirs);
    const autosave = begin(save);
    autosave.type({ action: 'I wrote it.' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.conflicts()).toEqual([]);
    expect(autosave.stored()).toEqual({ version: 3, title: 'On-call runbook', action: 'I wrote it.' });
    expect(autosave.typed()).toEqual({ title: 'On-call runbook', action: 'I wrote it.' });
  });

  describe('where two tabs wrote into one field', () => {
    const theirs = { ...stored, version: 2, title: 'Theirs' };
    const clash = async () => {
      const { save, calls } = server(theirs);
      const autosave = begin(save);
      autosave.type({ title: 'Mine' });
      await jest.advanceTimersByTimeAsync(60_000);
      return { autosave, calls };
    };

    it('keeps both versions and sends nothing until one is chosen', async () => {
      const { autosave, calls } = await clash();
      expect(autosave.conflicts()).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
      expect(autosave.typed().title).toBe('Mine');
      expect(kept()).toEqual({ title: 'Mine' });
      expect(calls).toHaveLength(1);
    });

    it('stores mine when I keep it', async () => {
      const { autosave } = await clash();
      await autosave.keepMine('title');
      expect(autosave.stored()).toMatchObject({ version: 3, title: 'Mine' });
      expect(autosave.conflicts()).toEqual([]);
    });

    it('shows theirs when I take it, and sends nothing', async () => {
      const { autosave, calls } = await clash();
      await autosave.takeTheirs('title');
      expect(autosave.typed().title).toBe('Theirs');
      expect(autosave.pending).toBe(false);
      expect(kept()).toBeNull();
      expect(calls).toHaveLength(1);
    });

    it('remembers it when the page is opened again', async () => {
      const { autosave } = await clash();
      autosave.end();
      const { save, calls } = server(theirs);
      const reopened = begin(save, theirs);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(reopened.conflicts()).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
      expect(calls).toEqual([]);
    });

    it('remembers it when the thing is read again for another reason', async () => {
      const { autosave, calls } = await clash();
      autosave.renew(theirs);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(autosave.conflicts()).toEqual([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
      expect(calls).toHaveLength(1);
    });
  });

  it('knows its own words again when the answer to a save was lost', async () => {
    const { save, calls } = server();
    let lost = true;
    const autosave = begin(async (changes, version) => {
      const answer = await save(changes, version);
      if (!lost) return answer;
      lost = false;
      throw offline;
    });
    autosave.type({ action: 'One. ' });
    await jest.advanceTimersByTimeAsync(1000);
    autosave.type({ action: 'One. Two.' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(autosave.conflicts()).toEqual([]);
    expect(autosave.stored().action).toBe('One. Two.');
    expect(calls.at(-1)).toEqual({ action: 'One. Two.' });
  });

  it('does not take what was read before a save for news', async () => {
    const { save } = server();
    const autosave = begin(save);
    autosave.type({ action: 'New.' });
    await jest.advanceTimersByTimeAsync(1000);
    autosave.renew(stored);
    expect(autosave.typed().action).toBe('New.');
    expect(autosave.conflicts()).toEqual([]);
  });

  it('sends one save at a time, whoever asks', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'One.' });
    const first = autosave.flush();
    autosave.type({ action: 'Two.' });
    await Promise.all([first, autosave.flush(), autosave.flush()]);
    expect(calls).toEqual([{ action: 'One.' }, { action: 'Two.' }]);
  });

  it('keeps apart what two tabs typed without a connection, and has both again', async () => {
    const [one, other] = [begin(() => Promise.reject(offline)), begin(() => Promise.reject(offline))];
    one.type({ title: 'On-call runbook' });
    other.type({ action: 'I wrote it.' });
    one.end();
    other.end();
    const { save, calls } = server();
    const reopened = begin(save);
    expect(reopened.typed()).toEqual({ title: 'On-call runbook', action: 'I wrote it.' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ title: 'On-call runbook', action: 'I wrote it.' }]);
    expect(kept()).toBeNull();
  });

  it('sends what was typed during a save when the page goes away', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'One.' });
    void autosave.flush();
    autosave.type({ action: 'One. Two.' });
    autosave.end();
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls).toEqual([{ action: 'One.' }, { action: 'One. Two.' }]);
  });

  it('does not say that words are kept where the device keeps none', async () => {
    const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const autosave = begin(() => Promise.reject(offline));
    autosave.type({ action: 'I wrote it.' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.state()).toEqual({ kind: 'failed' });
    setItem.mockRestore();
  });

  it('says by field what the server refused, keeps the words and sends them again when they change', async () => {
    const autosave = begin((changes, version) => (changes.title === 'Short' ? server().save(changes, version) : Promise.reject(invalid)));
    autosave.type({ title: 'Far too long' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(autosave.state()).toEqual({ kind: 'failed' });
    expect(autosave.fieldErrors()).toEqual({ title: 'Use 200 characters or fewer' });
    expect(kept()).toEqual({ title: 'Far too long' });
    autosave.type({ title: 'Short' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.fieldErrors()).toEqual({});
    expect(autosave.state()?.kind).toBe('saved');
  });

  it('keeps nothing and sends nothing more of what has gone its way', async () => {
    const { save, calls } = server();
    const autosave = begin(save);
    autosave.type({ action: 'One.' });
    void autosave.flush();
    autosave.type({ action: 'One. Two.' });
    await autosave.letGo();
    autosave.end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(calls).toEqual([{ action: 'One.' }]);
    expect(kept()).toBeNull();
  });
});
