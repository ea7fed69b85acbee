import { randomInt } from 'node:crypto';
import type { Id } from '@waymark/foundation/kernel';
import { LinkDelivery, OrganisationFounding } from '@waymark/organisations/api';
import { Caller } from './caller';
import type { TestApi } from './test-api';

/** The password of everybody in a story. */
export const everybodysPassword = 'lantern-orchard-velvet-47';

/** A member who is signed in. */
export class Person extends Caller {
  constructor(
    private readonly api: TestApi,
    readonly organisationId: Id,
    readonly memberId: Id,
    readonly name: string,
    readonly email: string,
  ) {
    super(api.app);
  }

  /** The same person in another browser. */
  inAnotherBrowser(): Promise<Person> {
    return new Person(this.api, this.organisationId, this.memberId, this.name, this.email).signIn(this.email, everybodysPassword);
  }

  /** The same person as a program with an access token. */
  async withToken(...scopes: string[]): Promise<Person> {
    const { body } = await this.post('/access-tokens', { name: 'a program', scopes, expiresInDays: 30 });
    const program = new Person(this.api, this.organisationId, this.memberId, this.name, this.email);
    program.bearer = body.token;
    return program;
  }
}

/** An organisation in a test, built through the use cases, with people who are signed in. */
export class Story {
  private constructor(
    private readonly api: TestApi,
    readonly organisationId: Id,
    readonly programmeId: Id,
    readonly admin: Person,
  ) {}

  static async begin(api: TestApi, name = 'Calder Digital', adminName = 'Sunita Rao'): Promise<Story> {
    const email = addressOf(adminName, name);
    const { organisationId, programmeId, adminId } = await api.get(OrganisationFounding).foundOrganisation({
      name,
      timeZone: 'Europe/London',
      admin: { name: adminName, email, jobTitle: null },
    });
    const admin = new Person(api, organisationId, adminId, adminName, email);
    await join(api, admin);
    return new Story(api, organisationId, programmeId, admin);
  }

  /** Invites somebody, has them accept and signs them in. */
  async person(name: string): Promise<Person> {
    const person = await this.invited(name);
    await join(this.api, person);
    return person;
  }

  /** Invites somebody who does not answer. */
  async invited(name: string): Promise<Person> {
    const email = addressOf(name, this.organisationId);
    const { status, body } = await this.admin.post('/invitations', { email, name });
    if (status !== 201) throw new Error(`Inviting ${name} answered ${status}: ${JSON.stringify(body)}`);
    return new Person(this.api, this.organisationId, body.id, name, email);
  }

  /** Suspends somebody as they are now; who they manage stays with them unless it is said to whom they go. */
  async suspend(person: Person, handReportsTo: Person | null = null): Promise<void> {
    const body = { handReportsTo: handReportsTo?.memberId ?? null };
    const answer = await this.admin.post(`/members/${person.memberId}/suspension`, body, await this.asNow(person));
    if (answer.status !== 200) throw new Error(`Suspending ${person.name} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Lets somebody in again who is suspended. */
  async bringBack(person: Person): Promise<void> {
    const { status, body } = await this.admin.delete(`/members/${person.memberId}/suspension`, await this.asNow(person));
    if (status !== 200) throw new Error(`Bringing ${person.name} back answered ${status}: ${JSON.stringify(body)}`);
  }

  /** Takes an invitation back that nobody has accepted. */
  async withdraw(person: Person): Promise<void> {
    const { status, body } = await this.admin.delete(`/members/${person.memberId}/invitation`, await this.asNow(person));
    if (status !== 204) throw new Error(`Withdrawing from ${person.name} answered ${status}: ${JSON.stringify(body)}`);
  }

  async manager(of: Person, manager: Person, from = '2026-01-01'): Promise<Id> {
    const { status, body } = await this.admin.post('/reporting-lines', { memberId: of.memberId, managerId: manager.memberId, from });
    if (status !== 201) throw new Error(`Giving a manager answered ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  async role(person: Person, role: 'ORGANISATION_ADMIN' | 'PROGRAMME_OWNER'): Promise<Id> {
    const programme = role === 'PROGRAMME_OWNER' ? { programmeId: this.programmeId } : {};
    const { status, body } = await this.admin.post('/role-grants', { memberId: person.memberId, role, ...programme });
    if (status !== 201) throw new Error(`Giving a role answered ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Enrols a member as a mentee in the organisation's programme. Gives the enrolment's id. */
  async enrolled(memberId: Id, from: string): Promise<Id> {
    const { status, body } = await this.admin.post(`/programmes/${this.programmeId}/enrolments`, { memberIds: [memberId], part: 'MENTEE', from });
    if (status !== 201 || body.enrolled !== 1) throw new Error(`Enrolling answered ${status}: ${JSON.stringify(body)}`);
    return (await this.admin.get(`/members/${memberId}/enrolments`)).body.items[0].id;
  }

  async team(name: string, ...people: Person[]): Promise<Id> {
    const { status, body } = await this.admin.post('/teams', { name });
    if (status !== 201) throw new Error(`Creating a team answered ${status}: ${JSON.stringify(body)}`);
    for (const { memberId } of people) await this.admin.put(`/teams/${body.id}/members/${memberId}`);
    return body.id;
  }

  /** Has managers acknowledge whatever purposes wait for them. */
  async acknowledged(...managers: Person[]): Promise<void> {
    for (const manager of managers) {
      const { body } = await manager.get('/waiting-purposes');
      for (const { programmeId, purposeVersion } of body.items) {
        const { status } = await manager.post(`/programmes/${programmeId}/purpose-acknowledgements`, { purposeVersion });
        if (status !== 204) throw new Error(`Acknowledging as ${manager.name} answered ${status}`);
      }
    }
  }

  private async asNow({ memberId }: Person): Promise<{ ifMatch: number }> {
    return { ifMatch: await this.admin.versionAt(`/members/${memberId}`) };
  }
}

/** Accepts the invitation as whoever was invited does, which also signs them in. */
async function join(api: TestApi, person: Person): Promise<void> {
  const token = await api.get(LinkDelivery).handOverInvitation(person.organisationId, person.memberId);
  const { status, body } = await person.post('/invitation-acceptances', { token, name: person.name, password: everybodysPassword });
  if (status !== 201) throw new Error(`Joining as ${person.name} answered ${status}: ${JSON.stringify(body)}`);
}

function addressOf(name: string, organisation: string): string {
  const local = name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return `${local}.${randomInt(1_000_000)}@${organisation.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`;
}
