import { newId } from '@waymark/foundation/kernel';
import type { DecisionAction, DecisionStatus } from '@waymark/evidence/domain';
import { calendarDayIn } from '@waymark/organisations/domain';
import type { PersonHistory, RequiredLine, WaiverPeriod } from '@waymark/readiness/domain';
import type pg from 'pg';
import fc from 'fast-check';

/** The clocks of the organisation go forward in the night before the third of these days. */
const timeZone = 'Europe/London';
const firstInstant = Date.parse('2026-03-27T00:00:00.000Z');
const hour = 3_600_000;
const expiringMilliseconds = 90 * 24 * hour;

/** Hours at which days begin, before the clocks go forward and after. */
const midnights = fc.constantFrom(0, 24, 48, 71, 95);
/** An instant of five days, on the hour and so often the same as another, or a millisecond beside it. */
const instant = fc
  .tuple(fc.oneof(fc.integer({ min: 0, max: 119 }), midnights), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([hours, beside]) => new Date(firstInstant + hours * hour + beside));
const day = instant.map((at) => calendarDayIn(timeZone, at));

/** What happens to a decision after it was confirmed, in ways that its lifecycle allows. */
const laterSteps = fc.constantFrom<DecisionAction[]>([], [], [], ['revoke'], ['supersede'], ['appeal'], ['appeal', 'uphold'], ['appeal', 'revoke'], ['appeal', 'supersede']);
const statusAfter: Readonly<Record<DecisionAction, DecisionStatus>> = { confirm: 'CONFIRMED', revoke: 'REVOKED', supersede: 'SUPERSEDED', appeal: 'APPEALED', 'hand-over': 'APPEALED', uphold: 'CONFIRMED', lapse: 'CONFIRMED' };

const decision = fc.record({
  line: fc.integer({ min: 0, max: 4 }),
  level: fc.integer({ min: 1, max: 4 }),
  effectiveAt: instant,
  recordedAt: instant,
  lasts: fc.constantFrom<number | null>(null, null, hour, 5 * hour, 24 * hour, 48 * hour, expiringMilliseconds, expiringMilliseconds + 1),
  confirmed: fc.constantFrom(true, true, true, true, false),
  steps: laterSteps,
  stepAt: fc.array(instant, { minLength: 2, maxLength: 2 }),
  /** Whether it is about the same as the one before, at the same instants. */
  isTwin: fc.constantFrom(false, false, true),
});
const waiver = fc.record({ line: fc.integer({ min: 0, max: 4 }), from: day, days: fc.constantFrom<number | null>(null, 1, 2), decidedAt: instant, granted: fc.constantFrom(true, true, true, false), endedAt: fc.oneof(fc.constant(null), instant) });

/** A small organisation: what was decided about each of its people, and what they need not meet. */
export const randomOrganisation = fc.array(fc.record({ decisions: fc.array(decision, { maxLength: 9 }), waivers: fc.array(waiver, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 });
export const randomInstants = fc.record({ at: instant, knownAt: instant });
type RandomPerson = (typeof randomOrganisation extends fc.Arbitrary<infer T> ? T : never)[number];

/** A person whose history stands in the database, and as the domain takes it. */
export interface RecordedPerson {
  memberId: string;
  history: PersonHistory;
  rows: { decisions: DecisionRow[]; events: EventRow[]; waivers: WaiverRow[] };
}
type DecisionRow = [id: string, memberId: string, measure: string, requirementId: string, ordinal: number, effectiveAt: Date, recordedAt: Date, validUntil: Date | null];
type EventRow = [decisionId: string, number: number, action: DecisionAction, status: DecisionStatus, at: Date];
type WaiverRow = [id: string, memberId: string, measure: string, requirementId: string, status: string, from: string, to: string | null, decidedAt: Date, endedAt: Date | null, grantedTo: string | null];

/** Gives a random person ids, and says the same in rows and in the words of the domain. */
export function recorded(person: RandomPerson, lines: readonly RequiredLine[]): RecordedPerson {
  const memberId = newId();
  const told: RecordedPerson = { memberId, history: { decisions: [], waivers: [] }, rows: { decisions: [], events: [], waivers: [] } };
  const [decisions, waivers] = [[...told.history.decisions], [...told.history.waivers]];
  for (const [place, { level, lasts, confirmed, steps, stepAt, isTwin, ...own }] of person.decisions.entries()) {
    const { line, effectiveAt, recordedAt } = (isTwin ? person.decisions[place - 1] : undefined) ?? own;
    const { measure, requirementId } = lineAt(lines, line);
    const [id, validUntil] = [newId(), lasts === null ? null : new Date(effectiveAt.getTime() + lasts)];
    const laterAt = stepAt.toSorted((one, other) => one.getTime() - other.getTime()).map((at) => new Date(Math.max(at.getTime(), recordedAt.getTime())));
    const events = confirmed ? [{ action: 'confirm' as const, at: recordedAt }, ...steps.map((action, place) => ({ action, at: laterAt[place] ?? recordedAt }))] : [];
    told.rows.decisions.push([id, memberId, measure, requirementId, level, effectiveAt, recordedAt, validUntil]);
    told.rows.events.push(...events.map(({ action, at }, place): EventRow => [id, place + 1, action, statusAfter[action], at]));
    decisions.push({ id, measure, level, effectiveAt, recordedAt, validUntil, events: events.map(({ action, at }) => ({ status: statusAfter[action], at })) });
  }
  for (const each of person.waivers) {
    const { row, period } = recordedWaiver(each, memberId, lineAt(lines, each.line));
    told.rows.waivers.push(row);
    if (each.granted) waivers.push(period);
  }
  return { ...told, history: { decisions, waivers } };
}

/** Of one that somebody ended the first day is the only one. */
function recordedWaiver({ from, days, decidedAt, granted, endedAt }: RandomPerson['waivers'][number], memberId: string, { measure, requirementId }: RequiredLine): { row: WaiverRow; period: WaiverPeriod } {
  const [id, grantedTo, endedTo] = [newId(), days === null ? null : daysLater(from, days), daysLater(from, 1)];
  const [to, kept] = endedAt === null ? [grantedTo, null] : [endedTo, grantedTo];
  const ended = endedAt === null ? null : { recordedAt: endedAt, until: beginningOf(endedTo) };
  return {
    row: [id, memberId, measure, requirementId, granted ? 'GRANTED' : 'REFUSED', from, to, decidedAt, endedAt, kept],
    period: { id, measure, from: beginningOf(from), until: grantedTo === null ? null : beginningOf(grantedTo), decidedAt, ended },
  };
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * hour).toISOString().slice(0, 10);
}

function lineAt(lines: readonly RequiredLine[], place: number): RequiredLine {
  const line = lines[place % lines.length];
  if (line === undefined) throw new Error('There are no lines');
  return line;
}

/** The first instant of a day, found without the database: the earliest hour that is on it. */
function beginningOf(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const first = [-2, -1, 0, 1, 2].map((hours) => new Date(midnight + hours * hour)).find((at) => calendarDayIn(timeZone, at) === day);
  if (first === undefined) throw new Error(`${day} does not begin`);
  return first;
}

/** Writes people with their histories straight into the tables of an organisation. `deciderId` is who decided everything. */
export async function writePeople(client: pg.ClientBase, organisationId: string, deciderId: string, people: readonly RecordedPerson[]): Promise<void> {
  const rows = { decisions: people.flatMap((each) => each.rows.decisions), events: people.flatMap((each) => each.rows.events), waivers: people.flatMap((each) => each.rows.waivers) };
  await client.query(
    `INSERT INTO member (organisation_id, id, email, name, time_zone, status, created_at, joined_at)
     SELECT $1, id, id || '@random.example', 'Somebody', 'Europe/London', 'ACTIVE', '2026-01-01', '2026-01-01' FROM unnest($2::uuid[]) AS m (id)`,
    [organisationId, people.map(({ memberId }) => memberId)],
  );
  await client.query(
    `INSERT INTO decision (organisation_id, id, member_id, measure, requirement_id, ordinal, source, rationale, decided_by, effective_at, recorded_at, valid_until)
     SELECT $1, d.*, 'PRIOR_RECORD', '', $2, t.effective_at, t.recorded_at, t.valid_until
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::int[]) WITH ORDINALITY AS all_of (id, member_id, measure, requirement_id, ordinal, place)
     JOIN unnest($8::timestamptz[], $9::timestamptz[], $10::timestamptz[]) WITH ORDINALITY AS t (effective_at, recorded_at, valid_until, place) USING (place)
     CROSS JOIN LATERAL (SELECT all_of.id, all_of.member_id, all_of.measure, all_of.requirement_id, all_of.ordinal) d`,
    [organisationId, deciderId, ...columns(rows.decisions, 8)],
  );
  await client.query(
    `INSERT INTO decision_event (organisation_id, decision_id, number, action, status, at)
     SELECT $1, e.* FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::timestamptz[]) AS e`,
    [organisationId, ...columns(rows.events, 5)],
  );
  await client.query(
    `INSERT INTO waiver (organisation_id, id, member_id, measure, requirement_id, status, from_date, to_date, decided_at, ended_at, granted_to, reason, asked_at)
     SELECT $1, w.*, '', '2026-01-01' FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::date[], $8::date[], $9::timestamptz[], $10::timestamptz[], $11::date[]) AS w`,
    [organisationId, ...columns(rows.waivers, 10)],
  );
}

function columns(rows: readonly (readonly unknown[])[], width: number): unknown[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}
