import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { notesApi } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { readMoment } from '../sessions/sessions.queries';
import { PrivateNote, SharedNote } from './note.entity';

type NoteQuery = QueryOf<typeof notesApi.listSharedNotes>;

/** Notes of both tiers, each in a table of its own. A private one is found by its author's id and its own together alone. */
@Injectable()
export class NoteRepository {
  constructor(private readonly tenancy: Tenancy) {}

  shared(id: Id): Promise<SharedNote | null> {
    return this.tenancy.repository(SharedNote).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  private(authorId: Id, id: Id): Promise<PrivateNote | null> {
    return this.tenancy.repository(PrivateNote).findOneBy({ organisationId: this.tenancy.organisationId, id, authorId });
  }

  async listShared(query: NoteQuery): Promise<Page<SharedNote>> {
    const page = await this.page('mentoring_shared_note', query, null);
    const found = await this.tenancy.repository(SharedNote).findBy({ organisationId: this.tenancy.organisationId, id: In(page.items) });
    return { ...page, items: inOrder(page.items, found) };
  }

  async listPrivate(authorId: Id, query: NoteQuery): Promise<Page<PrivateNote>> {
    const page = await this.page('mentoring_private_note', query, authorId);
    const found = await this.tenancy.repository(PrivateNote).findBy({ organisationId: this.tenancy.organisationId, authorId, id: In(page.items) });
    return { ...page, items: inOrder(page.items, found) };
  }

  async addShared(note: Omit<SharedNote, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(SharedNote).insert({ ...note, organisationId: this.tenancy.organisationId });
  }

  async addPrivate(note: Omit<PrivateNote, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(PrivateNote).insert({ ...note, organisationId: this.tenancy.organisationId });
  }

  /** False where `version` is no longer what is stored. */
  async changeShared(id: Id, version: number, changes: Pick<SharedNote, 'words' | 'changedBy' | 'changedAt'>): Promise<boolean> {
    const { affected } = await this.tenancy.repository(SharedNote).update({ organisationId: this.tenancy.organisationId, id, version }, { ...changes, version: version + 1 });
    return affected === 1;
  }

  async changePrivate(id: Id, version: number, changes: Pick<PrivateNote, 'words' | 'changedAt'>): Promise<boolean> {
    const { affected } = await this.tenancy.repository(PrivateNote).update({ organisationId: this.tenancy.organisationId, id, version }, { ...changes, version: version + 1 });
    return affected === 1;
  }

  async deleteShared(id: Id): Promise<void> {
    await this.tenancy.repository(SharedNote).delete({ organisationId: this.tenancy.organisationId, id });
  }

  async deletePrivate(authorId: Id, id: Id): Promise<void> {
    await this.tenancy.repository(PrivateNote).delete({ organisationId: this.tenancy.organisationId, id, authorId });
  }

  /** The ids of the notes between two people, the latest changed first; of one author alone where one is named. */
  private async page(table: 'mentoring_shared_note' | 'mentoring_private_note', query: NoteQuery, authorId: Id | null): Promise<Page<Id>> {
    const before = readMoment(query.cursor);
    const rows = await this.tenancy.manager.query<{ id: Id; at: string }[]>(
      `SELECT n.id, ${instantText('n.changed_at')} AS at FROM ${table} n
       WHERE n.organisation_id = $1 AND n.relationship_id = $2 AND ($3::uuid IS NULL OR n.session_id = $3) AND ($4::uuid IS NULL OR n.author_id = $4)
         AND ($5::timestamptz IS NULL OR (n.changed_at, n.id) < ($5, $6::uuid))
       ORDER BY n.changed_at DESC, n.id DESC LIMIT $7`,
      [this.tenancy.organisationId, query.relationshipId, query.sessionId ?? null, authorId, before?.at ?? null, before?.id ?? null, query.limit + 1],
    );
    const page = cutPage(rows, query.limit, ({ at, id }) => [at, id]);
    return { ...page, items: page.items.map(({ id }) => id) };
  }
}

function inOrder<Note extends { id: Id }>(ids: readonly Id[], notes: readonly Note[]): Note[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  return ids.map((id) => known.get(id)).filter((note) => note !== undefined);
}
