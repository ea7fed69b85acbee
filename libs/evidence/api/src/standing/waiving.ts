import { advance, DomainError, forbidden, invalid, newId, notFound, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { canAskWaiver, canGrantWaiver, canReadWaivers, waiverLifecycle, type Grounds, type standingApi, type WaiverAction, type WaiverView } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { Meetings } from '../access/meetings';
import { JudgedRequirements } from './judged-requirements.queries';
import type { Waiver } from './waiver.entity';
import { WaiverRepository } from './waiver.repository';
import { WaiverQueries } from './waivers.queries';

/** What somebody need not meet: asked for by those who manage them, granted by the owner of a programme. */
@Injectable()
export class Waiving {
  constructor(
    private readonly waivers: WaiverRepository,
    private readonly queries: WaiverQueries,
    private readonly requirements: JudgedRequirements,
    private readonly meetings: Meetings,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, memberId: Id): Promise<{ items: WaiverView[] }> {
    const grounds = await this.meetings.withMember(actor, memberId);
    if (!canReadWaivers(grounds)) throw forbidden('Waivers are read by the person, their managers and the owners of programmes.');
    await this.access.note(actor, grounds, { kind: 'member', id: memberId, ownerId: memberId });
    return { items: await this.queries.ofMember(memberId) };
  }

  /** What the owner of a programme asks for is granted. */
  async ask(actor: Actor, { memberId, requirementId, reason, from, to }: BodyOf<typeof standingApi.askWaiver>): Promise<WaiverView> {
    const grounds = await this.meetings.withMember(actor, memberId).catch(hiddenAs(invalid('body.memberId', 'There is no such member, or you cannot see them.')));
    if (!canAskWaiver(grounds)) throw forbidden('Managers ask for waivers for the people they manage. Nobody asks for their own.');
    const requirement = (await this.requirements.of([requirementId])).get(requirementId);
    if (requirement === undefined) throw invalid('body.requirementId', 'There is no such requirement, or you cannot see it.');
    const [id, now] = [newId(), this.calendar.now()];
    const decided = canGrantWaiver(grounds) ? ({ status: 'GRANTED', decidedBy: actor.memberId, decidedAt: now } as const) : ({ status: 'ASKED', decidedBy: null, decidedAt: null } as const);
    await this.waivers.insert({ id, memberId, requirementId, measure: requirement.measure, reason, from, to, askedBy: actor.memberId, askedAt: now, ...decided });
    return this.view(id);
  }

  grant(actor: Actor, id: Id, version: number): Promise<WaiverView> {
    return this.decide(actor, id, version, 'grant', () => ({}));
  }

  refuse(actor: Actor, id: Id, version: number): Promise<WaiverView> {
    return this.decide(actor, id, version, 'refuse', () => ({}));
  }

  /** On a day, which is the first without it. The past stays as it was. */
  async end(actor: Actor, id: Id, to: string, version: number): Promise<WaiverView> {
    const today = await this.calendar.today();
    return this.decide(actor, id, version, 'end', (waiver) => {
      if (to <= waiver.from) throw invalid('body.to', `The waiver begins on ${waiver.from}. Choose a later day.`);
      if (waiver.to !== null && to > waiver.to) throw invalid('body.to', `The waiver already ends on ${waiver.to}. Choose that day or an earlier one.`);
      if (to < today) throw invalid('body.to', 'Choose today or a later day. What was waived before stays waived.');
      // What was known before it was ended can still be told.
      return { to, endedAt: this.calendar.now(), grantedTo: waiver.to };
    });
  }

  private async decide(actor: Actor, id: Id, version: number, action: WaiverAction, changesOf: (waiver: Waiver) => Partial<Pick<Waiver, 'to' | 'endedAt' | 'grantedTo'>>): Promise<WaiverView> {
    const waiver = await this.waivers.hold(id);
    if (waiver === null) throw notFound('waiver');
    const grounds = await this.meetings.withMember(actor, waiver.memberId).catch(hiddenAs(notFound('waiver')));
    if (!canGrantWaiver(grounds)) throw forbidden('The owner of a programme decides about waivers, and nobody about their own.');
    if (waiver.version !== version) throw stale(await this.view(id));
    const status = advance(waiverLifecycle, waiver.status, action);
    const decided = action === 'end' ? {} : { decidedBy: actor.memberId, decidedAt: this.calendar.now() };
    if (!(await this.waivers.update(waiver, { status, ...decided, ...changesOf(waiver) }))) throw new Error('A waiver changed while it was held');
    return this.view(id);
  }

  private async view(id: Id): Promise<WaiverView> {
    const waiver = await this.queries.read(id);
    if (waiver === null) throw notFound('waiver');
    return waiver;
  }
}

/** Whoever is not there for the actor is refused like this instead. */
function hiddenAs(refusal: DomainError): (error: unknown) => Grounds {
  return (error) => {
    throw error instanceof DomainError && error.refusal === 'NOT_FOUND' ? refusal : error;
  };
}
