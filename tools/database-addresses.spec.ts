import { asRole, deriveAddresses, intoDatabase, loginsOf, placeOf, sourceOf } from './database-addresses.mjs';

const url = 'postgres://owner:secret@db.example:6432/waymark?sslmode=require';

describe('where the addresses of the database come from', () => {
  const [owner, runtime, signIn] = ['postgres://a@h/d', 'postgres://b@h/d', 'postgres://c@h/d'];

  it('is the embedded database when none is set', () => {
    expect(sourceOf({})).toBe('embedded');
  });

  it('is DATABASE_URL for all three when it alone is set', () => {
    expect(sourceOf({ DATABASE_URL: owner, DATABASE_RUNTIME_URL: '' })).toBe('derived');
  });

  it('is what was given when all three are set', () => {
    expect(sourceOf({ DATABASE_URL: owner, DATABASE_RUNTIME_URL: runtime, DATABASE_SIGN_IN_URL: signIn })).toBe('given');
  });

  it.each([
    { DATABASE_URL: owner, DATABASE_RUNTIME_URL: runtime },
    { DATABASE_RUNTIME_URL: runtime, DATABASE_SIGN_IN_URL: signIn },
    { DATABASE_SIGN_IN_URL: signIn },
  ])('is refused when only some are set: %j', (environment) => {
    expect(() => sourceOf(environment)).toThrow('Only some of');
  });
});

describe('derived addresses', () => {
  it('keep server, port, database and parameters, and take the role and its password', () => {
    expect(asRole(url, 'waymark_runtime', 'p@ss/word')).toBe('postgres://waymark_runtime:p%40ss%2Fword@db.example:6432/waymark?sslmode=require');
  });

  it('are those of the owner, the runtime and the sign-in role', () => {
    expect(deriveAddresses(url, { owner: 'o', runtime: 'r', signIn: 's' })).toEqual({
      DATABASE_URL: url,
      DATABASE_RUNTIME_URL: 'postgres://waymark_runtime:r@db.example:6432/waymark?sslmode=require',
      DATABASE_SIGN_IN_URL: 'postgres://waymark_sign_in:s@db.example:6432/waymark?sslmode=require',
    });
  });

  it('use logins of their own on a server that may serve other databases', () => {
    const { DATABASE_RUNTIME_URL } = deriveAddresses(url, { owner: 'o', runtime: 'r', signIn: 's' }, loginsOf(placeOf(url)));
    expect(new URL(DATABASE_RUNTIME_URL).username).toMatch(/^waymark_runtime_[0-9a-f]{8}$/);
    expect(loginsOf('db.example/one')).not.toEqual(loginsOf('db.example/two'));
  });

  it('can name another database', () => {
    expect(intoDatabase(url, 'other')).toBe('postgres://owner:secret@db.example:6432/other?sslmode=require');
  });

  it('are shown without credentials', () => {
    expect(placeOf(url)).toBe('db.example:6432/waymark');
  });

  it.each(['', 'waymark', 'mysql://a@h/d', 'postgres:///waymark', 'postgres://a@h', 'postgres://a@h/'])('cannot be derived from %j', (text) => {
    expect(() => placeOf(text)).toThrow('is not the address of a PostgreSQL database');
  });
});
