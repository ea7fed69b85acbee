import { continuedKeys } from './continued-keys';
import type { StoredRequirement } from './stored-requirement';

/** A skill with a key and a title; the rest is the same for all. */
function skill(key: string, title: string): StoredRequirement {
  return {
    id: key,
    key,
    kind: 'ORGANISATION_SKILL',
    line: 1,
    title,
    details: '',
    gate: 'MANDATORY',
    weight: 1,
    wantedCover: null,
    level: { ordinal: 2, name: 'Working', scale: 'DDaT', steps: 4 },
    levelDescription: null,
    clauses: [],
    clausesConfirmed: false,
    truncated: false,
    skillId: null,
    framework: 'DDaT',
    path: null,
    group: null,
    type: null,
    awardingBody: null,
    version: 1,
    facts: {},
  };
}

const lamp = skill('lamp-care', 'Lamp care');
const signals = skill('signal-reading', 'Signal reading');
const keysOf = (previous: StoredRequirement[], next: StoredRequirement[], corrections = {}) => Object.fromEntries(continuedKeys(previous, next, corrections).keys);

describe('the keys of a version that is published', () => {
  it('are those of the version before, where nothing but words changed', () => {
    expect(keysOf([lamp, signals], [lamp, signals])).toEqual({ 'lamp-care': 'lamp-care', 'signal-reading': 'signal-reading' });
  });

  it('stay the old ones for what was renamed', () => {
    expect(keysOf([lamp], [skill('care-of-the-lamp', 'Care of the lamp')])).toEqual({ 'care-of-the-lamp': 'lamp-care' });
  });

  it('are new for what a person said is something else, and for what has no likeness', () => {
    expect(keysOf([lamp], [skill('care-of-the-lamp', 'Care of the lamp')], { 'care-of-the-lamp': null })).toEqual({ 'care-of-the-lamp': 'care-of-the-lamp' });
    expect(keysOf([lamp], [skill('radio', 'Radio')])).toEqual({ radio: 'radio' });
  });

  it('are never those of an old requirement by chance', () => {
    expect(keysOf([lamp], [lamp], { 'lamp-care': null })).toEqual({ 'lamp-care': 'lamp-care~2' });
    const corrections = { 'signal-reading': 'lamp-care' };
    expect(keysOf([lamp], [lamp, signals], corrections)).toEqual({ 'signal-reading': 'lamp-care', 'lamp-care': 'lamp-care~2' });
  });

  it('may change places', () => {
    const corrections = { 'lamp-care': 'signal-reading', 'signal-reading': 'lamp-care' };
    const keys = keysOf([lamp, signals], [lamp, signals], corrections);
    expect(keys).toEqual({ 'lamp-care': 'signal-reading', 'signal-reading': 'lamp-care' });
  });

  it('are different from each other, and the corrections follow them', () => {
    const next = [skill('a', 'Lamp care'), skill('b', 'Lamp care too'), lamp];
    const { keys, matching } = continuedKeys([lamp, signals], next, { b: 'signal-reading', a: null });
    expect(new Set(keys.values()).size).toBe(next.length);
    expect(matching).toEqual({ 'signal-reading': 'signal-reading', a: null });
  });
});
