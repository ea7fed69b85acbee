import { axesBeside } from './axis-words';
import { measured, metAt } from './measured.fixture';

const shown = { ordinal: 1, name: 'Shown' };
const desirable = { gate: 'DESIRABLE', kind: 'KNOWLEDGE_SKILL' } as const;

describe('what is counted beside the band', () => {
  it('keeps the desirable and the informational apart, and both from the mandatory', () => {
    const { desirable: wished, informational } = axesBeside([metAt('Mandatory'), { ...metAt('Wished'), ...desirable }, measured({ title: 'Told', gate: 'INFORMATIONAL', kind: 'TRAINING' })]);
    expect(wished.map(({ name, words, items }) => [name, words, items.map(({ title }) => title)])).toEqual([['Knowledge and skills', '1 of 1 met', ['Wished']]]);
    expect(informational.map(({ name, words }) => [name, words])).toEqual([['Training', '0 of 1 met']]);
  });

  it('never averages what has a level with what is only shown, and names which is which', () => {
    const axes = axesBeside([measured({ ...desirable, title: 'Deep' }), measured({ ...desirable, title: 'Flat', levels: [shown], required: shown }), measured({ ...desirable, title: 'Waived', status: 'WAIVED' })]);
    expect(axes.desirable.map(({ name, words }) => `${name}: ${words}`)).toEqual(['Knowledge and skills, by level: 0 of 1 met, 1 waived', 'Knowledge and skills, shown or not: 0 of 1 shown']);
  });
});
