import { createHash } from 'node:crypto';
import { planPeople, type PeoplePlan } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { KnownOrganisationQueries, type VersionedOrganisation } from './known-organisation.queries';
import type { PeopleImport } from './people-import.entity';
import { PeopleImportRepository } from './people-import.repository';

/** How many of the members who are not in a file are named. */
const namedAbsent = 50;

export interface FreshPlan {
  readonly plan: PeoplePlan;
  readonly hash: string;
  readonly organisation: VersionedOrganisation;
}

/** Works out what an import would do, and keeps it for whoever looks at it. */
@Injectable()
export class ImportPlanning {
  constructor(
    private readonly imports: PeopleImportRepository,
    private readonly known: KnownOrganisationQueries,
  ) {}

  /** What the import would do to the organisation as it is now. */
  async plan(found: Pick<PeopleImport, 'id' | 'fields'>): Promise<FreshPlan> {
    const rows = await this.imports.rows(found);
    const organisation = await this.known.read(rows);
    const plan = planPeople(rows, organisation);
    return { plan, hash: hashOf(plan), organisation };
  }

  /** Plans and stores, so that the import is ready. */
  async planAgain(found: Pick<PeopleImport, 'id' | 'fields'>): Promise<void> {
    await this.store(found, await this.plan(found));
  }

  async store(found: Pick<PeopleImport, 'id' | 'fields'>, { plan, hash }: FreshPlan): Promise<void> {
    await this.imports.storePlan(found.id, plan);
    await this.imports.update(found, {
      state: 'READY',
      step: null,
      claimedUntil: null,
      fields: found.fields,
      counts: plan.counts,
      newTeams: [...plan.newTeams],
      absent: plan.absent.slice(0, namedAbsent).map(({ id }) => id),
      planHash: hash,
    });
  }
}

/** Of all that a plan would do. Warnings do nothing, so they are not part of it. */
function hashOf({ rows, newTeams }: PeoplePlan): string {
  const done = rows.map(({ line, outcome, memberId, changes, problems, effect }) => [line, outcome, memberId, changes, problems.map(({ code }) => code), effect]);
  return createHash('sha256').update(JSON.stringify([done, newTeams])).digest('hex');
}
