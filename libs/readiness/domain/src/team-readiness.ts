import { id, instant, line } from '@waymark/foundation/kernel';
import { namedLevel } from '@waymark/evidence/domain';
import { assignmentKind, gate, requirementKind } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import { band, comparedRole, instantsQuery, namedPerson, viewedAt } from './measured';

/** DIRECT: who reports to the reader. ALL: who reports to those besides, all the way down. */
export const reach = z.enum(['DIRECT', 'ALL']);

/** A requirement as a column of the map. */
export const mapRequirement = z.object({
  requirementId: id,
  key: z.string(),
  kind: requirementKind,
  gate,
  title: z.string(),
  category: z.string().nullable(),
  weight: z.number(),
  /** How many people should hold it: of the requirement, or of the rule set. */
  wantedCover: z.int(),
  required: namedLevel,
  levels: z.array(namedLevel),
});
export type MapRequirement = z.infer<typeof mapRequirement>;

/**
 * A status in one letter, so that a map of 300 people stays small: Waived, Met, eXpiring, Lapsed, Revoked, Gap,
 * Not assessed; S where it is not assessed and something that the reader may know of has been started.
 */
export const statusLetters = { W: 'WAIVED', M: 'MET', X: 'EXPIRING', L: 'LAPSED', R: 'REVOKED', G: 'GAP', N: 'NOT_ASSESSED', S: 'NOT_ASSESSED' } as const;

/** A person as a row of the map: one entry a requirement, in the order of `requirements`. */
export const mapPerson = z.object({
  id,
  name: z.string(),
  /** What the compared role is to them; null where it is neither. */
  role: assignmentKind.nullable(),
  band,
  met: z.int(),
  /** How many requirements count for them: those that are waived do not. */
  counted: z.int(),
  /** The attained levels in one character a requirement: 0 where none is held, 1 to 9, and a to k for 10 to 20. */
  levels: z.string().regex(/^[0-9a-k]*$/),
  /** One letter of `statusLetters` a requirement. */
  statuses: z.string().regex(/^[WMXLRGNS]*$/),
  /** The places of requirements with a claim in review that the reader may know of. */
  inReview: z.array(z.int()),
});
export type MapPerson = z.infer<typeof mapPerson>;

/** People against one edition of a profile: what the reader's line lets them see, and no more at any instant. */
export const teamReadiness = viewedAt.extend({
  /** The team that is shown; null: everybody who reports to the reader. */
  team: z.object({ id, name: z.string() }).nullable(),
  role: comparedRole.nullable(),
  /** The editions that could be compared with: those that somebody here has or works towards, most people first. */
  roles: z.array(comparedRole.extend({ people: z.int() })),
  /** The teams in which the reader manages somebody. */
  teams: z.array(z.object({ id, name: z.string(), people: z.int() })),
  requirements: z.array(mapRequirement),
  people: z.array(mapPerson),
  /** People of the team who are not shown, since they do not report to the reader within the reach. */
  notShown: z.int(),
});
export type TeamReadiness = z.infer<typeof teamReadiness>;

export const teamReadinessQuery = z.strictObject({
  teamId: id.optional(),
  versionId: id.optional(),
  reach: reach.default('DIRECT'),
  ...instantsQuery,
});

/** A cell that changed between two instants, and why. */
export const movedCell = z.object({
  member: namedPerson,
  /** Of the compared edition where it has the requirement, so that it is a cell of the map. */
  requirementId: id,
  title: z.string(),
  from: namedLevel.nullable(),
  to: namedLevel.nullable(),
  /** EXPIRY: a level ran out. PERSON: a decision or a waiver. PROFILE: another edition asks for something else. */
  cause: z.enum(['EXPIRY', 'PERSON', 'PROFILE']),
  direction: z.enum(['UP', 'DOWN', 'SAME']),
  at: instant.nullable(),
  decisionId: id.nullable(),
  decidedBy: z.array(z.string()),
});
/** How the number of met requirements changed, in three parts that add up. */
export const movementParts = z.object({ expiry: z.int(), person: z.int(), profile: z.int(), total: z.int() });
/** How many changes of a team are told one by one. */
export const listedChanges = 200;

export const teamMovement = z.object({
  since: instant,
  at: instant,
  parts: movementParts,
  people: z.array(z.object({
    memberId: id,
    parts: movementParts,
    bandThen: band,
    bandNow: band,
    /** One letter a requirement of the map: Up, Down, or - where nothing but the profile moved it. */
    directions: z.string().regex(/^[UD-]*$/),
  })),
  /** How many levels went up and down, whatever the profile changed. */
  levels: z.object({ up: z.int(), down: z.int() }),
  /** The cells that changed, the latest first: of many people the latest `listedChanges`. */
  cells: z.array(movedCell),
  /** How many cells changed. */
  changes: z.int(),
  /** Requirements that the newer edition added, took away or changed, by title. MEASURE: its levels are counted on another skill. */
  profileChanges: z.array(z.object({ title: z.string(), change: z.enum(['ADDED', 'REMOVED', 'RAISED', 'LOWERED', 'GATE', 'MEASURE', 'WEIGHT']) })),
});
export type TeamMovement = z.infer<typeof teamMovement>;
export const teamMovementQuery = teamReadinessQuery.extend({ since: instant });
/** The movement of one person. */
export const personMovement = teamMovement.omit({ people: true }).extend({ bandThen: band, bandNow: band });

/** A group of people in numbers: nothing is shown of a group that is too small, nor of one by which it could be worked out. */
export const aggregateGroup = z.object({
  /** Null for everybody together. */
  team: z.object({ id, name: z.string() }).nullable(),
  suppressed: z.boolean(),
  people: z.int().nullable(),
  /** Null also where one band holds everybody, or these numbers would give away that of such a group by what is left. */
  bands: z.record(band, z.int()).nullable(),
  /** How many people are at the level, by the place of the requirement; null where `bands` is, which would follow from it. */
  atLevel: z.array(z.int()).nullable(),
});
export const readinessAggregates = viewedAt.extend({
  programme: z.object({ id, name: z.string() }).nullable(),
  role: comparedRole.nullable(),
  /** The editions that could be compared with: those of at least the smallest group, most people first and without their number. */
  roles: z.array(comparedRole),
  requirements: z.array(mapRequirement),
  groups: z.array(aggregateGroup),
  /** The smallest group that is shown. */
  smallest: z.int(),
});
export type ReadinessAggregates = z.infer<typeof readinessAggregates>;
export const aggregatesQuery = z.strictObject({
  programmeId: id.optional(),
  /** Ids of teams, separated by commas; left out: every team with people of the programme. */
  teamIds: line({ max: 4000 }).refine((text) => text.split(',').every((each) => id.safeParse(each).success), 'Give ids of teams, separated by commas').optional(),
  versionId: id.optional(),
  at: instant.optional(),
});
