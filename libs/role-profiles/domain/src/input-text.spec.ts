import { maxProfileBytes } from './input-text';
import { parseProfile } from './parse-profile';
import { parseProfileFile } from './profile-file';
import type { ProfileReading } from './parse-profile';

const good = 'Cook\n\nSummary\n\nCooks – daily.\n';

/** The UTF-8 bytes of a text of the Basic Multilingual Plane, by the tables of RFC 3629. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
      return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    }),
  );
}

function refusalOf(reading: ProfileReading) {
  if (reading.ok) throw new Error('It was read');
  return reading.refusal;
}

describe('what is not the text of a profile is refused with a line and a column', () => {
  it.each<[string, string, string, number, number]>([
    ['nothing', '', 'empty', 1, 1],
    ['white space', ' \n\u00A0\u200B\n', 'empty', 1, 1],
    ['U+0000', 'Cook\n\nSum\u0000mary', 'control-character', 3, 4],
    ['another control character', 'Cook\r\n🛠\u0007', 'control-character', 2, 2],
    ['a sign of a wrong encoding', 'Caf\u0085', 'control-character', 1, 4],
    ['half of a character', 'Cook \uD83D', 'broken-character', 1, 6],
    ['a PDF', '%PDF-1.7\nabc', 'not-text', 1, 1],
    ['RTF', '{\\rtf1 abc}', 'not-text', 1, 1],
    ['a web page', '\n  <!DOCTYPE html><p>Summary</p>', 'html', 2, 3],
    ['a part of a web page', '<div class="a">Summary</div>', 'html', 1, 1],
    ['a text without any section', 'Dear diary,\n\ntoday I cooked.', 'no-section', 1, 1],
    ['other JSON', '{ "menu": ["soup"] }', 'format-unknown', 1, 1],
    ['broken JSON', '{\n  "title": "Cook",\n  oops\n}', 'json-syntax', 3, 3],
    ['too much', `Cook\n${'a'.repeat(maxProfileBytes)}`, 'too-large', 2, maxProfileBytes - 4],
    ['too many lines', `Cook\n\nSummary\n${'a\n'.repeat(50_000)}`, 'too-many-lines', 50_002, 1],
    ['too many values', `{ "title": [${'1,'.repeat(200_000)}1] }`, 'too-many-values', 1, 400_009],
    ['the framework’s list of skills', 'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\na,b,c,d,e,f,g', 'skills-file', 1, 1],
  ])('%s', (_, text, code, line, column) => {
    const refusal = refusalOf(parseProfile(text));
    expect(refusal).toMatchObject({ code, line, column });
    expect(refusal.message).toMatch(/^\p{Lu}.* \(line \d+, column \d+\)\.$/u);
    expect(refusal.message).not.toMatch(/[{}]|undefined/);
  });

  it('a role or a level is chosen from roles.csv alone', () => {
    expect(refusalOf(parseProfile(good, { level: 'Cook' }))).toMatchObject({ code: 'choice-needless' });
  });

  it('a format that is said is not found out', () => {
    expect(refusalOf(parseProfile(good, { format: 'government-roles-csv' }))).toMatchObject({ code: 'columns-missing', line: 1 });
    expect(refusalOf(parseProfile(good, { format: 'case-json' }))).toMatchObject({ code: 'json-syntax' });
  });
});

describe('a line without end is read or refused while one waits', () => {
  it('that is drawn like the line below the titles of a table', () => {
    expect(refusalOf(parseProfile(`Work Activity Components\n| Title | Details |\n${'|-'.repeat(2_000_000)}\n`))).toMatchObject({ code: 'row-length', line: 3 });
  });

  it.each(['a', '|', '• ', '\u200B ', '- ', '**', '\\', '<br>', 'You can. ', ')]”'])('of %j', (piece) => {
    const line = piece.repeat(Math.floor(800_000 / piece.length));
    for (const start of ['', 'Summary\n\n', 'Work Activity Components\n| Title | Details |\n| a | ', 'Organisation Skills Components\n\nDDaT » A\n\nB\n\nC\n\n2 – Working\n\n']) {
      const reading = parseProfile(`${start}${line}\n`);
      expect(reading.ok || reading.refusal.message.length < 3000).toBe(true);
    }
  });
});

describe('a file', () => {
  it.each([1, 2, 3, 7, 100_000])('is read from pieces of %d bytes', async (size) => {
    const bytes = bytesOf(`\uFEFF${good}`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));
    const reading = await parseProfileFile(pieces);
    expect(reading).toMatchObject({ ok: true, drafts: [{ title: 'Cook', summary: { text: 'Cooks – daily.' } }] });
  });

  it('that is not UTF-8 is refused with the line and the column', async () => {
    expect(refusalOf(await parseProfileFile([Uint8Array.from([...bytesOf('Cook\nCaf'), 0xe9, 0x0a])]))).toMatchObject({ code: 'not-utf8', line: 2, column: 4 });
  });

  it('that is too large is refused before its end is read', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield bytesOf('a'.repeat(999_999) + '\n');
      }
    }
    expect(refusalOf(await parseProfileFile(endless()))).toMatchObject({ code: 'too-large', line: 6, column: 1 });
    expect(asked).toBe(6);
  });
});
