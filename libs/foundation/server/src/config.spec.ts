import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig, readMigrationAddresses } from './config';
import { withNewMasterKey } from './sealing/master-keys';

/** What production accepts, with secrets as docker/make-secrets.sh makes them. */
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://waymark.test',
  DATABASE_URL: 'postgres://waymark_owner:c991550b2f19c374@postgres:5432/waymark',
  DATABASE_RUNTIME_URL: 'postgres://waymark_runtime:953bbf144a9d5ea3@postgres:5432/waymark',
  DATABASE_SIGN_IN_URL: 'postgres://waymark_sign_in:623ba6491bdf3c28@postgres:5432/waymark',
  SMTP_URL: 'smtp://mail:1025',
  FILES_DIRECTORY: '/var/lib/waymark/files',
  MASTER_KEYS: withNewMasterKey(''),
};

const shipped = () => readFileSync(join(import.meta.dirname, '../../../../.env.example'), 'utf8');

describe('production', () => {
  it('starts and migrates with secrets of its own', () => {
    expect(readConfig(production)).toMatchObject({ production: true, publicUrl: 'https://waymark.test' });
    expect(readMigrationAddresses(production)).toEqual({
      ownerUrl: production.DATABASE_URL,
      runtimeUrl: production.DATABASE_RUNTIME_URL,
      signInUrl: production.DATABASE_SIGN_IN_URL,
    });
  });

  it.each([
    ['without the address that people use', { PUBLIC_URL: undefined }, 'PUBLIC_URL: is needed in production'],
    ['without https', { PUBLIC_URL: 'http://waymark.test' }, 'PUBLIC_URL: must begin with https:// in production'],
    ['without a mail server', { SMTP_URL: undefined }, 'SMTP_URL: is needed in production'],
    ['with an example’s mail password', { SMTP_URL: 'smtp://w:change-me@mail' }, 'SMTP_URL: its password is a placeholder'],
    ['with an example’s Redis password', { REDIS_URL: 'redis://:change-me@redis' }, 'REDIS_URL: its password is a placeholder'],
    ['without a place for files', { FILES_DIRECTORY: undefined }, 'FILES_DIRECTORY: is needed in production, or S3_URL'],
    ['with an example’s key of a bucket', { S3_URL: 'https://KEY:change-me@s3.example.org/files' }, 'S3_URL: its password is a placeholder'],
    ['with half an address of a bucket', { S3_URL: 'https://s3.example.org/' }, 'S3_URL: must be an address like'],
    ['with a scanner that is nowhere', { CLAMD_URL: 'clamav' }, 'CLAMD_URL: must be tcp://host:port or unix:/path'],
    ['without master keys', { MASTER_KEYS: undefined }, 'MASTER_KEYS: is needed in production'],
    ['with master keys that a first start made', { MASTER_KEYS: `# trial\n${withNewMasterKey('')}` }, 'MASTER_KEYS: were made by themselves'],
    ['with a master key of zeros', { MASTER_KEYS: `1:${'A'.repeat(43)}` }, 'MASTER_KEYS: the key in line 1 is not random'],
    ['with an example’s token', { METRICS_TOKEN: 'change-me-change-me' }, 'METRICS_TOKEN: is a placeholder'],
    ['without a database password', { DATABASE_RUNTIME_URL: 'postgres://w@postgres/w' }, 'DATABASE_RUNTIME_URL: its password is missing'],
    [
      'with one role for both addresses',
      { DATABASE_SIGN_IN_URL: production.DATABASE_RUNTIME_URL },
      'DATABASE_SIGN_IN_URL: must be another role than DATABASE_RUNTIME_URL',
    ],
    [
      'with one role for both, in addresses that differ',
      { DATABASE_SIGN_IN_URL: `${production.DATABASE_RUNTIME_URL}?application_name=x` },
      'DATABASE_SIGN_IN_URL: must be another role than DATABASE_RUNTIME_URL',
    ],
  ])('does not start %s', (_, change, problem) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(problem);
  });

  it('neither starts nor migrates with what .env.example ships', () => {
    const example = { ...production, ...parseEnv(shipped()), NODE_ENV: 'production' };
    expect(() => readConfig(example)).toThrow('DATABASE_SIGN_IN_URL: its password is a placeholder');
    expect(() => readMigrationAddresses(example)).toThrow('DATABASE_URL: its password is a placeholder');
  });
});

it('.env.example names every variable, and its values are accepted for development', () => {
  const uncommented = parseEnv(shipped().replaceAll(/^#(?=[A-Z_]+=)/gm, ''));
  const source = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8');
  const variables = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
  expect(variables).toContain('PORT');
  expect(Object.keys(uncommented)).toEqual(expect.arrayContaining(variables));
  expect(readConfig(parseEnv(shipped()))).toMatchObject({ production: false, port: 3000 });
});

it('a variable may be given as a file, and the variable itself comes first', () => {
  const SMTP_URL_FILE = join(import.meta.dirname, 'config-token.ts');
  expect(() => readConfig({ ...production, SMTP_URL: undefined, SMTP_URL_FILE })).toThrow('SMTP_URL: must be an smtp:// address');
  expect(readConfig({ ...production, SMTP_URL_FILE }).mail.smtpUrl).toBe('smtp://mail:1025');
  expect(() => readConfig({ ...production, METRICS_TOKEN_FILE: '/nowhere' })).toThrow('METRICS_TOKEN_FILE: /nowhere cannot be read (ENOENT)');
});
