import { table } from './accounts.mjs';
import { unreachable } from './database.mjs';
import { lastWords } from './programs.mjs';

describe('the last words of a program', () => {
  it('are the message of its last error', () => {
    const log = ['{"level":30,"msg":"listening"}', '{"level":60,"msg":"Start failed","err":{"message":"listen EADDRINUSE"}}', '{"level":30,"msg":"bye"}'].join('\n');
    expect(lastWords(log)).toBe('Start failed listen EADDRINUSE');
  });

  it('are said once where error and line say the same', () => {
    expect(lastWords('{"level":50,"msg":"no","err":{"message":"no"}}')).toBe('no');
  });

  it('are those of a plain error where it had no logger yet, without the trace', () => {
    expect(lastWords('file:///x.js:1\nTypeError: x is not a function\n    at y\n\nNode.js v24.21.0\n')).toBe('x is not a function');
  });

  it.each(['', '{"level":30,"msg":"all is well"}'])('are none in %j', (log) => {
    expect(lastWords(log)).toBeUndefined();
  });
});

describe('a database that cannot be used', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'nothing answers there'],
    [{ errors: [{ code: 'ECONNREFUSED' }] }, 'nothing answers there'],
    [{ code: '28P01', message: 'password authentication failed' }, 'refuses the user or the password'],
    [{ code: '3D000' }, 'no database of that name'],
    [{ message: 'self-signed certificate' }, 'self-signed certificate'],
  ])('is told with its reason: %j', (cause, words) => {
    expect(unreachable(cause, 'db:5432/waymark').message).toContain(words);
  });
});

it('the demo accounts stand in columns', () => {
  const accounts = [
    { role: 'Mentee', name: 'Amara Okafor', email: 'amara@calder.example', password: 'one' },
    { role: 'Organisation admin', name: 'Sunita Rao', email: 'sunita@calder.example', password: 'two' },
  ];
  expect(table(accounts)).toEqual([
    'role                 name           email                   password',
    'Mentee               Amara Okafor   amara@calder.example    one',
    'Organisation admin   Sunita Rao     sunita@calder.example   two',
  ]);
});
