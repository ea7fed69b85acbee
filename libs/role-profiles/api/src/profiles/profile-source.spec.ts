import { parseProfileFile, type ProfileReading } from '@waymark/role-profiles/domain';
import { withExcerpts } from './profile-source';

const header = 'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';
const row = (level: string, skill: string) => `Harbour,Pilot,"Brings ships\r\nin.",${level},Meets ships.,${skill},It.,Working,"You can do it.\rAnd more.",Digital`;

/** Gives a text in pieces of a few bytes, as a slow connection does. */
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function excerptsOf(text: string, size: number): Promise<{ title: string; firstLine: number; text: string }[]> {
  const file = { read: () => inPieces(text, size) };
  const reading: ProfileReading = await parseProfileFile(file.read());
  if (!reading.ok) throw new Error(reading.refusal.message);
  const excerpts = [];
  for await (const { draft, source } of withExcerpts(file, reading)) excerpts.push({ title: draft.title, ...source });
  return excerpts;
}

describe('the source of a profile', () => {
  it.each(['\r\n', '\n', '\r'])('of a file of many roles is its own rows, whole, wherever the pieces end and with %j for line ends', async (lineEnd) => {
    const file = [header, row('Pilot', 'Radio'), row('Pilot', 'Ropes'), row('Chief', 'Radio')].join('\r\n').replaceAll(/\r\n|\r/g, lineEnd);
    for (const size of [1, 2, 7, 1000]) {
      const excerpts = await excerptsOf(file, size);
      expect(excerpts.map(({ title, firstLine }) => [title, firstLine])).toEqual([['Pilot', 2], ['Chief', 8]]);
      expect(excerpts[0]?.text.split('\n')).toHaveLength(6);
      expect(excerpts[1]?.text).toBe(row('Chief', 'Radio').replaceAll(/\r\n|\r/g, '\n'));
    }
  });

  it('of a text is the whole text', async () => {
    const text = 'Keeper\r\n\r\nSummary\r\n\r\nA keeper keeps.\r\n';
    expect(await excerptsOf(text, 3)).toEqual([{ title: 'Keeper', firstLine: 1, text }]);
  });
});
