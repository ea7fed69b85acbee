import { dictionary } from '@zxcvbn-ts/language-common';
import { judgePassword, type ScorePassword } from '@waymark/organisations/domain';
import { loadPasswordScore } from './password-strength';

const amara = { email: 'amara.okafor@calder.example', name: 'Amara Okafor', organisationName: 'Calder Digital' };

let score: ScorePassword;
beforeAll(async () => {
  score = await loadPasswordScore();
});

const faultsOf = (password: string): string[] => judgePassword(password, amara, score);

/** What people do to a password they like when a form asks for twelve characters. */
const variants: Record<string, (word: string) => string> = {
  twice: (word) => word + word,
  'twice with a hyphen': (word) => `${word}-${word}`,
  'with digits after it': (word) => word + '123456789012'.slice(0, Math.max(4, 12 - word.length)),
  'with a capital and digits': (word) =>
    word.charAt(0).toUpperCase() + word.slice(1) + '12345678901'.slice(0, Math.max(4, 12 - word.length)),
  'with ones after it': (word) => word.padEnd(12, '1'),
  'with exclamation marks after it': (word) => word.padEnd(12, '!'),
};

describe('the most common passwords', () => {
  const common = dictionary['passwords-common'].slice(0, 100);

  it('are a hundred, as the shipped list has them', () => {
    expect(common).toHaveLength(100);
    expect(common).toEqual(expect.arrayContaining(['123456', 'password', 'qwerty']));
  });

  it('are refused as they are', () => {
    expect(common.filter((password) => faultsOf(password).length === 0)).toEqual([]);
  });

  it('are refused by the scorer alone, whatever their length', () => {
    expect(common.filter((password) => score(password, []).score >= 2)).toEqual([]);
  });

  it.each(Object.entries(variants))('are refused %s', (_, vary) => {
    const candidates = common.map(vary).filter((password) => password.length >= 12);
    expect(candidates.length).toBeGreaterThan(20);
    expect(candidates.filter((password) => faultsOf(password).length === 0)).toEqual([]);
  });

  it('of twelve characters and more are refused, every one', () => {
    const long = dictionary['passwords-common'].filter((password) => password.length >= 12);
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((password) => faultsOf(password).length === 0)).toEqual([]);
  });
});

describe('obvious passwords', () => {
  it.each([
    'password1234',
    'Password1234!',
    'P@ssw0rd1234',
    'qwertyuiop12',
    'waymark-waymark',
    'w4ym4rk-2026!!',
    'letmeinletmein',
    'iloveyou2024',
    'Summer2026!!',
    'administrator',
    '2026-11-22-2026',
    'amaraokafor1',
    'CalderDigital1',
    'thisismypassword',
  ])('%s is refused', (password) => {
    expect(faultsOf(password)).not.toEqual([]);
  });

  it('are explained in a sentence of ours', () => {
    const finding = 'This is close to a password in lists that have leaked.';
    const advice = 'Use a longer one, such as four words that do not belong together.';
    expect(faultsOf('password1234')).toEqual([`${finding} ${advice}`]);
  });

  it('that only hold a word about the person are weaker than to a stranger', () => {
    const password = 'nightingale lane';
    expect(score(password, ['nightingale lane']).score).toBeLessThan(score(password, []).score);
  });
});

describe('good passwords', () => {
  it.each([
    ['four words that do not belong together', 'tiny otter borrows ladders'],
    ['the same with hyphens', 'gravel-lapwing-teapot-north'],
    ['random characters', 'kX9vQ2#mZ7pL'],
    ['random letters', 'vjqhzkwtrnbx'],
    ['words of another alphabet', 'тихий выдра лестница север'],
    ['128 characters', Array.from({ length: 128 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 94))).join('')],
  ])('pass: %s', (_, password) => {
    expect(faultsOf(password)).toEqual([]);
  });

  it('may hold words that every object knows', () => {
    expect(faultsOf('constructor lamp otter toString')).toEqual([]);
    expect(faultsOf('__proto__ lamp otter gravel')).toEqual([]);
  });
});

describe('the work of scoring', () => {
  const signs = '4@8($3!1|05+7aA';
  const signsOf = (length: number): string =>
    Array.from({ length }, (_, index) => signs.charAt((index * 7) % signs.length)).join('');

  it('stops after 64 characters: what comes later changes nothing', () => {
    const start = signsOf(64);
    expect(score(start + 'x'.repeat(64), [])).toEqual(score(start, []));
    expect(score(`${'a'.repeat(64)}kX9vQ2#mZ7pL`, []).score).toBe(score('a'.repeat(64), []).score);
  });

  it.each([
    ['one character', 'a'.repeat(128)],
    ['signs that stand for letters', signsOf(128)],
    ['digits that could be dates', '20261122'.repeat(16)],
    ['characters of two units', '🦊🐙'.repeat(64)],
  ])('comes to a verdict on 128 characters: %s', (_, password) => {
    expect([0, 1, 2, 3, 4]).toContain(score(password, []).score);
  });
});

describe('the scorer', () => {
  it('is loaded once a process', async () => {
    expect(await loadPasswordScore()).toBe(score);
  });
});
