import fc from 'fast-check';
import { newPassword } from './account';
import { judgePassword, passwordLength, requireStrongPassword, type ScorePassword } from './password-rules';

const amara = { email: 'a.okafor@calder.example', name: 'Zoë Amara Okafor', organisationName: 'Calder Digital' };
const strong: ScorePassword = () => ({ score: 4, warning: null });

describe('the length of a new password', () => {
  it.each([
    ['11 characters', 'tqzv-mkwp-b', ['Use 12 characters or more.']],
    ['12 characters', 'tqzv-mkwp-bx', []],
    ['11 characters of two units each', '🦊🐧🐙🦉🐝🐢🦀🐳🦔🐌🐞', ['Use 12 characters or more.']],
    ['12 characters of two units each', '🦊🐧🐙🦉🐝🐢🦀🐳🦔🐌🐞🦋', []],
    ['129 characters', 'tqzvmkwpbxr '.repeat(11).slice(0, 129), ['Use 128 characters or fewer.']],
  ])('of %s is judged as the table says', (_, password, expected) => {
    expect(judgePassword(password, amara, strong)).toEqual(expected);
  });

  it('is the same for the rule and for the schema', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8, maxLength: 140 }), (password) => {
        fc.pre(password.isWellFormed() && !password.includes('\u0000'));
        const refusedForLength = judgePassword(password, amara, strong).some((fault) => fault.startsWith('Use 1'));
        expect(newPassword.safeParse(password).success).toBe(!refusedForLength);
      }),
    );
  });

  it('is told once by the schema, however long the password is', () => {
    expect(newPassword.safeParse('x'.repeat(5000)).error?.issues.map((found) => found.message)).toEqual([
      'Use 128 characters or fewer',
    ]);
  });
});

describe('what others know about the person', () => {
  const address = 'Leave your email address out of your password.';
  const name = 'Leave your name out of your password.';
  const organisation = 'Leave the name of your organisation out of your password.';
  const product = 'Leave the name of this service out of your password.';

  it.each([
    ['the family name', 'tqz Okafor mkw', [address, name]],
    ['a first name', 'amara-tqzv-mkwp', [name]],
    ['a name with digits for letters', 'tqz-Am4r4-mkwp', [name]],
    ['a name in pieces', 'tqz A.m.a.r.a mkw', [name]],
    ['the address without its dot', 'tqz aokafor mkw', [address, name]],
    ['the organisation, written together', 'tqzCalderDigitalmk', [organisation]],
    ['the product', 'waymark-tqzv-mk', [product]],
    ['the product with a one for an l or i', 'tqz-w4ym4rk-mkwp', [product]],
    ['one word of the organisation alone', 'tqz digital mkwp', []],
    ['the end of the address, which is no secret of theirs', 'tqz example mkwp', []],
    ['a name too short to tell', 'tqz zoe mkwp bx', []],
  ])('%s: %j', (_, password, expected) => {
    expect(judgePassword(password, amara, strong)).toEqual(expected);
  });

  it('reads a one as i and as l', () => {
    const lila = { email: 'x@calder.example', name: 'Lila', organisationName: null };
    expect(judgePassword('tqz-1ila-mkwp', lila, strong)).toEqual([name]);
    expect(judgePassword('tqz-l1la-mkwp', lila, strong)).toEqual([name]);
  });

  it('is found without accents, whichever way it is written', () => {
    const jose = { email: 'x@calder.example', name: 'José Nuñez', organisationName: null };
    expect(judgePassword('tqz-nunez-mkwp', jose, strong)).toEqual([name]);
    expect(judgePassword('tqz-nu\u006e\u0303ez-mkwp', jose, strong)).toEqual([name]);
  });

  it('is handed to the scorer, in pieces and whole', () => {
    let known: readonly string[] = [];
    judgePassword('tqzv-mkwp-bx', amara, (_, words) => {
      known = words;
      return { score: 4, warning: null };
    });
    const expected = ['a.okafor@calder.example', 'okafor', 'amara', 'zoe', 'digital', 'waymark'];
    expect(known).toEqual(expect.arrayContaining(expected));
    expect(known).not.toContain('');
  });

  it('needs no name and no organisation', () => {
    expect(judgePassword('tqzv-mkwp-bx', { email: 'x@y.example', name: null, organisationName: null }, strong)).toEqual([]);
  });
});

describe('a pattern', () => {
  const repeats = 'This password repeats itself. Use one that does not.';
  const runs = 'This password is mostly repeated or neighbouring characters. Use one that is harder to guess.';

  it.each([
    ['one character', 'aaaaaaaaaaaa', [repeats]],
    ['a group repeated', 'tqzvtqzvtqzv', [repeats]],
    ['a word repeated with a hyphen', 'otter-otter-otter', [repeats]],
    ['the alphabet', 'abcdefghijklm', [runs]],
    ['digits upwards', '123456789012', [runs]],
    ['digits downwards', '987654321098', [runs]],
    ['a row of keys', 'qwertyuiop[]', [runs]],
    ['a row of keys backwards, in capitals', 'POIUYTREWQaa', [runs]],
    ['runs stuck together', 'qwertyasdfgh', [runs]],
    ['one sign again and again', '!!!!!!!!!!!!tq', [runs]],
    ['short runs that are part of words', 'pass-tree-kiwi', []],
    ['one run in something long enough', 'tqzv1234mkwpbx', []],
    ['runs of four that leave seven characters', 'mkwpb1234asdf', [runs]],
    ['runs of four that leave eight characters', 'mkwpbt1234asdf', []],
    ['signs around two equal letters', '%a&*(£^a@)_+=', []],
  ])('of %s: %j', (_, password, expected) => {
    expect(judgePassword(password, amara, strong)).toEqual(expected);
  });

  it('of any block repeated to a length is refused', () => {
    const block = fc.string({ unit: fc.constantFrom('b', 'd', 'g', 'k', 'm', 'p', 't', 'v', 'x', 'z'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(block, fc.integer({ min: 2, max: 40 }), (unit, times) => {
        const password = unit.repeat(times);
        fc.pre(password.length >= passwordLength.min && password.length <= passwordLength.max);
        expect(judgePassword(password, amara, strong)).toEqual([repeats]);
      }),
    );
  });
});

describe('what the scorer knows', () => {
  const advice = 'Use a longer one, such as four words that do not belong together.';

  it.each([0, 1, 2, 3] as const)('refuses a score of %i', (score) => {
    expect(judgePassword('tqzv-mkwp-bx', amara, () => ({ score, warning: null }))).toEqual([
      `This password is easy to guess. ${advice}`,
    ]);
  });

  it('is said in the scorer’s own sentence where it has one', () => {
    expect(judgePassword('tqzv-mkwp-bx', amara, () => ({ score: 1, warning: 'Dates are easy to guess.' }))).toEqual([
      `Dates are easy to guess. ${advice}`,
    ]);
  });

  it('is not asked about a password that is refused anyway', () => {
    const unasked: ScorePassword = () => {
      throw new Error('The scorer was asked');
    };
    for (const password of ['short', 'x'.repeat(10_000), 'otter-otter-otter', 'waymark-tqzv-mk']) {
      expect(judgePassword(password, amara, unasked)).toHaveLength(1);
    }
    expect(() => judgePassword('tqzv-mkwp-bx', amara, unasked)).toThrow('The scorer was asked');
  });
});

describe('refusing a weak password', () => {
  it('names the field once for each thing that is wrong', () => {
    expect(() => requireStrongPassword('okafor-waymark', amara, strong, 'body.newPassword')).toThrow(
      expect.objectContaining({
        refusal: 'INVALID',
        code: 'weak-password',
        details: {
          issues: [
            { path: 'body.newPassword', message: 'Leave your email address out of your password.' },
            { path: 'body.newPassword', message: 'Leave your name out of your password.' },
            { path: 'body.newPassword', message: 'Leave the name of this service out of your password.' },
          ],
        },
      }),
    );
  });

  it('lets a strong one pass', () => {
    expect(() => requireStrongPassword('tqzv-mkwp-bx', amara, strong, 'body.newPassword')).not.toThrow();
  });
});
