import { meterSentence, meterSteps } from './level-meter';

const level = (ordinal: number) => ({ ordinal, name: ['Awareness', 'Working', 'Practitioner', 'Expert'][ordinal - 1] ?? '' });

describe('the steps of a level meter', () => {
  it.each([
    ['a requirement alone', { required: level(2) }, ['needed', 'needed', 'plain', 'plain']],
    ['confirmed below, claimed beyond', { required: level(4), confirmed: level(2), claimed: level(3) }, ['confirmed', 'confirmed', 'claimed', 'needed']],
    ['claimed below what is confirmed', { required: level(3), confirmed: level(2), claimed: level(1) }, ['confirmed', 'confirmed', 'needed', 'plain']],
    ['more than is required', { required: level(2), confirmed: level(3) }, ['confirmed', 'confirmed', 'confirmed', 'plain']],
    ['nothing known', { required: level(3), confirmed: null, claimed: null }, ['needed', 'needed', 'needed', 'plain']],
  ])('show %s', (_, facts, steps) => {
    expect(meterSteps(facts, 4)).toEqual(steps);
  });

  it('are as many as the scale has', () => {
    expect(meterSteps({ required: level(3) }, 3)).toHaveLength(3);
    expect(meterSteps({ required: level(3) }, 7)).toHaveLength(7);
  });
});

describe('the sentence of a level meter', () => {
  it.each([
    [{ required: level(2) }, 'Required 2 Working'],
    [{ required: level(3), confirmed: level(2), claimed: level(3) }, 'Required 3 Practitioner, confirmed 2 Working, you say 3 Practitioner'],
    [{ required: level(3), confirmed: null, claimed: level(2), claimant: 'Amara says' }, 'Required 3 Practitioner, nothing confirmed, Amara says 2 Working'],
    [{ required: level(3), confirmed: null, claimed: null }, 'Required 3 Practitioner, nothing confirmed, not self-rated'],
    [{ required: null, confirmed: level(1) }, 'No level required, confirmed 1 Awareness'],
  ])('says what the steps show', (facts, sentence) => {
    expect(meterSentence(facts)).toBe(sentence);
  });
});
