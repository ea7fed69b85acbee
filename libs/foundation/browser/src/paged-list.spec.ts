import type { Page } from '@waymark/foundation/kernel';
import { PagedList } from './paged-list';

interface Query {
  search: string;
}

/** A list whose answers come when the test says so, in any order. */
function listOfNames() {
  const waiting = new Map<string, { answer: (page: Page<string>) => void; fail: (failure: Error) => void }>();
  const list = new PagedList<Query, string>(
    ({ search, cursor }) => new Promise((answer, fail) => waiting.set(`${search}/${cursor ?? ''}`, { answer, fail })),
  );
  return { list, request: (key: string) => waiting.get(key) };
}

const page = (items: string[], nextCursor: string | null = null) => ({ items, nextCursor });

describe('a paged list', () => {
  it('keeps what it shows until the answer to a new query is here', async () => {
    const { list, request } = listOfNames();
    const first = list.show({ search: '' });
    request('/')?.answer(page(['Amara', 'Rhys']));
    await first;
    const second = list.show({ search: 'rh' });
    expect(list.items()).toEqual(['Amara', 'Rhys']);
    expect(list.loading()).toBe(true);
    request('rh/')?.answer(page(['Rhys']));
    await second;
    expect(list.items()).toEqual(['Rhys']);
  });

  it('drops the answer to an earlier query that comes late', async () => {
    const { list, request } = listOfNames();
    const early = list.show({ search: 'r' });
    const late = list.show({ search: 'rh' });
    request('rh/')?.answer(page(['Rhys']));
    await late;
    request('r/')?.answer(page(['Priya', 'Rhys']));
    await early;
    expect(list.items()).toEqual(['Rhys']);
  });

  it('adds the next page and tells how many items there were', async () => {
    const { list, request } = listOfNames();
    const shown = list.show({ search: '' });
    request('/')?.answer(page(['Amara'], 'next'));
    await shown;
    const more = list.showMore();
    request('/next')?.answer(page(['Rhys']));
    expect(await more).toBe(1);
    expect(list.items()).toEqual(['Amara', 'Rhys']);
    expect(list.hasMore()).toBe(false);
  });

  it('tells a failed list from a failed next page, and keeps what it shows', async () => {
    const { list, request } = listOfNames();
    const shown = list.show({ search: '' });
    request('/')?.answer(page(['Amara'], 'next'));
    await shown;
    const more = list.showMore();
    request('/next')?.fail(new Error('offline'));
    expect(await more).toBeNull();
    expect(list.moreFailure()).toBeInstanceOf(Error);
    expect(list.failure()).toBeNull();
    expect(list.items()).toEqual(['Amara']);
  });
});
