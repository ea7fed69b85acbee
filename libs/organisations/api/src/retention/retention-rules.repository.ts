import { Tenancy } from '@waymark/foundation/server';
import { retentionKinds, type RetentionKind, type RetentionRuleView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { instantText } from '../people/visibility.queries';
import { RetentionRule } from './retention-rule.entity';

@Injectable()
export class RetentionRuleRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The rule for every kind, in the order of the vocabulary; version 0 is the default, which nobody chose. */
  async list(): Promise<RetentionRuleView[]> {
    const chosen = await this.tenancy.manager.query<RetentionRuleView[]>(
      `SELECT r.kind, r.days, ${instantText('r.changed_at')} AS "changedAt", m.name AS "changedByName", r.version
       FROM retention_rule r JOIN member m ON m.organisation_id = r.organisation_id AND m.id = r.changed_by
       WHERE r.organisation_id = $1`,
      [this.tenancy.organisationId],
    );
    const kinds = Object.keys(retentionKinds) as RetentionKind[];
    return kinds.map((kind) => chosen.find((rule) => rule.kind === kind) ?? byDefault(kind));
  }

  async read(kind: RetentionKind): Promise<RetentionRuleView> {
    return (await this.list()).find((rule) => rule.kind === kind) ?? byDefault(kind);
  }

  /** False where `version` is no longer what is stored; 0 is the version of the default. */
  async save({ version, ...rule }: Omit<RetentionRule, 'organisationId'>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    if (version === 0) {
      const { raw } = (await this.tenancy
        .repository(RetentionRule)
        .createQueryBuilder()
        .insert()
        .values({ ...rule, organisationId })
        .orIgnore()
        .returning('kind')
        .execute()) as { raw: unknown[] };
      return raw.length === 1;
    }
    const { affected } = await this.tenancy
      .repository(RetentionRule)
      .update({ organisationId, kind: rule.kind, version }, { ...rule, version: () => 'version + 1' });
    return affected === 1;
  }
}

function byDefault(kind: RetentionKind): RetentionRuleView {
  return { kind, days: retentionKinds[kind].days, changedAt: null, changedByName: null, version: 0 };
}
