import { Readable } from 'node:stream';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { DraftEditing, ProfileImport, ProfileLibrary, Publication, RoleAssigning } from '@waymark/role-profiles/api';
import type { INestApplicationContext } from '@nestjs/common';
import { firstDay, type DemoOrganisation, type DemoProfile } from './calder-digital';
import seniorDevOpsEngineer from './profiles/senior-devops-engineer.txt';

/** The published texts, as they were published. */
const texts: Record<DemoProfile, string> = { 'senior-devops-engineer': seniorDevOpsEngineer };

/** Imports the demo's role profiles, publishes them as they stand, and gives them to its people. */
export class DemoProfiles {
  private readonly tenancy: Tenancy;

  constructor(private readonly app: INestApplicationContext) {
    this.tenancy = app.get(Tenancy);
  }

  /** @returns the editions that were published, in the order of the organisation's profiles. */
  async load(actor: Actor, { profiles, people }: DemoOrganisation, idOf: (name: string) => Id): Promise<Id[]> {
    const versionIds: Id[] = [];
    for (const profile of profiles) {
      const versionId = await this.import(actor, texts[profile]);
      versionIds.push(versionId);
      await this.tenancy.run(actor.organisationId, async () => {
        await this.publish(actor, versionId);
        for (const { name, current, target } of people) {
          if (current === profile) await this.assign(actor, 'CURRENT', versionId, idOf(name));
          if (target === profile) await this.assign(actor, 'TARGET', versionId, idOf(name));
        }
      });
    }
    return versionIds;
  }

  private async import(actor: Actor, text: string): Promise<Id> {
    const bytes = Buffer.from(text, 'utf8');
    const { items } = await this.use(ProfileImport).importFile(actor, { read: () => Readable.from([bytes]) }, {});
    const [imported] = items;
    if (imported === undefined) throw new Error('A profile of the demo was not imported');
    return imported.versionId;
  }

  private async publish(actor: Actor, versionId: Id): Promise<void> {
    const draft = await this.use(ProfileLibrary).readVersion(actor, versionId);
    const indexes = draft.warnings.flatMap(({ index, aboutContent }) => (aboutContent ? [index] : []));
    const { version } = indexes.length === 0 ? draft : await this.use(DraftEditing).answerWarnings(actor, versionId, { indexes, answer: 'ACCEPTED' }, draft.version);
    await this.use(Publication).publish(actor, versionId, version);
  }

  private async assign(actor: Actor, kind: 'CURRENT' | 'TARGET', versionId: Id, memberId: Id): Promise<void> {
    await this.use(RoleAssigning).assign(actor, { kind, versionId, memberId, from: firstDay });
  }

  private use<T>(provider: new (...parts: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }
}
