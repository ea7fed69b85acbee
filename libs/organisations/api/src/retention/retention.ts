import { invalid, stale, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, loggerToken, Tenancy } from '@waymark/foundation/server';
import { daysFault, keptLongEnough, type Actor, type RetentionKind, type RetentionRuleView } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditLog } from '../audit/audit-log';
import { Erasures } from '../erasure/erasures';
import { PersonalDataTables } from '../personal-data/registry';
import { OldData } from './old-data.repository';
import { RetentionRuleRepository } from './retention-rules.repository';

/** How long what is kept: the rules of an organisation, and carrying them out. */
@Injectable()
export class Retention {
  constructor(
    private readonly rules: RetentionRuleRepository,
    private readonly old: OldData,
    private readonly erasures: Erasures,
    private readonly tables: PersonalDataTables,
    private readonly tenancy: Tenancy,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  async list(): Promise<{ items: RetentionRuleView[] }> {
    return { items: await this.rules.list() };
  }

  /** Changes a rule; the endpoint lets admins alone in. */
  async change(actor: Actor, kind: RetentionKind, days: number | null, version: number): Promise<RetentionRuleView> {
    const fault = daysFault(kind, days);
    if (fault !== null) throw invalid('body.days', fault);
    const at = this.clock.now();
    const saved = await this.rules.save({ kind, days, changedAt: at, changedBy: actor.memberId, version });
    const rule = await this.rules.read(kind);
    if (!saved) throw stale(rule);
    const subject = { kind: 'organisation', id: actor.organisationId };
    await this.audit.record({ action: 'retention.changed', at, actorId: actor.memberId, subject, detail: { kind, days } });
    return rule;
  }

  /** Removes what was kept long enough, of every organisation, and says so in each audit log. */
  async applyEverywhere(): Promise<void> {
    for (const organisationId of await this.old.organisations()) {
      try {
        await this.apply(organisationId);
      } catch (error) {
        this.log.error({ err: error, organisationId }, 'what was kept long enough could not be removed; it is tried again tomorrow');
      }
    }
  }

  private async apply(organisationId: Id): Promise<void> {
    const rules = await this.tenancy.run(organisationId, () => this.rules.list());
    for (const { kind, days } of rules) {
      if (days === null) continue;
      const before = keptLongEnough(days, this.clock.now());
      if (kind === 'people-who-left') await this.erasePeople(organisationId, 'SUSPENDED', before);
      else if (kind === 'withdrawn-invitations') await this.erasePeople(organisationId, 'WITHDRAWN', before);
      else await this.removeRows(organisationId, kind, days, before);
    }
  }

  private async removeRows(organisationId: Id, kind: RetentionKind, days: number, before: Date): Promise<void> {
    for (const declaration of this.tables.of('organisation')) {
      const { table, retention } = declaration;
      if (retention.kind !== 'days' || retention.rule !== kind) continue;
      let removed: number;
      do {
        removed = await this.tenancy.run(organisationId, async () => {
          const count = await this.old.remove(declaration, before);
          if (count > 0) await this.record(organisationId, { kind, days, table, rows: count });
          return count;
        });
      } while (removed > 0);
    }
  }

  private async erasePeople(organisationId: Id, status: 'SUSPENDED' | 'WITHDRAWN', before: Date): Promise<void> {
    let left: Id[];
    do {
      left = await this.tenancy.run(organisationId, () => this.old.endedBefore(status, before));
      // Whose erasure has begun is not found again, and one that cannot begin throws: there are fewer each time.
      for (const memberId of left) await this.tenancy.run(organisationId, () => this.erasures.begin(memberId, null));
    } while (left.length > 0);
  }

  private record(organisationId: Id, detail: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'organisation', id: organisationId };
    return this.audit.record({ action: 'retention.applied', at: this.clock.now(), actorId: null, subject, detail });
  }
}
