import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportProfile, isAboutContent, matchRequirements, onlyDraft, parseProfile, requirementsOf, type ProfileDraft } from '@waymark/role-profiles/domain';

const bytes = readFileSync(join(import.meta.dirname, 'senior-devops-engineer.txt'));
const text = bytes.toString('utf8');
const lines = text.split('\n');

function read(variant: string): ProfileDraft {
  const reading = parseProfile(variant);
  if (!reading.ok) throw new Error(reading.refusal.message);
  const draft = onlyDraft(reading);
  if (draft === null) throw new Error('There is not one draft');
  return draft;
}

/** A draft without where it was read. */
function content(draft: ProfileDraft): unknown {
  return JSON.parse(JSON.stringify({ ...draft, warnings: [] }, (key, value: unknown) => (/^(?:line|responsibilityLines)$/.test(key) ? undefined : value)));
}

const draft = read(text);

describe('the published profile of the demo organisation', () => {
  it('is byte for byte what was published', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe('4c503c53409b0337057f16f53221ee2d4025a7ac5ad2a3116c1db840df7b7686');
  });

  it('has its summary and four responsibilities', () => {
    expect(draft).toMatchObject({ format: 'fedip-text', title: 'Senior DevOps Engineer' });
    expect(draft.summary).toEqual({
      text: 'A senior DevOps engineer delivers and integrates software to form a complete DevOps toolchain. They are responsible for planning and designing large groups of stories.',
      leadIn: 'At this role level, you will:',
      responsibilities: [
        'transform technical requirements into an effective DevOps toolchain to enable product delivery',
        'provide coaching and mentoring to more junior colleagues',
        'ensure that deployment strategies for products are repeatable, scalable and highly available',
        'have deep technical knowledge, providing support to delivery teams and solving complex problems',
      ],
      line: 5,
      responsibilityLines: [9, 11, 13, 15],
    });
  });

  it('has one background', () => {
    expect(draft.background).toEqual([
      { description: 'Takes a logical, analytical approach to problem solving and pays close attention to detail.', kind: 'Prior Knowledge and Skills', line: 23 },
    ]);
  });

  it('has nine work activities', () => {
    expect(draft.workActivities).toHaveLength(9);
    expect(draft.workActivities[0]).toEqual({
      title: 'Barriers and impediments',
      details: 'Identifies barriers to progress. Recommends remedial action and/or escalates as appropriate.',
      line: 31,
    });
    expect(draft.workActivities[8]).toEqual({
      title: 'Change management',
      details:
        'Assesses the stability of user stories or requirements against changes in context of use and makes recommendations to ensure usability and accessibility needs continue to be met. Defines new user stories or requirements.',
      line: 63,
    });
  });

  it('has nineteen records of knowledge and skills: five without a depth, seven, five and two', () => {
    const depths = draft.knowledgeSkills.map(({ depth }) => depth);
    expect(depths).toHaveLength(19);
    expect(depths.slice(0, 5)).toEqual([null, null, null, null, null]);
    const counted = ['Familiar with', 'Proficient in', 'Aware of'].map((wanted) => depths.filter((depth) => depth === wanted).length);
    expect(counted).toEqual([7, 5, 2]);
    expect(draft.knowledgeSkills[0]).toEqual({
      title: 'Conceptual Thinking',
      depth: null,
      details:
        'Acquiring understanding and insights regarding the underlying issues in complex problems or situations through the development of abstract representations, the identification of patterns and the analysis of hypotheses.',
      type: 'Behavioural Skills',
      group: 'behavioural',
      line: 73,
    });
    expect(draft.knowledgeSkills[18]).toEqual({
      title: 'Project Planning and Control Techniques',
      depth: 'Aware of',
      details: 'Methods and techniques associated with planning and monitoring progress of projects.',
      type: 'Other Knowledge and Skills',
      group: 'other',
      line: 207,
    });
  });

  it('keeps the types as they are written and groups them', () => {
    const groups = draft.knowledgeSkills.map(({ group }) => group);
    expect(['behavioural', 'technical', 'other'].map((wanted) => groups.filter((group) => group === wanted).length)).toEqual([5, 10, 4]);
    expect(draft.knowledgeSkills.filter(({ type }) => type === 'Behavioural')).toMatchObject([{ title: 'Teamwork', group: 'behavioural' }]);
  });

  it('has nine training activities, seven PDAs and three qualifications', () => {
    expect([draft.trainingActivities, draft.developmentActivities, draft.qualifications].map(({ length }) => length)).toEqual([9, 7, 3]);
    expect(draft.trainingActivities[0]).toMatchObject({ title: 'Corporate Policies, Standards, Procedures, Guidelines and Tools', line: 221 });
    expect(draft.trainingActivities[8]).toEqual({
      title: 'Security Awareness',
      details:
        'Tools and techniques to help users and employees understand the role they play in helping to combat information security breaches and for IT and security professionals to prevent and mitigate risk.',
      line: 253,
    });
    expect(draft.developmentActivities[2]?.details).toBe(
      'Exploring a topic which is not part of own normal responsibilities and presenting findings to colleagues and/or management',
    );
    expect(draft.developmentActivities.map(({ title }) => title).at(-1)).toBe('Negotiating and Influencing');
    expect(draft.qualifications).toEqual([
      { title: 'Registered IT Technician (RITTech)', awardingBody: 'BCS – The Chartered Institute for IT', line: 297 },
      { title: 'FEDIP Senior Practitioner', awardingBody: 'FEDIP', line: 301 },
      { title: 'EXIN DevOps Professional', awardingBody: 'Exin', line: 305 },
    ]);
  });

  it('has ten organisation skills with their levels; the footer is not an eleventh', () => {
    expect(draft.organisationSkills.map(({ level }) => level.ordinal)).toEqual([2, 2, 3, 3, 3, 3, 4, 3, 3, 3]);
    expect(draft.organisationSkills.map(({ name }) => name)).toEqual([
      'Availability and capacity management',
      'Development process optimisation',
      'Information security',
      'Modern standards approach',
      'Programming and build (software engineering)',
      'Prototyping',
      'Service support',
      'Systems design',
      'Systems integration',
      'User focus',
    ]);
    expect(draft.organisationSkills[6]).toEqual({
      framework: 'DDaT',
      category: 'Software Development',
      path: 'DDaT » Software Development',
      name: 'Service support',
      rawName: 'Software Development – Service support',
      description: 'You can maintain and support services.',
      level: { ordinal: 4, name: 'Expert' },
      levelDescription: 'You can demonstrate a breadth of understanding of service support.',
      truncated: false,
      line: 375,
    });
    expect(draft.organisationSkills[9]?.levelDescription).toMatch(/^You can collaborate .* You can offer recommendations on the best tools and$/);
  });

  it('warns of nothing in its content but the level text of User focus, and names the lines it leaves out', () => {
    expect(draft.warnings.filter(isAboutContent)).toEqual([
      { code: 'level-text-cut-off', line: 413, message: 'The level description of “User focus” stops in the middle of a sentence. It is kept as it stands.' },
    ]);
    expect(draft.organisationSkills.map(({ truncated }) => truncated)).toEqual([...Array.from({ length: 9 }, () => false), true]);
    expect(draft.warnings.filter((warning) => !isAboutContent(warning)).map(({ code, line }) => [code, line])).toEqual([
      ['page-furniture', 417],
      ['page-furniture', 419],
      ['page-furniture', 422],
      ['page-furniture', 424],
    ]);
  });

  it('keeps who made it, no-break spaces and all', () => {
    expect(draft.attribution).toBe(lines[414]);
    expect(draft.attribution).toContain('This job\u00A0role profile was created in collaboration with BCS');
  });

  it('has every field verbatim: each is a line of the source, at the line that it says', () => {
    const at = (line: number | undefined, offset = 0) => lines[(line ?? 0) - 1 + offset];
    for (const { title, details, line } of [...draft.workActivities, ...draft.trainingActivities, ...draft.developmentActivities]) {
      expect([at(line), at(line, 2)]).toEqual([title, details]);
    }
    for (const { title, depth, details, type, line } of draft.knowledgeSkills) {
      const cells = depth === null ? [title, details, type] : [title, depth, details, type];
      expect(cells.map((_, index) => at(line, 2 * index))).toEqual(cells);
    }
    for (const { path, rawName, description, level, levelDescription, line } of draft.organisationSkills) {
      const cells = [path, rawName, description, `${level.ordinal} – ${level.name}`, levelDescription];
      expect(cells.map((_, index) => at(line, 2 * index))).toEqual(cells);
    }
  });

  it('has 62 requirements, each with a key of its own, and is the same edition as itself', () => {
    const { requirements, warnings } = requirementsOf(draft);
    expect(requirements).toHaveLength(1 + 9 + 19 + 9 + 7 + 3 + 10 + 4);
    expect(new Set(requirements.map(({ key }) => key)).size).toBe(requirements.length);
    expect(warnings).toEqual([]);
    expect(new Set(matchRequirements(requirements, requirements).map(({ change }) => change))).toEqual(new Set(['SAME']));
  });
});

describe('the same profile in another form gives the same draft', () => {
  const table = (columns: string[], rows: string[][]) =>
    [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const pairs = (records: { title: string; details: string }[]) => table(['Title', 'Details'], records.map(({ title, details }) => [title, details]));
  const markdown = [
    `# ${draft.title}`,
    `## Summary\n\n${draft.summary.text}\n\n${draft.summary.leadIn ?? ''}\n`,
    draft.summary.responsibilities.map((duty) => `- ${duty}`).join('\n'),
    `## Background\n\n${table(['Description', 'Background'], draft.background.map(({ description, kind }) => [description, kind]))}`,
    `## Work Activities\n\n${pairs(draft.workActivities)}`,
    `## Knowledge/Skills\n\n${table(['Title', 'Depth', 'Details', 'Type'], draft.knowledgeSkills.map(({ title, depth, details, type }) => [title, depth ?? '', details, type]))}`,
    `## Training Activities\n\n${pairs(draft.trainingActivities)}`,
    `## PDAs\n\n${pairs(draft.developmentActivities)}`,
    `## Qualifications\n\n${table(['Title', 'Awarding Body'], draft.qualifications.map(({ title, awardingBody }) => [title, awardingBody]))}`,
    `## Organisation Skills\n\n${table(
      ['Framework » Organisation<br>Category » Subcategory<br>Skill Name and Description', 'Level'],
      draft.organisationSkills.map((skill) => [
        `${skill.path}<br>**${skill.rawName}**<br>${skill.description}`,
        `${skill.level.ordinal} – ${skill.level.name}<br>${skill.levelDescription}`,
      ]),
    )}`,
    draft.attribution ?? '',
  ].join('\n\n');

  it.each<[string, string]>([
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with other bullets', text.replaceAll('•', '-')],
    ['with numbers for bullets', text.replaceAll('•', '1.')],
    ['with bullets that stand right below each other', text.replace(/\n\n(?= {2}•)/g, '\n')],
    ['indented and with blank lines of no-break spaces', text.replace(/^/gm, '\u00A0\t')],
    ['without blank lines', text.replace(/\n{2,}/g, '\n')],
    ['in Markdown tables', markdown],
    ['in Waymark’s own format', exportProfile(draft)],
  ])('%s', (_, variant) => {
    expect({ ...(content(read(variant)) as object), format: 'fedip-text' }).toEqual(content(draft));
  });
});
