import { Injectable, inject, signal } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type AuditEntryView } from '@waymark/organisations/domain';
import { personOf, teamOf } from './audit-words';

/** The audit log, with the names of who and what its entries are about. A page provides it for itself. */
@Injectable()
export class AuditClient {
  private readonly api = inject(ApiCaller);
  private readonly asked = new Set<string>();
  private readonly known = signal<ReadonlyMap<string, string>>(new Map());
  /** The names of people and teams by id, as far as they are known by now. */
  readonly names = this.known.asReadonly();

  /** @throws ProblemError */
  async list(query: QueryInputOf<typeof peopleApi.listAuditEntries>, aborted: AbortSignal): Promise<Page<AuditEntryView>> {
    const page = await this.api.call(peopleApi.listAuditEntries, { query, signal: aborted });
    for (const entry of page.items) this.lookUp(entry);
    return page;
  }

  /** Looks up the name of somebody whom the list is narrowed to. */
  learnPerson(memberId: string): void {
    this.learn(memberId, () => this.api.call(peopleApi.readMember, { params: { memberId } }));
  }

  private lookUp(entry: AuditEntryView): void {
    const memberId = personOf(entry);
    if (memberId !== null) this.learnPerson(memberId);
    const teamId = teamOf(entry);
    if (teamId !== null) this.learn(teamId, () => this.api.call(peopleApi.readTeam, { params: { teamId } }));
  }

  private learn(id: string, read: () => Promise<{ name: string }>): void {
    if (this.asked.has(id)) return;
    this.asked.add(id);
    read().then(
      ({ name }) => this.known.update((names) => new Map(names).set(id, name)),
      () => undefined, // what is gone has no name any more, and its entry reads well without
    );
  }
}
