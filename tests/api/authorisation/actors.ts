import type { EndpointDefinition } from '@waymark/foundation/kernel';
import type { Scope } from '@waymark/organisations/domain';
import type { Caller } from '@waymark/tests/support';
import { everyScope, type World } from '../world/world';

/** Who calls, in the order of the matrix's columns. What the roles mean is said beside `World`. */
export const actors = [
  'admin',
  'programmeOwner',
  'manager',
  'managerAbove',
  'self',
  'colleague',
  'otherOrganisationAdmin',
  'anonymous',
  'expiredSession',
  'revokedToken',
  'tokenWithoutScope',
  'tokenWithScope',
  'suspendedMember',
] as const;
export type Actor = (typeof actors)[number];

/** A row of the matrix: the status that each actor gets, in the order of `actors`. */
export type Row = readonly [
  admin: number,
  programmeOwner: number,
  manager: number,
  managerAbove: number,
  self: number,
  colleague: number,
  otherOrganisationAdmin: number,
  anonymous: number,
  expiredSession: number,
  revokedToken: number,
  tokenWithoutScope: number,
  tokenWithScope: number,
  suspendedMember: number,
];

/** Rows by route, "METHOD /path". */
export type Matrix = Readonly<Record<string, Row>>;

type Entrance = (world: World, needed: Scope | null) => Promise<Caller>;

/**
 * How each actor comes in, with a session or a token that nobody else uses. What has expired, was revoked or lacks the
 * scope is an admin's, so that nothing else keeps it out.
 */
const entrances: Record<Actor, Entrance> = {
  admin: ({ browserOf, story }) => browserOf(story.admin),
  programmeOwner: ({ browserOf, programmeOwner }) => browserOf(programmeOwner),
  manager: ({ browserOf, manager }) => browserOf(manager),
  managerAbove: ({ browserOf, managerAbove }) => browserOf(managerAbove),
  self: ({ browserOf, self }) => browserOf(self),
  colleague: ({ browserOf, colleague }) => browserOf(colleague),
  otherOrganisationAdmin: ({ browserOf, other }) => browserOf(other.admin),
  anonymous: ({ api }) => Promise.resolve(api.anonymous()),
  expiredSession: ({ browserOf, story }) => browserOf(story.admin, { over: true }),
  revokedToken: ({ programOf, story }) => programOf(story.admin, everyScope, { over: true }),
  tokenWithoutScope: ({ programOf, story }, needed) => programOf(story.admin, everyScope.filter((scope) => scope !== needed)),
  tokenWithScope: ({ programOf, story }, needed) => programOf(story.admin, needed === null ? everyScope : [needed]),
  suspendedMember: ({ browserOf, suspended }) => browserOf(suspended),
};

/** Somebody new to call an endpoint with. */
export function callerOf(actor: Actor, world: World, { requires }: EndpointDefinition): Promise<Caller> {
  return entrances[actor](world, requires.kind === 'member' ? (requires.scope as Scope) : null);
}
