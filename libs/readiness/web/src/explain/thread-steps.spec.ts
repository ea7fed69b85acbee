import type { Explanation } from '@waymark/readiness/domain';
import { claim, explanation, story } from './explanation.fixture';
import { nextOf } from './thread-next';
import { threadSteps } from './thread-steps';
import { durationWords, tellerOf } from './thread-teller';

const stepsOf = (facts: Partial<Explanation> = {}) => {
  const thread = explanation(facts);
  return threadSteps(thread, tellerOf(thread, 'Europe/London'));
};
const walks = (facts: Partial<Explanation>) => Object.fromEntries(stepsOf(facts).map(({ name, walk }) => [name.split(',')[0], walk]));
const step = (name: string, facts: Partial<Explanation> = {}) => {
  const found = stepsOf(facts).find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`There is no step ${name}`);
  return found;
};
const met = { ...explanation().requirement, required: { ordinal: 2, name: 'Working' }, gap: 0, status: 'MET' as const };

describe('a golden thread', () => {
  it('goes from what is asked for to what the cell says', () => {
    expect(stepsOf().map(({ name }) => name)).toEqual(['Requirement', 'Gap', 'Goal', 'Action', 'Evidence', 'Claim', 'Decision', 'What the cell says']);
  });

  it('is yellow where it is now, dashed after it, and hollow where it went on without a step', () => {
    expect(walks({ evidence: [story], here: 'CLAIM' })).toEqual({ Requirement: 'WALKED', Gap: 'WALKED', Goal: 'PASSED', Action: 'PASSED', Evidence: 'WALKED', Claim: 'HERE', Decision: 'AHEAD', 'What the cell says': 'AHEAD' });
  });

  it('ends at the cell once nothing is left to do', () => {
    const steps = walks({ requirement: met, openSince: null, here: 'DONE' });
    expect(steps).toMatchObject({ Decision: 'WALKED', 'What the cell says': 'HERE' });
    expect(step('Decision', { requirement: met, openSince: null, here: 'DONE' })).toMatchObject({ strong: 'Confirmed 2 Working', rest: ' by Owen Pritchard' });
  });

  it('says how wide the gap is, for how long, and since when nothing has changed', () => {
    expect(step('Gap')).toMatchObject({ strong: '2 levels', rest: ', open for 14 weeks', details: ['Confirmed 2 Working. No change since 12 March 2026.'] });
  });

  it.each<[string, Partial<Explanation['requirement']>, string]>([
    ['ran out', { status: 'LAPSED', attained: null, since: '2026-04-01T09:00:00.000Z' }, 'The level ran out on 1 April 2026.'],
    ['was taken back', { status: 'REVOKED', since: '2026-04-01T09:00:00.000Z' }, 'The level was taken back on 1 April 2026. 2 Working still counts.'],
    ['never was', { status: 'NOT_ASSESSED', attained: null, since: null }, 'Nothing is confirmed yet.'],
    ['will run out', { status: 'EXPIRING', validUntil: '2026-08-01' }, 'Confirmed 2 Working. No change since 12 March 2026. It counts until 1 August 2026.'],
  ])('says that a level %s', (_, facts, words) => {
    expect(step('Gap', { requirement: { ...explanation().requirement, ...facts } }).details).toEqual([words]);
  });

  it('says why a requirement need not be met to whoever may know it', () => {
    const waived = { requirement: { ...explanation().requirement, status: 'WAIVED' as const }, here: 'DONE' as const };
    expect(step('Gap', waived).details).toEqual(['It is waived.']);
    expect(step('Gap', { ...waived, waiver: { id: 'w', reason: 'Not in this team', from: '2026-01-01', to: null, decidedBy: 'Rhys Bevan' } }).details).toEqual(['Waived from 1 January 2026 by Rhys Bevan: “Not in this team”']);
  });

  it('says who decided last, and that an assessor decides next', () => {
    expect(step('Decision')).toMatchObject({ strong: 'None yet above 2 Working', details: ['Last decision: 2 Working by Owen Pritchard, 12 March 2026.', 'An assessor decides once a claim is submitted.'] });
  });
});

describe('a missing step', () => {
  it('says to the person what they can add, and leads there', () => {
    expect(step('Evidence', { actions: [], here: 'EVIDENCE' })).toMatchObject({ strong: 'No evidence yet', link: { path: ['/evidence'], query: { requirement: 'service-support' } } });
  });

  it.each(['Goal', 'Action', 'Evidence', 'Claim'])('does not say to a manager whether there is a hidden %s', (name) => {
    const { strong, details, link } = step(name, { sees: 'MANAGER' });
    expect(strong).toBe(`No ${name.toLowerCase()} that you may see`);
    expect(details[0]).toContain('Amara');
    expect(link).toBeNull();
  });

  it('leads nobody to a page that only others read', () => {
    const released = { ...story, releasedAt: '2026-05-14T09:00:00.000Z' };
    expect(step('Claim', { sees: 'MANAGER', evidence: [released], claims: [claim], here: 'DECISION' }).things[0]?.path).toEqual(['/evidence', 'story']);
    expect(step('Claim', { sees: 'MANAGER', evidence: [{ ...released, id: 'another' }], claims: [claim], here: 'DECISION' }).things[0]?.path).toBeNull();
    expect(step('Claim', { sees: 'MENTOR', evidence: [story], claims: [claim], here: 'DECISION' }).things[0]?.path).toEqual(['/claims', 'claim']);
    expect(step('Evidence', { sees: 'MANAGER', evidence: [{ ...story, releasedAt: '2026-05-14T09:00:00.000Z' }] }).things[0]?.detail).toBe('STAR story, 12 May 2026. Released to you on 14 May 2026.');
  });
});

describe('what to do from an explanation', () => {
  const next = (facts: Partial<Explanation>, onPersonPage = false) => {
    const thread = explanation(facts);
    return nextOf(thread, tellerOf(thread, 'Europe/London'), onPersonPage)?.words;
  };

  it.each<[Partial<Explanation>, string | undefined]>([
    [{ here: 'GOAL' }, 'Add evidence'],
    [{ here: 'CLAIM', evidence: [story] }, 'Go on with the evidence'],
    [{ here: 'DECISION', evidence: [story], claims: [claim] }, 'See the claim'],
    [{ here: 'DONE' }, undefined],
    [{ sees: 'MANAGER' }, 'Open Amara’s readiness'],
  ])('%j: %s', (facts, words) => {
    expect(next(facts)).toBe(words);
  });

  it('does not lead to the page that somebody is on', () => {
    expect(next({ sees: 'MENTOR' }, true)).toBeUndefined();
  });
});

it.each([
  ['2026-06-18T08:00:00Z', 'less than a day'],
  ['2026-06-17T08:00:00Z', '1 day'],
  ['2026-06-08T08:00:00Z', '10 days'],
  ['2026-03-12T09:00:00Z', '14 weeks'],
  ['2023-06-17T09:00:00Z', '3 years'],
])('from %s to 18 June 2026 is %s', (from, words) => {
  expect(durationWords(from, '2026-06-18T09:00:00Z')).toBe(words);
});
