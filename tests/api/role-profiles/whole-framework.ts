/** What a made-up file of roles holds, so that a test can count. */
export interface WholeFramework {
  text: string;
  rows: number;
  /** "role: level", in the order of the file. */
  levels: string[];
  skills: number;
  repeated: number;
  notInUse: number;
  missing: number;
  unseen: number;
}

const families = ['Harbour', 'Lighthouse', 'Orchard', 'Mill', 'Observatory', 'Archive', 'Bakery', 'Railway', 'Workshop'];
const ranks = ['Apprentice', 'Junior', 'Associate', 'Senior', 'Lead', 'Principal', 'Head of'];
const steps = ['Awareness', 'Working', 'Practitioner', 'Expert'];
const columns = ['Role Family', 'Role', 'Role Description', 'Role Level', 'Role Level Description', 'Skill Name', 'Skill Description', 'Skill Level', 'Skill Level Description', 'Role Type'];
/** So many role levels has the published file. */
const wanted = 205;

/**
 * A `roles.csv` of the size and with the quirks of the published one, made up from beginning to end: cells of several
 * lines, U+2028, U+200B, no-break spaces, spaces at ends, rows that stand there again, cells that say MISSING, rows that
 * are NOT IN USE, and levels of the same name in two roles.
 */
export function wholeFramework(): WholeFramework {
  const file: WholeFramework = { text: '', rows: 0, levels: [], skills: 0, repeated: 0, notInUse: 0, missing: 0, unseen: 0 };
  const written = [columns];
  for (let role = 0; file.levels.length < wanted; role++) {
    for (let rank = 0; rank < 2 + (role % 6) && file.levels.length < wanted; rank++) written.push(...rowsOf(role, rank, file));
    written.push(...unusedRows(role, file));
  }
  return { ...file, rows: written.length - 1, text: written.map((cells) => cells.map(asCell).join(',')).join('\r\n') };
}

function rowsOf(role: number, rank: number, file: WholeFramework): string[][] {
  const name = `${families[role % families.length] ?? ''} keeper ${Math.floor(role / 9)}`;
  // Levels of every fourth role are called as those of the role before.
  const level = `${ranks[rank] ?? ''} keeper ${role % 4 === 3 ? role - 1 : role}`;
  file.levels.push(`${name}: ${level}`);
  const rows: string[][] = [];
  for (let skill = 0; skill < 15; skill++) {
    const row = rowOf({ role, name, level }, { skill: (role * 7 + skill * 3) % 120, step: (rank + skill) % 4 }, file);
    rows.push(row);
    file.skills++;
    if ((role + rank + skill) % 16 !== 0) continue;
    rows.push(row);
    file.repeated++;
  }
  return rows;
}

interface Place {
  role: number;
  name: string;
  level: string;
}

function rowOf({ role, name, level }: Place, { skill, step }: { skill: number; step: number }, file: WholeFramework): string[] {
  const isMissing = skill === 60;
  const hasUnseen = skill % 40 === 12;
  if (isMissing) file.missing++;
  if (hasUnseen) file.unseen++;
  return [
    families[role % families.length] ?? '',
    role % 5 === 0 ? `${name}  ` : name,
    `A ${name.toLowerCase()} keeps what is there, "as found",\nand says so.\n\nIn this role, you will:\n- look after it \n- hand it on\u00a0`,
    level,
    `A ${level.toLowerCase()} answers for a part of it.\n\nAt this role level, you will:\n- count it, twice\n- write it down\n- teach others`,
    `Care${hasUnseen ? '\u200b' : ''} ${skill}${skill % 3 === 0 ? ' \u200b' : ''}`,
    isMissing ? 'MISSING' : `Care ${skill} is about looking,\u2028listening and waiting.`,
    steps[step] ?? '',
    `You can:\n- do part ${step} of care ${skill}\n- explain it,\u00a0slowly\n- say when it is "done"`,
    'Keepers',
  ];
}

function unusedRows(role: number, file: WholeFramework): string[][] {
  if (role % 3 !== 0) return [];
  file.notInUse += 2;
  const family = families[role % families.length] ?? '';
  return [0, 1].map((skill) => [family, `Former keeper ${role}`, 'Keeps.\n\nKept.', 'NOT IN USE', 'NOT IN USE', `Care ${skill}`, 'Care.', 'NOT IN USE', 'NOT IN USE', 'Keepers']);
}

function asCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
