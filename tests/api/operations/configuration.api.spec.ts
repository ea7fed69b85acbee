import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '@waymark/foundation/server';

/** A configuration that production takes. */
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://waymark.calder.digital/',
  DATABASE_RUNTIME_URL: 'postgres://waymark_runtime:Kq7w2ZtR0nXf@db.internal:5432/waymark',
  DATABASE_SIGN_IN_URL: 'postgres://waymark_sign_in:Vb5m8LsP3hYd@db.internal:5432/waymark',
  SMTP_URL: 'smtps://mail.internal:465',
};

function problemsOf(variables: NodeJS.ProcessEnv): string {
  try {
    readConfig(variables);
    return 'none';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}

describe('a configuration for production', () => {
  it('is taken when it is complete', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      publicUrl: 'https://waymark.calder.digital',
      database: { poolSize: 10 },
      mail: { smtpUrl: 'smtps://mail.internal:465' },
      trustedProxies: 0,
      metricsToken: undefined,
    });
  });

  it.each<[what: string, change: NodeJS.ProcessEnv, problem: RegExp]>([
    ['no public address', { PUBLIC_URL: undefined }, /PUBLIC_URL: is needed/],
    ['a public address without TLS', { PUBLIC_URL: 'http://waymark.calder.digital' }, /PUBLIC_URL: must begin with https/],
    ['a public address that is none', { PUBLIC_URL: 'waymark' }, /PUBLIC_URL: /],
    ['no mail server', { SMTP_URL: undefined }, /SMTP_URL: is needed/],
    ['a mail server that is none', { SMTP_URL: 'http://mail.internal' }, /SMTP_URL: must be an smtp/],
    ['no database', { DATABASE_RUNTIME_URL: undefined }, /DATABASE_RUNTIME_URL: /],
    ['a database of another kind', { DATABASE_SIGN_IN_URL: 'mysql://db.internal/waymark' }, /DATABASE_SIGN_IN_URL: must be a postgres/],
    ['a database without a password', { DATABASE_RUNTIME_URL: 'postgres://waymark_runtime@db.internal/waymark' }, /DATABASE_RUNTIME_URL: its password is missing/],
    ['one role for both', { DATABASE_SIGN_IN_URL: production.DATABASE_RUNTIME_URL }, /DATABASE_SIGN_IN_URL: must be another role/],
    ['one role for both, spelt differently', { DATABASE_SIGN_IN_URL: `${production.DATABASE_RUNTIME_URL}?application_name=x` }, /DATABASE_SIGN_IN_URL: must be another role/],
    ['a placeholder of a metrics token', { METRICS_TOKEN: 'change-me-change-me' }, /METRICS_TOKEN: is a placeholder/],
    ['a short metrics token', { METRICS_TOKEN: 'short' }, /METRICS_TOKEN: /],
    ['a port out of range', { PORT: '70000' }, /PORT: /],
    ['a number that is none', { TRUSTED_PROXIES: 'all' }, /TRUSTED_PROXIES: /],
    ['an unknown level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL: /],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf({ ...production, ...change })).toMatch(problem);
  });

  it.each(['changeme', 'change-me', 'Change_Me_Now', 'placeholder', 'example', 'password', 'my-secret-1'])('is refused for the database password %s', (secret) => {
    const url = `postgres://waymark_runtime:${secret}@db.internal/waymark`;
    expect(problemsOf({ ...production, DATABASE_RUNTIME_URL: url })).toMatch(/DATABASE_RUNTIME_URL: its password is a placeholder/);
  });

  it('names everything that is wrong at once, and quotes no secret', () => {
    const message = problemsOf({ ...production, PUBLIC_URL: 'http://x.example', SMTP_URL: undefined, METRICS_TOKEN: 'placeholder-placeholder' });
    expect(message.split('\n').slice(1).map((line) => line.trim().split(':')[0])).toEqual(['PUBLIC_URL', 'SMTP_URL', 'METRICS_TOKEN']);
    expect(message).not.toMatch(/Kq7w2ZtR0nXf|Vb5m8LsP3hYd|placeholder-placeholder/);
  });

  it('may be lax on a machine for development', () => {
    const lax = { DATABASE_RUNTIME_URL: 'postgres://a:password@localhost/w', DATABASE_SIGN_IN_URL: 'postgres://b:password@localhost/w' };
    expect(readConfig(lax)).toMatchObject({ production: false, publicUrl: 'http://localhost:3000', host: '127.0.0.1' });
  });
});

describe('a variable that names a file', () => {
  let directory: string;
  const { DATABASE_RUNTIME_URL: url, ...rest } = production;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-secrets-'));
    await writeFile(join(directory, 'runtime'), `${url}\n`);
    await writeFile(join(directory, 'weak'), 'postgres://waymark_runtime:password@db.internal/waymark');
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('is read from it, without the line break at its end', () => {
    expect(readConfig({ ...rest, DATABASE_RUNTIME_URL_FILE: join(directory, 'runtime') }).database.runtimeUrl).toBe(url);
  });

  it('yields to the variable itself', () => {
    const both = { ...production, DATABASE_RUNTIME_URL_FILE: join(directory, 'weak') };
    expect(readConfig(both).database.runtimeUrl).toBe(url);
  });

  it('is judged as the variable would be', () => {
    expect(problemsOf({ ...rest, DATABASE_RUNTIME_URL_FILE: join(directory, 'weak') })).toMatch(/DATABASE_RUNTIME_URL: its password is a placeholder/);
  });

  it('that is not there is named, with why', () => {
    expect(problemsOf({ ...rest, DATABASE_RUNTIME_URL_FILE: join(directory, 'gone') })).toMatch(/DATABASE_RUNTIME_URL_FILE: .*gone cannot be read \(ENOENT\)/);
  });
});
