import { computed, signal } from '@angular/core';
import type { Page } from '@waymark/foundation/kernel';

/** Reads one page; `signal` says that nobody wants the answer any more. */
export type ReadPage<Query, Item> = (query: Query & { cursor?: string }, signal: AbortSignal) => Promise<Page<Item>>;

/**
 * A list that is read page by page. `show` begins it, and begins it anew for another query: what was shown stays until
 * the answer is here, and an answer to an earlier query is dropped. `showMore` adds the next page.
 */
export class PagedList<Query extends object, Item> {
  private readonly page = signal<Page<Item> | null>(null);
  private readonly activity = signal<'none' | 'list' | 'more'>('none');
  private readonly trouble = signal<{ during: 'list' | 'more'; failure: unknown } | null>(null);
  private query: Query | undefined;
  private latest = new AbortController();

  readonly items = computed(() => this.page()?.items ?? []);
  /** Whether any answer is here yet. */
  readonly loaded = computed(() => this.page() !== null);
  readonly loading = computed(() => this.activity() === 'list');
  readonly loadingMore = computed(() => this.activity() === 'more');
  readonly hasMore = computed(() => typeof this.page()?.nextCursor === 'string');
  /** Why the list could not be read, or null. */
  readonly failure = computed(() => this.failureOf('list'));
  /** Why the next page could not be read, or null. */
  readonly moreFailure = computed(() => this.failureOf('more'));

  constructor(private readonly read: ReadPage<Query, Item>) {}

  /** Reads the first page for a query. */
  async show(query: Query): Promise<void> {
    this.query = query;
    const page = await this.load('list', query);
    if (page !== null) this.page.set(page);
  }

  /** Reads the first page once more, for the query of before. */
  async again(): Promise<void> {
    if (this.query !== undefined) await this.show(this.query);
  }

  /** Adds the next page. Gives how many items there were before, or null where none were added. */
  async showMore(): Promise<number | null> {
    const before = this.page();
    const cursor = before?.nextCursor ?? null;
    if (this.query === undefined || before === null || cursor === null || this.loadingMore()) return null;
    const page = await this.load('more', { ...this.query, cursor });
    if (page === null) return null;
    this.page.set({ ...page, items: [...before.items, ...page.items] });
    return before.items.length;
  }

  /** Changes what is shown without reading it again. */
  update(change: (items: readonly Item[]) => Item[]): void {
    this.page.update((page) => page && { ...page, items: change(page.items) });
  }

  private async load(during: 'list' | 'more', query: Query & { cursor?: string }): Promise<Page<Item> | null> {
    this.latest.abort();
    const mine = new AbortController();
    this.latest = mine;
    this.activity.set(during);
    try {
      const page = await this.read(query, mine.signal);
      return this.settle(mine, null) ? page : null;
    } catch (failure) {
      this.settle(mine, { during, failure });
      return null;
    }
  }

  /** Whether the answer is still wanted. */
  private settle(mine: AbortController, trouble: { during: 'list' | 'more'; failure: unknown } | null): boolean {
    if (mine !== this.latest) return false;
    this.activity.set('none');
    this.trouble.set(trouble);
    return true;
  }

  private failureOf(during: 'list' | 'more'): unknown {
    const trouble = this.trouble();
    return trouble?.during === during ? trouble.failure : null;
  }
}
