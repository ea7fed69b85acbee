import { Injectable, computed, inject, signal } from '@angular/core';
import { PagedList, toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { peopleImport, type ImportField, type ImportProgress, type ImportRowsShown, type PeopleImportView } from '@waymark/organisations/domain';
import { PeopleImportClient } from './people-import-client';

/** How often a running import is asked how far it is, in milliseconds. */
const pause = 700;

/** One import as a person works on it: what is planned, the rows, and what they do with both. */
@Injectable()
export class ImportDesk {
  private readonly client = inject(PeopleImportClient);
  private readonly stored = signal<PeopleImportView | null>(null);
  readonly found = this.stored.asReadonly();
  readonly loadFailure = signal<unknown>(null);
  readonly failure = signal<Words | null>(null);
  readonly busy = signal<'matching' | 'correcting' | 'importing' | 'inviting' | null>(null);
  readonly progress = signal<ImportProgress | null>(null);
  readonly show = signal<ImportRowsShown>('TO_CHECK');
  /** Somebody else changed the organisation or the import, and what is shown now is the new plan. */
  readonly overtaken = signal(false);
  readonly rows = new PagedList((query: { show: ImportRowsShown; cursor?: string }, aborted) =>
    this.client.rows(this.stored()?.id ?? '', { ...query, limit: 100 }, aborted),
  );
  readonly counts = computed(() => this.stored()?.counts ?? null);

  async open(importId: string): Promise<void> {
    this.loadFailure.set(null);
    try {
      await this.take(await this.client.read(importId));
      if (this.stored()?.state === 'IMPORTING') await this.watch();
    } catch (failure) {
      this.loadFailure.set(failure);
    }
  }

  async choose(show: ImportRowsShown): Promise<void> {
    this.show.set(show);
    await this.rows.show({ show });
  }

  match(fields: (ImportField | null)[]): Promise<boolean> {
    return this.attempt('matching', (found) => this.client.matchColumns(found, fields));
  }

  correct(line: number, field: ImportField, value: string): Promise<boolean> {
    return this.attempt('correcting', (found) => this.client.correct(found, line, { cells: { [field]: value } }));
  }

  skip(line: number, skipped: boolean): Promise<boolean> {
    return this.attempt('correcting', (found) => this.client.correct(found, line, { skipped }));
  }

  async apply(invite: boolean): Promise<boolean> {
    const watching = this.watch();
    const done = await this.attempt('importing', (found) => this.client.apply(found, invite));
    await watching;
    // Somebody else, or an earlier press, is at it: their end is ours.
    if (!done && this.progress()?.state === 'IMPORTING') await this.open(this.stored()?.id ?? '');
    return done;
  }

  invite(): Promise<boolean> {
    return this.attempt('inviting', (found) => this.client.invite(found));
  }

  /** Asks how far the import is until it is over, or this page has its answer. */
  private async watch(): Promise<void> {
    const id = this.stored()?.id;
    if (id === undefined) return;
    do {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        this.progress.set(await this.client.progress(id));
      } catch {
        // Only what is shown meanwhile: the answer to the import itself tells what became of it.
      }
    } while (this.progress()?.state === 'IMPORTING' && this.stored()?.state !== 'DONE');
    // Done, or nobody is at it any more.
    const known = this.progress();
    if (known !== null && known.state !== 'IMPORTING' && this.busy() === null) await this.take(await this.client.read(id));
  }

  private async attempt(busy: 'matching' | 'correcting' | 'importing' | 'inviting', work: (found: PeopleImportView) => Promise<PeopleImportView>): Promise<boolean> {
    const found = this.stored();
    if (found === null || this.busy() !== null) return false;
    this.busy.set(busy);
    this.failure.set(null);
    this.overtaken.set(false);
    try {
      await this.take(await work(found));
      return true;
    } catch (failure) {
      await this.explain(failure);
      return false;
    } finally {
      this.busy.set(null);
    }
  }

  private async explain(failure: unknown): Promise<void> {
    const { status, current } = toProblemError(failure);
    const latest = peopleImport.safeParse(current).data;
    if (status === 412 && latest !== undefined) {
      this.overtaken.set(true);
      await this.take(latest);
      return;
    }
    this.failure.set(wordsFor(failure));
  }

  private async take(found: PeopleImportView): Promise<void> {
    this.stored.set(found);
    if (found.state === 'READY') await this.rows.show({ show: this.show() });
  }
}
