import { canReadFile } from './evidence-file';
import type { Ground } from './evidence-policy';

describe('a file of evidence that somebody reads', () => {
  const present = { removed: false, kept: false };
  const submitted = { removed: false, kept: true };
  const removedSince = { removed: true, kept: true };
  const removed = { removed: true, kept: false };

  it.each<[string, typeof present, Ground[]]>([
    ['was added and not submitted', present, ['OWNER', 'RELEASED']],
    ['was submitted', submitted, ['OWNER', 'RELEASED', 'MENTOR', 'ASSESSOR']],
    ['was submitted and removed since', removedSince, ['OWNER', 'RELEASED', 'MENTOR', 'ASSESSOR']],
    ['was removed and never submitted', removed, []],
  ])('that %s is for the right people', (_, facts, readers) => {
    const all: Ground[] = ['OWNER', 'RELEASED', 'MENTOR', 'ASSESSOR'];
    expect(all.filter((ground) => canReadFile(new Set([ground]), facts))).toEqual(readers);
  });
});
