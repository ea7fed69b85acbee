import { differences, typedProfile } from './profile-conflict';

const yours = { name: 'Sunita Rao', jobTitle: 'Head of profession', timeZone: 'Europe/London' };

describe('two versions of a profile', () => {
  it('are compared field by field', () => {
    const stored = typedProfile({ name: 'Sunita Rao', jobTitle: null, timeZone: 'Asia/Tokyo' });
    expect(differences(yours, stored)).toEqual([
      { label: 'Job title', yours: 'Head of profession', stored: 'Nothing' },
      { label: 'Time zone', yours: 'Europe/London', stored: 'Asia/Tokyo' },
    ]);
  });

  it('do not differ in spaces around their words', () => {
    expect(differences({ ...yours, name: ' Sunita Rao ' }, yours)).toEqual([]);
  });
});
