import { coachingFor } from './coaching';

const story = { situation: '', task: '', action: '', result: '' };

describe('the coaching of a story', () => {
  it.each<[string, Parameters<typeof coachingFor>, RegExp | null]>([
    ['nothing is written', ['action', story], null],
    ['a few words are written', ['action', { ...story, action: 'We wrote it together.' }], null],
    ['only “we” did something', ['action', { ...story, action: 'We wrote the contract and we joined the two pipelines.' }], /which part of it did you do/i],
    ['“we’ve” did something', ['action', { ...story, action: 'We’ve written the contract and joined the two pipelines together.' }], /which part/i],
    ['“I” did something among “we”', ['action', { ...story, action: 'We agreed the contract and I joined the two pipelines.' }], null],
    ['the result has no number', ['result', { ...story, result: 'Breaking changes were stopped before they reached the live service.' }], /number/],
    ['the result has one', ['result', { ...story, result: 'Since 21 May breaking changes were stopped before they reached live.' }], null],
    ['the situation says “we”', ['situation', { ...story, situation: 'We had an outage in April and nobody knew why.' }], null],
  ])('where %s', (_, [part, content], expected) => {
    const said = coachingFor(part, content);
    expect(expected === null ? said === null : expected.test(said ?? '')).toBe(true);
  });
});
