import { closingLapsesAt, isOfPair, showsReflection, type RelationshipView } from '@waymark/mentoring/domain';
import { calendarDayIn } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { MetPair } from '../access/pair-access';
import type { Agreement } from '../agreements/agreement.entity';
import { AimReading } from '../agreements/aim-reading';
import { PairNameQueries } from './pair-names.queries';
import type { Reflection } from './relationship.entity';
import type { Moment } from './relationship-view';

/** What a pair looks back on when it closes. */
@Injectable()
export class PairClosing {
  constructor(
    private readonly names: PairNameQueries,
    private readonly aims: AimReading,
  ) {}

  /** Reflections and levels are for the two alone. */
  async of({ pair, grounds, part }: MetPair, reflections: readonly Reflection[], inForce: Agreement | null, { timeZone, now }: Moment): Promise<RelationshipView['closing']> {
    if (pair.closingAt === null) return null;
    const both = reflections.length === 2;
    const shown = isOfPair(grounds) ? reflections.filter((written) => showsReflection({ own: written.part === part, both, status: pair.status })) : [];
    return {
      since: pair.closingAt.toISOString(),
      closesOn: calendarDayIn(timeZone, closingLapsesAt(pair.closingAt)),
      reflections: await Promise.all(
        shown.map(async ({ memberId, part: by, words, writtenAt }) => ({ by: await this.names.requirePerson(memberId), part: by, words, at: writtenAt.toISOString() })),
      ),
      mineWritten: reflections.some((written) => written.part === part),
      levels: isOfPair(grounds) && inForce !== null ? await this.aims.beforeAndAfter(pair, inForce.terms.aims, pair.endedAt ?? now) : [],
    };
  }
}
