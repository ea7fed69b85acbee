import { codePoints } from '@waymark/foundation/kernel';
import type { ProfileDraft } from './draft';
import { unreadable } from './refusal';

/** The most characters (code points) of a name, such as the title of a profile or what a skill is called. */
export const maxName = 300;
/** The most of a statement that is a requirement by itself, such as a responsibility. */
export const maxStatement = 2000;
/** The most of a text, such as a description. */
export const maxText = 20_000;
/** The most of what says who made a profile. */
export const maxAttribution = 5000;

/** A text of a draft as it is held to its limit. */
type Measured = readonly [field: string, text: string | null | undefined, limit: number, line: number];

/**
 * Refuses a draft with a text that is longer than what it may be: no source has one, and names are looked up by keys
 * that have to stay short.
 * @throws Unreadable `too-long`
 */
export function requireShortTexts(draft: ProfileDraft): void {
  for (const [field, text, limit, line] of measured(draft)) {
    // A text with more characters than the limit has at least as many units.
    if (text === null || text === undefined || text.length <= limit || codePoints(text) <= limit) continue;
    throw unreadable('too-long', { line, column: 1 }, { field, limit });
  }
}

function* measured(draft: ProfileDraft): Generator<Measured> {
  const { role, summary } = draft;
  const start = role?.line ?? 1;
  yield ['title', draft.title, maxName, start];
  yield ['role family', role?.family, maxName, start];
  yield ['role', role?.name, maxName, start];
  yield ['role type', role?.type, maxName, start];
  yield ['role description', role?.description, maxText, start];
  yield ['summary', summary.text, maxText, summary.line ?? 1];
  yield ['line before the responsibilities', summary.leadIn, maxStatement, summary.line ?? 1];
  yield ['attribution', draft.attribution, maxAttribution, start];
  for (const [index, text] of summary.responsibilities.entries()) yield ['responsibility', text, maxStatement, summary.responsibilityLines[index] ?? summary.line ?? 1];
  yield* measuredSkills(draft);
  yield* measuredRecords(draft);
}

function* measuredSkills({ organisationSkills }: ProfileDraft): Generator<Measured> {
  for (const skill of organisationSkills) {
    yield ['framework', skill.framework, maxName, skill.line];
    yield ['category', skill.category, maxName, skill.line];
    yield ['skill name', skill.name, maxName, skill.line];
    yield ['level name', skill.level.name, maxName, skill.line];
    yield ['path', skill.path, maxStatement, skill.line];
    yield ['skill name', skill.rawName, maxStatement, skill.line];
    yield ['description', skill.description, maxText, skill.line];
    yield ['level description', skill.levelDescription, maxText, skill.line];
  }
}

function* measuredRecords(draft: ProfileDraft): Generator<Measured> {
  const { workActivities, trainingActivities, developmentActivities, background, qualifications, knowledgeSkills } = draft;
  for (const { title, details, line } of [...workActivities, ...trainingActivities, ...developmentActivities, ...knowledgeSkills]) {
    yield ['title', title, maxStatement, line];
    yield ['description', details, maxText, line];
  }
  for (const { depth, type, path = [], identifier, line } of knowledgeSkills) {
    yield ['depth', depth, maxName, line];
    yield ['type', type, maxName, line];
    yield ['identifier', identifier, maxStatement, line];
    for (const layer of path) yield ['layer', layer, maxStatement, line];
  }
  for (const { title, awardingBody, line } of qualifications) {
    yield ['title', title, maxStatement, line];
    yield ['awarding body', awardingBody, maxStatement, line];
  }
  for (const { description, kind, line } of background) {
    yield ['background', description, maxStatement, line];
    yield ['kind of background', kind, maxName, line];
  }
}
