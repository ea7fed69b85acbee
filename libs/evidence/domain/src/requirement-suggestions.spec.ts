import { suggestRequirements, type SpokenRequirement } from './requirement-suggestions';

const integration: SpokenRequirement = { id: 'integration', title: 'Systems integration', details: 'You can define the integration build. You can co-ordinate build activities across systems.' };
const prototyping: SpokenRequirement = { id: 'prototyping', title: 'Prototyping', details: 'You can solicit prototypes and test with others.' };
const security: SpokenRequirement = { id: 'security', title: 'Information security', details: 'You can design solutions with security controls embedded, engineered with mitigation of threats.' };
const userFocus: SpokenRequirement = { id: 'users', title: 'User focus', details: 'You can collaborate with user researchers and represent users. You can test with users.' };
const profile = [integration, prototyping, security, userFocus];
const found = (text: string) => suggestRequirements(text, profile).map(({ requirementId }) => requirementId);

describe('what a text speaks of', () => {
  it.each<[string, string, string[]]>([
    ['nothing is written', '', []],
    ['it shares no word', 'The lamp went out in a storm.', []],
    ['it shares only words that tell nothing', 'I can do this with the others and define it.', []],
    ['it shares one word of the details alone', 'We met about mitigation.', []],
    ['it says the title in another form', 'I integrated two systems of the booking service.', ['integration']],
    ['it says what a level asks for', 'I embedded controls against threats and wrote down each mitigation.', ['security']],
    ['it speaks of two', 'I built prototypes and kept them secure with new information controls.', ['security', 'prototyping']],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is said with the words of the text, the most telling first', () => {
    expect(suggestRequirements('We prototyped quickly. I tested it.', profile)).toEqual([{ requirementId: 'prototyping', words: ['prototyped', 'tested'] }]);
  });

  it('is nothing where there is nothing to speak of', () => {
    expect(suggestRequirements('Systems integration', [])).toEqual([]);
  });

  it('is at most five', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `r${index}`, title: `Integration ${'abcdefghi'.charAt(index).repeat(4)}`, details: '' }));
    expect(suggestRequirements('integration aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii', many)).toHaveLength(5);
  });
});
