import type { fixedClock, Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor, OrganisationRole } from '@waymark/organisations/domain';
import { ProfileLibrary } from '@waymark/role-profiles/api';
import type { INestApplicationContext } from '@nestjs/common';

/** What has been loaded of the organisation before its people begin to write. */
export interface LoadedOrganisation {
  readonly organisationId: Id;
  readonly programmeId: Id;
  /** The published edition that everybody works towards. */
  readonly versionId: Id;
  readonly idOf: (name: string) => Id;
}

const day = 86_400_000;

/** Who acts in the demo, on which day, and upon what. Days count back from the one on which the demo is loaded. */
export class DemoStage {
  readonly tenancy: Tenancy;
  private requirements: ReadonlyMap<string, Id> = new Map();
  private profile: Id | undefined;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ReturnType<typeof fixedClock>,
    private readonly today: Date,
    readonly loaded: LoadedOrganisation,
  ) {
    this.tenancy = app.get(Tenancy);
  }

  /** Learns the requirements of the edition by their titles. */
  async open(): Promise<void> {
    const { items, profileId } = await this.use(ProfileLibrary).readVersion(this.programmeOwner, this.loaded.versionId);
    this.requirements = new Map(items.map(({ title, id }) => [title, id]));
    this.profile = profileId;
  }

  get profileId(): Id {
    if (this.profile === undefined) throw new Error('The stage is not open yet');
    return this.profile;
  }

  /** Does something in a transaction of its own, so many days ago. */
  ago<T>(days: number, work: () => Promise<T>): Promise<T> {
    return this.on(this.instant(days), work);
  }

  /** Does something in a transaction of its own at an instant. */
  on<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    this.clock.moveTo(instant);
    return this.tenancy.run(this.loaded.organisationId, work);
  }

  /** Does something that opens its transactions itself, so many days ago. */
  alone<T>(days: number, work: () => Promise<T>): Promise<T> {
    this.clock.moveTo(this.instant(days));
    return work();
  }

  /** The calendar day so many days ago; of days to come the number is negative. */
  dayAgo(days: number): string {
    return this.instant(days).toISOString().slice(0, 10);
  }

  requirement(title: string): Id {
    const id = this.requirements.get(title);
    if (id === undefined) throw new Error(`The demo speaks of ${title}, which its profile does not have`);
    return id;
  }

  get programmeOwner(): Actor {
    return this.actor('Helen Marsh', 'PROGRAMME_OWNER');
  }

  actor(name: string, ...roles: OrganisationRole[]): Actor {
    const memberId = this.loaded.idOf(name);
    return { accountId: memberId, organisationId: this.loaded.organisationId, memberId, roles, via: 'session', scopes: null };
  }

  use<T>(provider: new (...parts: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }

  private instant(days: number): Date {
    return new Date(this.today.getTime() - days * day);
  }
}
