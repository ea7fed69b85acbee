import { measured, metAt, personReadiness } from './measured.fixture';
import { roleRows } from './role-rows';

describe('two roles side by side', () => {
  const current = personReadiness({ items: [metAt('Prototyping'), metAt('Only now'), measured({ title: 'A wish', gate: 'DESIRABLE' })] });
  const target = personReadiness({ items: [measured({ title: 'New' }), measured({ title: 'Prototyping', required: { ordinal: 4, name: 'Expert' }, attained: { ordinal: 3, name: 'Practitioner' }, gap: 1, status: 'GAP' })] });
  const rows = roleRows(current, target);

  it('begin with what the target asks for', () => {
    expect(rows.map(({ title }) => title)).toEqual(['New', 'Prototyping', 'Only now']);
  });

  it('say what each asks for, and nothing where one does not ask', () => {
    expect(rows.map(({ current: now, target: then }) => [now?.required.ordinal ?? null, then?.required.ordinal ?? null])).toEqual([[null, 3], [3, 4], [3, null]]);
  });
});
