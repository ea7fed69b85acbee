import { parseOptions, picksByName, stageNames } from './options.mjs';

describe('the command line of npm test', () => {
  it('runs everything without words', () => {
    expect(parseOptions([])).toEqual({ stages: [...stageNames], rest: [] });
  });

  it('runs the named stages in their own order', () => {
    expect(parseOptions(['api', 'unit']).stages).toEqual(['unit', 'api']);
  });

  it('hands the rest to Jest', () => {
    expect(parseOptions(['unit', '-t', 'a mentor'])).toEqual({ stages: ['unit'], rest: ['-t', 'a mentor'] });
  });

  it('hands a rest without stages to every stage of Jest', () => {
    expect(parseOptions(['-t', 'unit'])).toEqual({ stages: ['unit', 'api', 'architecture', 'browser'], rest: ['-t', 'unit'] });
  });

  it('refuses words for Jest after a stage that is not its own', () => {
    expect(() => parseOptions(['lint', '-t', 'x'])).toThrow('"lint" does not understand "-t x"');
  });

  it.each([[['-t', 'x'], true], [['--testNamePattern=x'], true], [['src/clock.spec.ts'], false], [['--testPathPatterns', 'x'], false]])(
    '%j picks tests by name: %s',
    (rest, picks) => {
      expect(picksByName(rest)).toBe(picks);
    },
  );
});
