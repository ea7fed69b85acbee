import type { fixedClock, Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import {
  Enrolling,
  InvitationAcceptance,
  LinkDelivery,
  ManagerAssignment,
  MemberInvitations,
  OrganisationFounding,
  RoleGranting,
  TeamEditing,
} from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { firstDay, type DemoOrganisation, type DemoPerson } from './calder-digital';
import { DemoProfiles } from './demo-profiles';
import { DemoStage } from './demo-stage';
import { loadWork } from './demo-work';

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** Builds a demo organisation through the same use cases that a request would go through. */
export class DemoLoading {
  private readonly tenancy: Tenancy;
  private readonly ids = new Map<string, Id>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly password: string,
    private readonly clock: ReturnType<typeof fixedClock>,
    /** The day on which the demo is loaded. */
    private readonly today: Date,
  ) {
    this.tenancy = app.get(Tenancy);
  }

  /** @returns the accounts to show to whoever tries Waymark. */
  async load(organisation: DemoOrganisation): Promise<DemoAccount[]> {
    const { name, timeZone, admin } = organisation;
    const founded = await this.use(OrganisationFounding).foundOrganisation({
      name,
      timeZone,
      admin: { name: admin.name, email: emailOf(admin, organisation), jobTitle: admin.jobTitle },
    });
    await this.join(founded.organisationId, founded.adminId, admin);
    const actor = adminActor(founded.organisationId, founded.adminId);
    await this.invitePeople(actor, organisation);
    await this.tenancy.run(actor.organisationId, () => this.arrange(actor, organisation, founded.programmeId));
    const idOf = (wanted: string): Id => this.idOf(wanted);
    const [versionId] = await new DemoProfiles(this.app).load(actor, organisation, idOf);
    if (versionId !== undefined) {
      const loaded = { organisationId: actor.organisationId, programmeId: founded.programmeId, versionId, idOf };
      const begun = this.clock.now();
      await loadWork(new DemoStage(this.app, this.clock, this.today, loaded), begun);
      this.clock.moveTo(begun);
    }
    return [admin, ...organisation.people].flatMap((person) => this.listed(person, organisation));
  }

  private async invitePeople(actor: Actor, organisation: DemoOrganisation): Promise<void> {
    for (const person of organisation.people) {
      const invitation = { email: emailOf(person, organisation), name: person.name, jobTitle: person.jobTitle };
      const { id } = await this.tenancy.run(actor.organisationId, () => this.use(MemberInvitations).invite(actor, invitation));
      await this.join(actor.organisationId, id, person);
    }
  }

  private async join(organisationId: Id, memberId: Id, { name }: DemoPerson): Promise<void> {
    const secret = await this.use(LinkDelivery).handOverInvitation(organisationId, memberId);
    await this.use(InvitationAcceptance).join(secret, name, this.password);
    this.ids.set(name, memberId);
  }

  private async arrange(actor: Actor, { people }: DemoOrganisation, programmeId: Id): Promise<void> {
    const teams = new Map<string, Id>();
    for (const { name, team, manager, roles, part } of people) {
      const memberId = this.idOf(name);
      if (team !== undefined) {
        const teamId = teams.get(team) ?? (await this.use(TeamEditing).create(actor, team)).id;
        teams.set(team, teamId);
        await this.use(TeamEditing).addMember(actor, teamId, memberId);
      }
      if (manager !== undefined) {
        await this.use(ManagerAssignment).assign(actor, { memberId, managerId: this.idOf(manager), from: firstDay });
      }
      if (part !== undefined) {
        await this.use(Enrolling).enrol(actor, programmeId, { memberIds: [memberId], part, from: firstDay, to: null });
      }
      for (const role of roles ?? []) {
        await this.use(RoleGranting).grant(actor, role === 'PROGRAMME_OWNER' ? { memberId, role, programmeId } : { memberId, role });
      }
    }
  }

  private idOf(name: string): Id {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`The demo names ${name} before they have joined`);
    return id;
  }

  private listed(person: DemoPerson, organisation: DemoOrganisation): DemoAccount[] {
    if (person.listedAs === undefined) return [];
    const email = emailOf(person, organisation);
    return [{ role: person.listedAs, name: person.name, email, password: this.password }];
  }

  private use<T>(provider: new (...parts: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }
}

function adminActor(organisationId: Id, memberId: Id): Actor {
  return { accountId: memberId, organisationId, memberId, roles: ['ORGANISATION_ADMIN'], via: 'session', scopes: null };
}

function emailOf({ name }: DemoPerson, { mailDomain }: DemoOrganisation): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@${mailDomain}`;
}
