import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  healthConcern,
  inOrderOfConcern,
  placeTaking,
  relationshipStatus,
  takesPlace,
  type programmeMentoringApi,
  type ProgrammeMentoring,
  type ProgrammePair,
  type RelationshipStatus,
  type WaitingRequest,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar, readCursor } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { KeptPairs } from './kept-pairs';
import { ProgrammeFigureQueries } from './programme-figures.queries';
import { ProgrammeKeeping } from './programme-keeping';
import { WaitingRequests } from './waiting-requests';

type PairQuery = QueryOf<typeof programmeMentoringApi.listProgrammePairs>;
const quarter = 91 * 86_400_000;

/** How the mentoring of a programme goes, in counts and dates. */
@Injectable()
export class ProgrammeOverviewReading {
  constructor(
    private readonly keeping: ProgrammeKeeping,
    private readonly pairs: KeptPairs,
    private readonly waiting: WaitingRequests,
    private readonly figures: ProgrammeFigureQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, programmeId: Id): Promise<ProgrammeMentoring> {
    const { id, name } = await this.keeping.requireOwner(actor, programmeId);
    const live = await this.pairs.of(programmeId, placeTaking);
    const [waiting, countOf, now] = [await this.waiting.of(programmeId), await this.figures.countOf(programmeId), this.calendar.now()];
    const yearBegan = new Date(`${(await this.calendar.today()).slice(0, 4)}-01-01T00:00:00Z`);
    const kinds = healthConcern.options.map((kind) => ({ kind, pairs: live.filter(({ concerns }) => concerns[0]?.kind === kind).length }));
    return {
      programme: { id, name },
      live: live.length,
      concerned: live.filter(({ concerns }) => concerns.length > 0).length,
      concerns: kinds.filter(({ pairs }) => pairs > 0),
      outreach: await this.figures.outreachSince(programmeId, yearBegan),
      states: {
        requested: countOf('REQUESTED'),
        accepted: countOf('ACCEPTED'),
        active: countOf('ACTIVE'),
        paused: countOf('PAUSED'),
        closing: countOf('CLOSING'),
        finishedThisYear: await this.figures.finishedSince(programmeId, yearBegan),
      },
      demand: await this.waiting.demandOf(waiting),
      waiting: waiting.length,
      pulse: await this.figures.pulseSince(programmeId, new Date(now.getTime() - quarter)),
    };
  }

  /** Those with a concern under their most urgent one, the longest first; all others by their ids. */
  async listPairs(actor: Actor, programmeId: Id, { state, concern, cursor, limit }: PairQuery): Promise<Page<ProgrammePair>> {
    await this.keeping.requireOwner(actor, programmeId);
    const found = await this.pairs.of(programmeId, statusesOf(state));
    const wanted = found.filter(({ concerns }) => concern === undefined || (concern === 'ANY' ? concerns.length > 0 : concerns[0]?.kind === concern));
    return pageAt(inOrderOfConcern(wanted), cursor, limit);
  }

  async listWaiting(actor: Actor, programmeId: Id, { cursor, limit }: QueryOf<typeof programmeMentoringApi.listWaitingRequests>): Promise<Page<WaitingRequest>> {
    await this.keeping.requireOwner(actor, programmeId);
    return pageAt(await this.waiting.of(programmeId), cursor, limit);
  }
}

function statusesOf(state: PairQuery['state']): readonly RelationshipStatus[] {
  if (state === 'LIVE') return placeTaking;
  if (state === 'FINISHED') return ['COMPLETED', 'ENDED_EARLY'];
  if (state === 'OVER') return relationshipStatus.options.filter((status) => status !== 'REQUESTED' && !takesPlace(status));
  return [state];
}

/** A page of a list that is ordered in memory: the cursor is a place in it. */
function pageAt<Item>(all: readonly Item[], cursor: string | undefined, limit: number): Page<Item> {
  const [begin] = readCursor(cursor, z.tuple([z.int().min(0)])) ?? [0];
  const { items, nextCursor } = cutPage(all.map((item, place) => ({ item, place })).slice(begin), limit, ({ place }) => [place + 1]);
  return { items: items.map(({ item }) => item), nextCursor };
}
