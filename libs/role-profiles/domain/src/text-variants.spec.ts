import fc from 'fast-check';
import type { ProfileDraft } from './draft';
import { parseProfile } from './parse-profile';
import { renderTables, renderText, type PublishedProfile, type RenderedProfile, type TextForm } from './rendered-profile';
import { exportProfile } from './waymark-json';

const words = 'Release Pipelines care for people’s records, (safely) and/or quickly; C++ naïve Łódź 42 A|B résumé 🛠 “quoted” audit trail re-use'.split(' ');
const plainWords = 'release pipelines care for records safely and quickly audit trail stewards ledger orchard lantern'.split(' ');
const phrase = (from: string[], minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...from), { minLength, maxLength }).map((some) => some.join(' '));
const title = fc.tuple(fc.constantFrom('Mending', 'Sorting', 'Keeping'), phrase(words, 0, 4)).map(([first, rest]) => `${first} ${rest}`.trim());
const sentence = fc.tuple(fc.constantFrom('Knows', 'Looks after', 'Writes'), phrase(words, 3, 40)).map(([first, rest]) => `${first} ${rest}.`);
const duty = phrase(plainWords, 2, 12);
const detailed = fc.array(fc.record({ title, details: sentence }), { maxLength: 6 });

const profiles: fc.Arbitrary<PublishedProfile> = fc.record({
  title,
  text: sentence,
  leadIn: fc.constantFrom('At this role level, you will:', 'In this role, you will:'),
  responsibilities: fc.array(duty, { minLength: 1, maxLength: 5 }),
  background: fc.array(fc.record({ description: sentence, kind: fc.constant('Prior Knowledge and Skills') }), { maxLength: 2 }),
  workActivities: detailed,
  knowledgeSkills: fc.array(
    fc.record({
      title,
      depth: fc.constantFrom(null, 'Aware of', 'Familiar with', 'Proficient in'),
      details: sentence,
      type: fc.constantFrom('Behavioural', 'Behavioural Skills', 'Technical Knowledge and Skills', 'Other Knowledge and Skills'),
    }),
    { maxLength: 8 },
  ),
  trainingActivities: detailed,
  developmentActivities: detailed,
  qualifications: fc.array(fc.record({ title, awardingBody: fc.constantFrom('BCS – The Chartered Institute for IT', 'Exin') }), { maxLength: 4 }),
  organisationSkills: fc.array(
    fc.record({
      category: fc.constantFrom('Software Development', 'Care and Repair'),
      name: title,
      description: sentence,
      ordinal: fc.constant(3),
      level: fc.constant('Practitioner'),
      levelDescription: fc.array(sentence.map((words_) => `You can ${words_}`), { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
    }),
    { maxLength: 6 },
  ),
  attribution: fc.constantFrom(null, 'This job role profile was created in collaboration with the orchard keepers.'),
});

const forms: fc.Arbitrary<TextForm> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\uFEFF'),
  space: fc.constantFrom(' ', '\u00A0'),
  bullet: fc.constantFrom('•', '-', '*', '–', '—', '·', 'o', '◦', '▪', '‣', '1.', '12)', 'a)', '+', '\uF0B7'),
  blankLines: fc.constantFrom(1, 2, 3),
  margin: fc.constantFrom('', '  ', '\t', '\u00A0'),
  width: fc.constant(null),
});

function draftOf(rendered: RenderedProfile): ProfileDraft {
  const reading = parseProfile(rendered.text);
  if (!reading.ok) throw new Error(`${reading.refusal.message}\n${rendered.text}`);
  const [draft, ...others] = reading.drafts;
  if (draft === undefined || others.length > 0) throw new Error(`There are ${reading.drafts.length} drafts`);
  return draft;
}

const groups: Record<string, string> = { Behavioural: 'behavioural', Technical: 'technical', Other: 'other' };

/** The draft that a rendered profile has to give, word for word and line for line; `space` stands between words. */
function expected(profile: PublishedProfile, { lines }: RenderedProfile, space: string): Partial<ProfileDraft> {
  const long = (text: string) => text.replaceAll(' ', space);
  const details = (section: 'workActivities' | 'trainingActivities' | 'developmentActivities') =>
    profile[section].map((record, index) => ({ title: record.title, details: long(record.details), line: lines[section][index] ?? 0 }));
  return {
    format: 'fedip-text',
    title: profile.title,
    summary: expect.objectContaining({
      text: long(profile.text),
      leadIn: long(profile.leadIn),
      responsibilities: profile.responsibilities.map(long),
      responsibilityLines: lines.responsibilities,
    }),
    background: profile.background.map(({ description, kind }, index) => ({ description: long(description), kind, line: lines.background[index] ?? 0 })),
    workActivities: details('workActivities'),
    knowledgeSkills: profile.knowledgeSkills.map((record, index) => ({
      ...record,
      details: long(record.details),
      type: long(record.type),
      group: groups[record.type.split(' ')[0] ?? ''] as 'other',
      line: lines.knowledgeSkills[index] ?? 0,
    })),
    trainingActivities: details('trainingActivities'),
    developmentActivities: details('developmentActivities'),
    qualifications: profile.qualifications.map((record, index) => ({ ...record, line: lines.qualifications[index] ?? 0 })),
    organisationSkills: profile.organisationSkills.map(({ category, name, description, ordinal, level, levelDescription }, index) => ({
      framework: 'DDaT',
      category,
      path: long(`DDaT » ${category}`),
      name,
      rawName: long(`${category} – ${name}`),
      description: long(description),
      level: { ordinal, name: level },
      levelDescription: long(levelDescription),
      truncated: false,
      line: lines.organisationSkills[index] ?? 0,
    })),
    attribution: profile.attribution === null ? null : long(profile.attribution),
  };
}

/** The codes of the warnings but for titles that a random profile repeats. */
function told({ warnings }: ProfileDraft): string[] {
  return warnings.map(({ code }) => code).filter((code) => code !== 'title-repeated');
}

describe('records in are records out, each with its words and its line', () => {
  it('one cell a paragraph, with any line ends, bullets, spaces and margins', () => {
    fc.assert(
      fc.property(profiles, forms, (profile, form) => {
        const rendered = renderText(profile, form);
        const draft = draftOf(rendered);
        expect(draft).toEqual(expect.objectContaining(expected(profile, rendered, form.space)));
        expect(told(draft)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('in Markdown tables, whatever the order of the columns', () => {
    fc.assert(
      fc.property(profiles, forms, (profile, form) => {
        const rendered = renderTables(profile, form);
        const draft = draftOf(rendered);
        expect(draft).toEqual(expect.objectContaining(expected(profile, rendered, form.space)));
        expect(told(draft)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('wrapped by an editor, and then it is said once that lines were joined', () => {
    fc.assert(
      fc.property(profiles, forms, fc.integer({ min: 50, max: 110 }), (profile, form, width) => {
        const rendered = renderText(profile, { ...form, space: ' ', margin: '', width });
        const draft = draftOf(rendered);
        expect(draft).toEqual(expect.objectContaining(expected(profile, rendered, ' ')));
        expect([[], ['lines-joined']]).toContainEqual(told(draft));
      }),
      { numRuns: 200 },
    );
  });

  it('without any blank line, and then that is said', () => {
    fc.assert(
      fc.property(profiles, forms, (profile, form) => {
        const rendered = renderText(profile, { ...form, blankLines: 0 });
        const draft = draftOf(rendered);
        expect(draft).toEqual(expect.objectContaining(expected(profile, rendered, form.space)));
        expect(told(draft)).toEqual(['no-blank-lines']);
      }),
      { numRuns: 100 },
    );
  });

  it('and out of Waymark’s own format, byte for byte the second time', () => {
    fc.assert(
      fc.property(profiles, forms, (profile, form) => {
        const draft = draftOf(renderText(profile, form));
        const first = exportProfile(draft);
        const again = draftOf({ ...renderText(profile, form), text: first });
        expect(exportProfile(again)).toBe(first);
        expect(draftOf({ ...renderText(profile, form), text: exportProfile(again) })).toEqual(again);
      }),
      { numRuns: 100 },
    );
  });
});
