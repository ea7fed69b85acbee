import type { WaitingRequest } from '@waymark/mentoring/domain';
import { demandLook, groupToWriteTo, outreachWords, waitingWords } from './programme-words';

const amara = { id: 'amara', name: 'Amara Okafor' };
const farah = { id: 'farah', name: 'Farah Begum' };
const waiting: WaitingRequest = { kind: 'REQUEST', id: 'request', mentee: amara, mentor: farah, another: false, proposed: false, skills: [], words: '', days: 0 };

describe('what the owner of a programme is told', () => {
  it('is the group where a note helps most, with what such notes did before', () => {
    const outreach = { pairs: 10, metWithinAWeek: 8 };
    expect(groupToWriteTo({ concerns: [{ kind: 'NO_FIRST_MEETING', pairs: 3 }, { kind: 'NO_MEETING', pairs: 1 }], outreach })).toEqual({
      kind: 'NO_FIRST_MEETING',
      pairs: 3,
      heading: 'Check in with 3 pairs without a first meeting',
      why: 'They accepted more than 10 days ago. A short note now helps. 8 of 10 pairs you wrote to this year met within a week.',
    });
    expect(groupToWriteTo({ concerns: [{ kind: 'NO_FIRST_MEETING', pairs: 0 }, { kind: 'NOT_SIGNED', pairs: 1 }], outreach })?.heading).toBe('Check in with 1 pair whose agreement is not signed');
    expect(groupToWriteTo({ concerns: [], outreach })).toBeNull();
  });

  it('is what they did about a pair, and what came of it', () => {
    const outreach = { id: 'note', relationshipId: 'pair', by: farah, at: '2026-06-02T09:00:00.000Z', since: 'NOTHING' as const };
    expect(outreachWords(null, 'Europe/London')).toBe('Nothing yet');
    expect(outreachWords({ ...outreach, kind: 'WROTE', to: null }, 'Europe/London')).toBe('Wrote on 2 June 2026, nothing since');
    expect(outreachWords({ ...outreach, kind: 'ASKED', to: amara, since: 'MET' }, 'Europe/London')).toBe('Asked Amara Okafor on 2 June 2026, they have met');
  });

  it('is whether the places for a skill are enough', () => {
    const skill = { id: 'prototyping', name: 'Prototyping', framework: 'DDaT' };
    const words = (people: number, freePlaces: number) => demandLook({ skill, waiting: people, freePlaces }).words;
    expect([words(6, 0), words(5, 3), words(4, 4), words(2, 5)]).toEqual(['No places', '2 short', 'Enough', '3 to spare']);
  });

  it('is who asked whom', () => {
    expect([waiting, { ...waiting, mentor: null }, { ...waiting, mentor: null, another: true }, { ...waiting, proposed: true }].map(waitingWords)).toEqual([
      'Amara Okafor asked Farah Begum',
      'Amara Okafor asked for anyone',
      'Amara Okafor asked for another mentor',
      'Farah Begum proposed for Amara Okafor',
    ]);
  });
});
