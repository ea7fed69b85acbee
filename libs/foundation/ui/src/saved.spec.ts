import { announcementOf, type SavedState } from './saved';

/** What is read out while these states follow each other; the same words again are not. */
function readOut(states: SavedState[]): string[] {
  let before = '';
  return states.flatMap((state) => {
    const now = announcementOf(state, before);
    const news = now === before ? [] : [now];
    before = now;
    return news;
  });
}

describe('what is read out while something saves itself', () => {
  it('is a save once a minute, however often it saves', () => {
    const saving: SavedState = { kind: 'saving' };
    const at = (time: string): SavedState => ({ kind: 'saved', at: time });
    expect(readOut([saving, at('14:02'), saving, at('14:02'), saving, at('14:02'), saving, at('14:03')])).toEqual(['Saved 14:02', 'Saved 14:03']);
  });

  it('is trouble at once, and once', () => {
    const failed: SavedState = { kind: 'failed' };
    expect(readOut([{ kind: 'saving' }, failed, { kind: 'saving' }, failed])).toEqual(['Not saved.']);
    expect(readOut([{ kind: 'saved', at: '14:02' }, { kind: 'offline', at: '14:02' }])).toEqual(['Saved 14:02', 'Offline. Kept on this device, 14:02']);
  });
});
