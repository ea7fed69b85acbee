import { savingProgress } from './saving-progress';

const at = (time: string) => new Date(`2026-06-18T${time}:00Z`);

describe('how several things that save themselves are together', () => {
  it.each([
    ['nothing was typed', [null, null], null],
    ['one is not saved', [{ kind: 'saved', at: at('13:02') }, { kind: 'failed' }, { kind: 'saving' }], { kind: 'failed' }],
    ['one waits for the network', [{ kind: 'saving' }, { kind: 'offline', at: at('13:01') }], { kind: 'offline', at: '14:01' }],
    ['one is on its way', [{ kind: 'saved', at: at('13:02') }, { kind: 'saving' }], { kind: 'saving' }],
    ['all are saved', [{ kind: 'saved', at: at('13:02') }, null, { kind: 'saved', at: at('13:01') }], { kind: 'saved', at: '14:02' }],
  ] as const)('%s', (_, states, shown) => {
    expect(savingProgress(states, 'Europe/London')).toEqual(shown);
  });
});
