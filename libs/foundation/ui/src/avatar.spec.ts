import { avatarGround, initialsOf } from './avatar';

describe('the initials of a name', () => {
  it.each([
    ['Amara Okafor', 'AO'],
    ['  nia   wyn evans ', 'NE'],
    ['Cher', 'C'],
    ['', ''],
    ['𝔸da Ørsted', '𝔸Ø'],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the ground of an avatar', () => {
  const ids = Array.from({ length: 400 }, (_, index) => `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`);

  it('is always the same for the same person', () => {
    expect(ids.map(avatarGround)).toEqual(ids.map(avatarGround));
  });

  it('uses all four grounds about as often, although ids of one day look alike', () => {
    for (const ground of [1, 2, 3, 4]) {
      const share = ids.filter((id) => avatarGround(id) === ground).length / ids.length;
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.35);
    }
  });
});
