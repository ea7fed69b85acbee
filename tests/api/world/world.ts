import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@waymark/foundation/kernel';
import { linkLifetimes, scopes, signInApi, type LinkKind, type Scope } from '@waymark/organisations/domain';
import { everybodysPassword, startApi, Story, type Additions, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { buildEvidence, type WorldEvidence } from './world-evidence';
import { buildFiles, type WorldFiles } from './world-files';
import { buildProfiles, type WorldProfiles } from './world-profiles';
import { buildReviews, type WorldReviews } from './world-reviews';

/** A small organisation around one subject, and another organisation beside it. Everything is asked about the subject. */
export interface World {
  api: TestApi;
  story: Story;
  other: Story;
  /** The subject themselves, who is in the team and whom `manager` manages. */
  self: Person;
  /** In the subject's team, and otherwise nothing to them. */
  colleague: Person;
  /** Has acknowledged what the programme is for, as `managerAbove` has. */
  manager: Person;
  managerAbove: Person;
  programmeOwner: Person;
  suspended: Person;
  invited: Person;
  teamId: string;
  reportingLineId: string;
  roleGrantId: string;
  /** The subject takes part in the organisation's programme. */
  enrolmentId: string;
  /** A session and an access token of the subject. */
  sessionId: string;
  accessTokenId: string;
  profiles: WorldProfiles;
  files: WorldFiles;
  evidence: WorldEvidence;
  reviews: WorldReviews;
  /** A new browser of a person that is signed in, without the work of signing in. */
  browserOf: (person: Person, change?: { over: boolean }) => Promise<Caller>;
  /** A new program of a person, whose token has these scopes. */
  programOf: (person: Person, wanted: readonly Scope[], change?: { over: boolean }) => Promise<Caller>;
  /** The secret of a new link, as if it had been mailed. */
  linkFor(kind: LinkKind, person: Person): Promise<string>;
  /** Makes somebody who is invited and has not answered. */
  newlyInvited(): Promise<Person>;
  /** Makes an active member whom nobody manages and who holds no role. */
  newMember(): Promise<Person>;
  /** Lets nobody be throttled for what was tried before. */
  forgetAttempts(): Promise<void>;
}

export const everyScope = Object.keys(scopes) as Scope[];

/** Starts an api with such a world in it. */
export async function buildWorld(additions: Additions = {}): Promise<World> {
  const api = await startApi({}, additions);
  const story = await Story.begin(api);
  const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
  const names = ['Amara Okafor', 'Tomasz Zielinski', 'Priya Nair', 'Rhys Bevan', 'Owen Hughes', 'Sam Okoro'] as const;
  const [self, colleague, manager, managerAbove, programmeOwner, suspended] = (await Promise.all(
    names.map((name) => story.person(name)),
  )) as [Person, Person, Person, Person, Person, Person];
  const teamId = await story.team('Delivery', self, colleague);
  const reportingLineId = await story.manager(self, manager);
  await story.manager(manager, managerAbove);
  const roleGrantId = await story.role(programmeOwner, 'PROGRAMME_OWNER');
  const enrolmentId = await story.enrolled(self.memberId, '2026-01-01');
  await story.acknowledged(manager, managerAbove);
  await story.role(suspended, 'ORGANISATION_ADMIN');
  await story.suspend(suspended);
  const [session] = (await ask(self, signInApi.listSessions)).body.items;
  const { body: token } = await ask(self, signInApi.createAccessToken, { body: { name: 'a program', scopes: ['profile:read'], expiresInDays: 9 } });
  const people = { self, colleague, manager, managerAbove, programmeOwner, suspended, invited: await story.invited('Lena Fischer') };
  const ids = { teamId, reportingLineId, roleGrantId, enrolmentId, sessionId: session?.id ?? '', accessTokenId: token.id };
  const profiles = await buildProfiles(story.admin, self);
  const reviews = await buildReviews(story, people, profiles);
  const files = await buildFiles(self);
  const evidence = await buildEvidence(story.admin, self, profiles);
  return { api, story, other, ...people, ...ids, profiles, files, evidence, reviews, ...shortcuts(api, story) };
}

type Shortcuts = Pick<World, 'browserOf' | 'programOf' | 'linkFor' | 'newlyInvited' | 'newMember' | 'forgetAttempts'>;

/** What would take a password hash or a mail each time, written straight into the tables. */
export function shortcuts(api: TestApi, story: Story): Shortcuts {
  const write = (sql: string, parameters: unknown[] = []) =>
    asAdministrator(api.database.adminUrl, (client) => client.query(sql, parameters));
  const account = `SELECT m.organisation_id, m.id AS member_id, a.id AS account_id, a.credential_epoch FROM member m
    JOIN account a ON a.id = m.account_id WHERE m.organisation_id = $1 AND m.id = $2`;
  return {
    async browserOf({ organisationId, memberId }, { over } = { over: false }) {
      const secret = randomBytes(32).toString('base64url');
      await write(
        `WITH whose AS (${account}) INSERT INTO sign_in_session
           (id, token_hash, account_id, organisation_id, member_id, credential_epoch, device, created_at, last_seen_at, expires_at)
         SELECT $3, $4, account_id, organisation_id, member_id, credential_epoch, 'A program', $5, $5, $6 FROM whose`,
        [organisationId, memberId, newId(), hashOf(secret), api.clock.now(), inSeconds(over ? -1 : 3_600)],
      );
      const browser = api.anonymous();
      browser.cookie = `waymark=${secret}`;
      return browser;
    },
    async programOf({ organisationId, memberId }, wanted, { over } = { over: false }) {
      const token = `wm_${randomBytes(32).toString('base64url')}`;
      await write(
        `WITH whose AS (${account}) INSERT INTO access_token
           (organisation_id, id, member_id, name, token_hash, scopes, credential_epoch, created_at, expires_at, last_used_at, revoked_at)
         SELECT organisation_id, $3, member_id, 'a program', $4, $5, credential_epoch, $6, $7, $6, $8 FROM whose`,
        [organisationId, memberId, newId(), hashOf(token), wanted, api.clock.now(), inSeconds(3_600), over ? api.clock.now() : null],
      );
      const program = api.anonymous();
      program.bearer = token;
      return program;
    },
    async linkFor(kind, { organisationId, memberId, email }) {
      const secret = randomBytes(32).toString('base64url');
      const [id, invitation] = [newId(), kind === 'INVITATION'];
      await write(
        `INSERT INTO account_link (id, purpose, email, organisation_id, member_id, requested_at, token_hash, credential_epoch, sent_at, expires_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, (SELECT credential_epoch FROM account WHERE email = $3), $6, $8`,
        [id, kind, email, invitation ? organisationId : null, invitation ? memberId : null, api.clock.now(), hashOf(secret), inSeconds(linkLifetimes[kind])],
      );
      if (invitation) await write('UPDATE member SET invitation_id = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, memberId, id]);
      return secret;
    },
    newlyInvited: () => story.invited('Somebody Invited'),
    newMember: () => story.person('Somebody New'),
    async forgetAttempts() {
      await write('DELETE FROM attempt_window');
    },
  };

  function inSeconds(seconds: number): Date {
    return new Date(api.clock.now().getTime() + seconds * 1000);
  }
}

/** What is typed where a password is wanted. */
export const password = everybodysPassword;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
