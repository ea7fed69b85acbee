import { createHash } from 'node:crypto';
import { newId, notFound, wrongState, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy, type Attachment } from '@waymark/foundation/server';
import {
  erasureCertificate,
  obstacleSentences,
  requireConfirmation,
  requireErasable,
  type Actor,
  type ErasurePreview,
  type ErasureView,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationLock } from '../people/organisation-lock.repository';
import { PersonQueries } from '../personal-data/persons.queries';
import { certificatePage } from './certificate-page';
import { ErasureNudge } from './erasure-nudge';
import { ErasurePlanning } from './erasure-planning';
import { ErasureRepository } from './erasures.repository';

/** Starting to erase a person, and the certificates of it. The endpoints let admins alone in; the worker erases. */
@Injectable()
export class Erasures {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly planning: ErasurePlanning,
    private readonly persons: PersonQueries,
    private readonly lock: OrganisationLock,
    private readonly tenancy: Tenancy,
    private readonly audit: AuditLog,
    private readonly nudge: ErasureNudge,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  preview(memberId: Id): Promise<ErasurePreview> {
    return this.planning.preview(memberId);
  }

  async list(): Promise<{ items: ErasureView[] }> {
    return { items: await this.erasures.list() };
  }

  /** Starts an erasure that an admin confirmed by typing the name. It cannot be stopped from then on. */
  async start(actor: Actor, memberId: Id, confirmation: string): Promise<ErasureView> {
    const person = await this.persons.find(memberId);
    if (person === null) throw notFound('member');
    requireConfirmation(confirmation, person.name);
    return this.erasures.view(await this.begin(memberId, actor.memberId));
  }

  /** Starts an erasure in the open organisation; `requestedBy` is null for a rule of retention. */
  async begin(memberId: Id, requestedBy: Id | null): Promise<Id> {
    await this.lock.hold('erasure');
    await this.erasures.holdMember(memberId);
    const person = await this.persons.find(memberId);
    if (person === null) throw notFound('member');
    requireErasable(person);
    const [id, at] = [newId(), this.clock.now()];
    const begun = await this.erasures.insert({ id, memberId, accountId: person.accountId, requestedAt: at, requestedBy });
    if (!begun) throw wrongState('already-erased', obstacleSentences['already-erased']);
    await this.audit.record({ action: 'erasure.started', at, actorId: requestedBy, subject: { kind: 'erasure', id }, detail: { memberId } });
    const { organisationId } = this.tenancy;
    this.tenancy.afterCommit(() => this.nudge.carryOut(organisationId, id));
    return id;
  }

  /** The certificate, byte for byte as it is hashed, or as a page that says the same and carries the hash. */
  async certificate(erasureId: Id, format: 'html' | 'json'): Promise<Attachment> {
    const found = await this.erasures.find(erasureId);
    if (found === null) throw notFound('erasure');
    const { certificate: text } = found;
    if (text === null) throw wrongState('erasure-not-done', 'This person is not erased yet.');
    const name = `erasure-certificate-${found.memberId.slice(-4)}.${format}`;
    if (format === 'json') return { name, type: 'application/json; charset=utf-8', content: once(text) };
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const page = certificatePage(erasureCertificate.parse(JSON.parse(text)), hash);
    return { name, type: 'text/html; charset=utf-8', content: once(page) };
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
