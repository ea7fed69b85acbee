import { emptyDraft, type ProfileDraft } from './draft';
import { maxName, maxStatement, maxText } from './draft-limits';
import { parseProfile } from './parse-profile';
import { exportProfile } from './waymark-json';

const skill: ProfileDraft['organisationSkills'][number] = {
  framework: 'DDaT',
  category: 'Growing',
  path: 'DDaT » Growing',
  name: 'Grafting',
  rawName: 'Growing – Grafting',
  description: 'Joins trees.',
  level: { ordinal: 2, name: 'Working' },
  levelDescription: 'You can join two trees.',
  truncated: false,
  line: 1,
};

function outcome(changes: Partial<ProfileDraft>): string {
  const reading = parseProfile(exportProfile({ ...emptyDraft('waymark-json'), title: 'Keeper', ...changes }));
  return reading.ok ? 'read' : reading.refusal.code;
}

/** As long as it may be, in characters that take two units each. */
const text = (length: number) => '🛠'.repeat(length);

describe('a text that is longer than what it may be is refused, and one that just fits is read', () => {
  it.each<[string, number, (words: string) => Partial<ProfileDraft>]>([
    ['a title', maxName, (title) => ({ title })],
    ['a role', maxName, (name) => ({ role: { family: 'Growing', name, description: '', type: null, line: 1 } })],
    ['a framework', maxName, (framework) => ({ organisationSkills: [{ ...skill, framework }] })],
    ['a skill', maxName, (name) => ({ organisationSkills: [{ ...skill, name }] })],
    ['a level', maxName, (name) => ({ organisationSkills: [{ ...skill, level: { ordinal: 2, name } }] })],
    ['a level description', maxText, (levelDescription) => ({ organisationSkills: [{ ...skill, levelDescription }] })],
    ['a summary', maxText, (words) => ({ summary: { text: words, leadIn: null, responsibilities: [], line: 1, responsibilityLines: [] } })],
    ['a work activity', maxStatement, (title) => ({ workActivities: [{ title, details: '', line: 1 }] })],
    ['its details', maxText, (details) => ({ workActivities: [{ title: 'Grafting', details, line: 1 }] })],
    ['a depth', maxName, (depth) => ({ knowledgeSkills: [{ title: 'Trees', depth, details: '', type: '', group: 'other', line: 1 }] })],
    ['an awarding body', maxStatement, (awardingBody) => ({ qualifications: [{ title: 'Exam', awardingBody, line: 1 }] })],
    ['a background', maxStatement, (description) => ({ background: [{ description, kind: '', line: 1 }] })],
  ])('%s', (_, limit, withText) => {
    expect(outcome(withText(text(limit)))).toBe('read');
    expect(outcome(withText(text(limit + 1)))).toBe('too-long');
  });

  it('with the line that it stands on', () => {
    const long = `Keeper\n\nWork Activity Components\n\nTitle Details\n\nGrafting\n\n${'a'.repeat(maxText + 1)}\n`;
    expect(parseProfile(long)).toMatchObject({ ok: false, refusal: { code: 'too-long', line: 7, message: 'The description here has more than 20000 characters, which is too long for one (line 7, column 1).' } });
  });
});
