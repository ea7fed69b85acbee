import { newId, stale, wrongState, type BodyOf, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, loggerToken, Tenancy } from '@waymark/foundation/server';
import { addressIsAllowed, addressRefusal, type Actor, type ImportStep, type PeopleImportView, type peopleImportApi } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { OrganisationLock } from '../people/organisation-lock.repository';
import { OrganisationRepository } from '../people/organisation.repository';
import { effectsOf } from './import-effects';
import { ImportPlanning } from './import-planning';
import { ImportWriting, PlanOvertaken } from './import-writing.repository';
import { requireImporter } from './importer';
import type { PeopleImport } from './people-import.entity';
import { PeopleImportRepository } from './people-import.repository';
import { noImport, PeopleImportReview, runsNow } from './people-import-review';

/** For how long an import that is being carried out is believed to be alive: longer than any takes. */
const claimMilliseconds = 120_000;

type Wanted = BodyOf<typeof peopleImportApi.applyImport>;
/** An import that this process is at, until then. */
type Claimed = PeopleImport & { claimedUntil: Date };

/**
 * Carries out an import: all of it in one transaction, which nobody sees anything of before its end and which leaves
 * nothing when it fails. It is claimed before, in a transaction of its own, so that others see that it runs and nobody
 * begins it twice.
 */
@Injectable()
export class PeopleImportApplication {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: PeopleImportRepository,
    private readonly planning: ImportPlanning,
    private readonly review: PeopleImportReview,
    private readonly writing: ImportWriting,
    private readonly lock: OrganisationLock,
    private readonly calendar: OrganisationCalendar,
    private readonly organisations: OrganisationRepository,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  apply(actor: Actor, importId: Id, wanted: Wanted, version: number): Promise<PeopleImportView> {
    requireImporter(actor);
    return this.applyFor(actor.organisationId, importId, wanted, version, actor.memberId);
  }

  /**
   * As `apply`, for whoever runs the installation. The same again answers as the first time.
   * @throws DomainError STALE with the new plan, where it is not what was read any more.
   */
  async applyFor(organisationId: Id, importId: Id, { invite }: Wanted, version: number, actorId: Id | null): Promise<PeopleImportView> {
    const claimed = await this.tenancy.run(organisationId, () => this.claim(importId, version));
    if (claimed === null) return this.tenancy.run(organisationId, () => this.review.view(importId));
    try {
      const isDone = await this.tenancy.run(organisationId, () => this.carryOut(claimed, invite, actorId));
      const view = await this.tenancy.run(organisationId, () => this.review.view(importId));
      if (!isDone) throw stale(view);
      return view;
    } catch (error) {
      await this.tenancy.run(organisationId, () => this.imports.giveBack(importId, claimed.claimedUntil));
      if (!(error instanceof PlanOvertaken)) throw error;
      const { isDone, view } = await this.tenancy.run(organisationId, () => this.afterOvertaking(importId, version));
      if (!isDone) throw stale(view);
      return view;
    }
  }

  /** Invites everybody of an import whom nobody has invited yet, but nobody whose address is not allowed. */
  async invite(actor: Actor, importId: Id): Promise<PeopleImportView> {
    requireImporter(actor);
    const found = (await this.imports.load(importId, this.clock.now())) ?? noImport();
    if (found.state !== 'DONE') throw wrongState('import-not-done', 'Import the people first.');
    const now = this.clock.now();
    const invited = (await this.allowed(importId)).map((member) => ({ ...member, invitationId: newId() }));
    await this.writing.invite(invited, now);
    const facts = invited.map(({ id }) => ({ action: 'member.invited' as const, subject: { kind: 'member', id }, detail: { importId } }));
    await this.writing.account(facts, actor.memberId, now);
    return this.review.view(importId);
  }

  /** Whom nobody has invited yet and the organisation may invite: its mail domains may be others than at the import. */
  private async allowed(importId: Id): Promise<{ id: Id; email: string }[]> {
    const waiting = await this.writing.expected(importId);
    const domains = await this.organisations.mailDomains();
    const allowed = waiting.filter(({ email }) => addressIsAllowed(email, domains));
    const [first] = waiting;
    if (first !== undefined && allowed.length === 0) throw wrongState('address-not-allowed', addressRefusal(first.email, domains));
    return allowed;
  }

  /** Null where what is asked for has been done already. */
  private async claim(importId: Id, version: number): Promise<Claimed | null> {
    const now = this.clock.now();
    const found = (await this.imports.load(importId, now)) ?? noImport();
    // Being done is the one change after the version that was asked for.
    if (found.state === 'DONE' && found.version === version + 1) return null;
    if (found.state === 'DONE') throw wrongState('import-done', 'These people have been imported already. Upload a new file to change more.');
    if (found.state === 'MATCHING') throw wrongState('columns-not-matched', 'Match the columns first.');
    if (found.state === 'IMPORTING') throw runsNow();
    if (found.version !== version) throw stale(await this.review.view(importId));
    const claimedUntil = new Date(now.getTime() + claimMilliseconds);
    await this.imports.claim(importId, claimedUntil);
    return Object.assign(found, { claimedUntil });
  }

  /** False where the plan is another one by now: it is stored instead, for the person to look at. */
  private async carryOut(found: Claimed, invite: boolean, actorId: Id | null): Promise<boolean> {
    await this.say(found.id, 'CHECKING');
    await this.lock.hold('reporting-lines');
    // Who waited for the lock too long may have been taken for dead.
    if (!(await this.imports.isClaimedUntil(found.id, found.claimedUntil))) throw new PlanOvertaken();
    const fresh = await this.planning.plan(found);
    if (fresh.hash !== found.planHash) {
      await this.planning.store(found, fresh);
      return false;
    }
    const at = this.clock.now();
    const effects = effectsOf(found.id, fresh.plan, fresh.organisation, invite);
    await this.say(found.id, 'PEOPLE');
    await this.writing.people(found.id, effects, await this.calendar.timeZone(), at);
    await this.say(found.id, 'TEAMS');
    await this.writing.teams(effects, at);
    await this.say(found.id, 'REPORTING_LINES');
    await this.writing.lines(effects);
    await this.writing.roles(effects, actorId, at);
    await this.say(found.id, 'ACCOUNT');
    const { counts } = fresh.plan;
    const whole = { action: 'people.imported' as const, subject: { kind: 'people-import', id: found.id }, detail: { ...counts, invited: invite } };
    await this.writing.account([whole, ...effects.facts], actorId, at);
    await this.imports.update(found, { state: 'DONE', step: null, claimedUntil: null, counts });
    return true;
  }

  /** Somebody else carried it out, or is at it; or what was planned no longer fits, and is planned again to be looked at. */
  private async afterOvertaking(importId: Id, version: number): Promise<{ isDone: boolean; view: PeopleImportView }> {
    const found = (await this.imports.load(importId, this.clock.now())) ?? noImport();
    if (found.state === 'IMPORTING') throw runsNow();
    if (found.state !== 'DONE') await this.planning.planAgain(found);
    return { isDone: found.state === 'DONE' && found.version === version + 1, view: await this.review.view(importId) };
  }

  /** Progress is for eyes alone: an import does not fail because nobody could be told how far it is. */
  private async say(importId: Id, step: ImportStep): Promise<void> {
    try {
      await this.tenancy.beside(this.tenancy.organisationId, () => this.imports.say(importId, step));
    } catch (error) {
      this.log.warn({ err: error, importId }, 'how far an import is could not be said');
    }
  }
}
