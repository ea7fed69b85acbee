import { warningOf } from '../requirements.fixture';
import { countLines, sourceBlocks } from './source-lines';

const flat = (text: string, firstLine = 1, records: number[] = [], warnings = [] as ReturnType<typeof warningOf>[]) =>
  sourceBlocks({ text, firstLine }, new Set(records), warnings).flatMap(({ lines }) => lines);

describe('the lines of a source', () => {
  it('are numbered from where they stand in the file', () => {
    expect(flat('a\nb', 41).map(({ number, text }) => [number, text])).toEqual([
      [41, 'a'],
      [42, 'b'],
    ]);
  });

  it('end as lines do on every system', () => {
    expect(flat('a\r\nb\rc\nd').map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(countLines('a\r\nb\rc\nd')).toBe(4);
  });

  it('say which of them begin a record and which are left out', () => {
    const warnings = [warningOf({ code: 'page-furniture', line: 3 }), warningOf({ code: 'cell-empty', line: 1 })];
    expect(flat('Title\nwords\nGive Feedback', 1, [1], warnings).map(({ look }) => look)).toEqual(['record', 'plain', 'left-out']);
  });

  it('do not stand out where a record begins with a whole paragraph', () => {
    expect(flat('x'.repeat(91), 1, [1])[0]?.look).toBe('plain');
  });

  it('come in blocks that leave none out', () => {
    const text = Array.from({ length: 250 }, (_, index) => `line ${index + 1}`).join('\n');
    const blocks = sourceBlocks({ text, firstLine: 1 }, new Set(), []);
    expect(blocks.map(({ first, lines }) => [first, lines.length])).toEqual([
      [1, 100],
      [101, 100],
      [201, 50],
    ]);
  });
});
