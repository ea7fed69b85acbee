import fc from 'fast-check';
import { emptyDraft, type ProfileDraft } from './draft';
import { defaultGate, requirementsOf } from './requirement';
import { requirementKey } from './requirement-key';
import { requirementKind } from './requirement-kind';

const skill = {
  framework: 'DDaT',
  category: 'Software Development',
  path: 'DDaT » Software Development',
  name: 'User focus',
  rawName: 'Software Development – User focus',
  description: 'You can listen.',
  level: { ordinal: 3, name: 'Practitioner' },
  levelDescription: 'You can ask. You can hear.',
  truncated: false,
  line: 40,
};
const knowledge = { title: 'DevOps', depth: 'Proficient in', details: 'Dev and ops.', type: 'Technical Knowledge and Skills', group: 'technical', line: 20 } as const;
const draft: ProfileDraft = {
  ...emptyDraft('fedip-text'),
  summary: { text: '', leadIn: null, responsibilities: ['listen'], line: 3, responsibilityLines: [5] },
  background: [{ description: 'Takes care.', kind: 'Prior Knowledge and Skills', line: 8 }],
  workActivities: [{ title: 'Reviews', details: 'Reviews.', line: 10 }],
  knowledgeSkills: [knowledge, { ...knowledge, title: 'Teamwork', depth: null, line: 22 }, { ...knowledge, title: 'C++', depth: 'At home in', line: 24 }],
  trainingActivities: [{ title: 'Coaching', details: '', line: 26 }],
  developmentActivities: [{ title: 'Deputising', details: '', line: 28 }],
  qualifications: [{ title: 'RITTech', awardingBody: 'BCS', line: 30 }],
  organisationSkills: [skill],
};

describe('the requirements of a draft', () => {
  const { requirements, warnings } = requirementsOf(draft);

  it('are every record of every section, each with its kind, its line and a key of its own', () => {
    expect(requirements.map(({ key, kind, line }) => [key, kind, line])).toEqual([
      ['organisation-skill/ddat/software-development/user-focus', 'ORGANISATION_SKILL', 40],
      ['knowledge-skill/devops', 'KNOWLEDGE_SKILL', 20],
      ['knowledge-skill/teamwork', 'KNOWLEDGE_SKILL', 22],
      ['knowledge-skill/c-plus-plus', 'KNOWLEDGE_SKILL', 24],
      ['qualification/rittech', 'QUALIFICATION', 30],
      ['work-activity/reviews', 'WORK_ACTIVITY', 10],
      ['training/coaching', 'TRAINING', 26],
      ['development-activity/deputising', 'DEVELOPMENT_ACTIVITY', 28],
      ['background/takes-care', 'BACKGROUND', 8],
      ['responsibility/listen', 'RESPONSIBILITY', 5],
    ]);
    expect(warnings).toEqual([]);
  });

  it('ask for a step of the scale they belong to, and the two scales stay apart', () => {
    expect(requirements.slice(0, 4).map(({ level }) => level)).toEqual([
      { scale: 'DDaT', ordinal: 3, name: 'Practitioner' },
      { scale: 'BCS depth', ordinal: 3, name: 'Proficient in' },
      null,
      null,
    ]);
    expect(requirements[3]?.facts.depth).toBe('At home in');
  });

  it('have the gates of their kind, weight 1, no wish for cover, and clauses that nobody has confirmed', () => {
    expect(requirements.map(({ kind, gate }) => [kind, gate])).toEqual(requirements.map(({ kind }) => [kind, defaultGate(kind)]));
    expect(requirements[0]).toMatchObject({ gate: 'MANDATORY', weight: 1, wantedCover: null, clauses: ['You can ask.', 'You can hear.'], clausesConfirmed: false });
  });

  it('take over what people decided', () => {
    const settings = [{ key: 'organisation-skill/ddat/software-development/user-focus', gate: 'DESIRABLE', weight: 2, wantedCover: 3, clauses: ['You can ask and hear.'] }] as const;
    const [first, second] = requirementsOf({ ...draft, settings: settings.map((setting) => ({ ...setting, clauses: [...setting.clauses] })) }).requirements;
    expect(first).toMatchObject({ gate: 'DESIRABLE', weight: 2, wantedCover: 3, clauses: ['You can ask and hear.'], clausesConfirmed: true });
    expect(second).toMatchObject({ gate: 'DESIRABLE', weight: 1, clausesConfirmed: false });
  });

  it('that have the same title get a number in the order of the source, and one warning', () => {
    const twice = requirementsOf({ ...draft, knowledgeSkills: [knowledge, { ...knowledge, title: 'devops ', line: 50 }, { ...knowledge, line: 60 }] });
    expect(twice.requirements.filter(({ kind }) => kind === 'KNOWLEDGE_SKILL').map(({ key }) => key)).toEqual([
      'knowledge-skill/devops',
      'knowledge-skill/devops~2',
      'knowledge-skill/devops~3',
    ]);
    expect(twice.warnings).toEqual([
      { code: 'title-repeated', line: 50, message: '“devops ” stands 3 times among the knowledge and skills. The keys of the later ones end in a number.' },
    ]);
  });
});

describe('gates by default', () => {
  it.each(requirementKind.options.map((kind) => [kind, defaultGate(kind)]))('%s: %s', (kind, gate) => {
    const mandatory = ['ORGANISATION_SKILL'];
    const desirable = ['KNOWLEDGE_SKILL', 'QUALIFICATION'];
    expect(gate).toBe(mandatory.includes(kind) ? 'MANDATORY' : desirable.includes(kind) ? 'DESIRABLE' : 'INFORMATIONAL');
  });
});

describe('a key', () => {
  it.each([
    ['another case, other spaces and dashes', 'User\u00A0 focus – users', 'USER FOCUS - users'],
    ['another way to write an accent', 'Résumé', 'Re\u0301sume\u0301'],
    ['and for &', 'Research & design', 'Research and design'],
  ])('is the same with %s', (_, one, other) => {
    expect(requirementKey({ kind: 'TRAINING', title: one })).toBe(requirementKey({ kind: 'TRAINING', title: other }));
  });

  it('tells apart what only signs or a far end tell apart', () => {
    const titles = ['C', 'C++', 'C#', '???', '!!!', `${'word '.repeat(60)}one`, `${'word '.repeat(60)}two`, '漢字', 'Łódź'];
    const keys = titles.map((title) => requirementKey({ kind: 'TRAINING', title }));
    expect(new Set(keys).size).toBe(titles.length);
  });

  it('is short, and the same whenever it is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const key = requirementKey({ kind: 'ORGANISATION_SKILL', framework: text, category: text, title: text });
        expect([...key].length).toBeLessThanOrEqual(330);
        expect(key).toBe(requirementKey({ kind: 'ORGANISATION_SKILL', framework: text, category: text, title: text }));
      }),
    );
  });
});
