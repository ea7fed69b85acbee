import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { madeForTrial, readMasterKeys, type MasterKeys } from './sealing/master-keys';
import { isS3Address } from './storage/s3-place';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address');
const megabyte = 1024 * 1024;
const port = z.coerce.number().int().min(0).max(65535);

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  WORKER_PORT: port.default(3001),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_RUNTIME_URL: postgresUrl,
  DATABASE_SIGN_IN_URL: postgresUrl,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'must be a redis:// address').optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// address').optional(),
  MAIL_FROM: z.string().default('Waymark <no-reply@waymark.invalid>'),
  MAIL_DIRECTORY: z.string().default('.waymark/mail'),
  UPLOAD_DIRECTORY: z.string().default('.waymark/uploads'),
  UPLOAD_PATIENCE_SECONDS: z.coerce.number().int().min(1).max(600).default(30),
  FILES_DIRECTORY: z.string().optional(),
  S3_URL: z.string().refine(isS3Address, 'must be an address like https://KEY:SECRET@s3.example.org/bucket?region=eu-west-2').optional(),
  MASTER_KEYS: z.string().optional(),
  CLAMD_URL: z.string().regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, 'must be tcp://host:port or unix:/path').optional(),
  FILE_MAX_MB: z.coerce.number().int().min(1).max(1000).default(25),
  FILES_PER_PIECE: z.coerce.number().int().min(1).max(200).default(20),
  FILES_PER_MEMBER_MB: z.coerce.number().int().min(1).max(1_000_000).default(1000),
  SHOW_KEPT_MAIL: z.enum(['yes', 'no']).default('no'),
  WEB_DIRECTORY: z.string().default('dist/apps/web/browser'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Everything that differs from one installation to another, parsed once when a process starts. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  workerPort: number;
  /** Where people reach Waymark, without a trailing slash. Links in mail begin with it. */
  publicUrl: string;
  database: { runtimeUrl: string; signInUrl: string; poolSize: number };
  /** Set: BullMQ works on Redis. Absent: on PostgreSQL. */
  redisUrl: string | undefined;
  mail: {
    smtpUrl: string | undefined;
    from: string;
    /** Where mail is kept as files when there is no server to send it. */
    directory: string;
    /** Whether a browser on this machine may read the kept mail; never in production. */
    shown: boolean;
  };
  webDirectory: string;
  /** Where files that are being sent wait until they are dealt with; never a directory that the api serves. */
  uploadDirectory: string;
  /** How long, in milliseconds, whoever sends a file may send nothing before they are given up. */
  uploadPatience: number;
  files: {
    /** Where files are kept: an address of a bucket, or else a directory. */
    s3Url: string | undefined;
    directory: string;
    /** The virus scanner that looks at each file before anybody can open it; absent: none does. */
    clamdUrl: string | undefined;
    /** The most bytes of one file. */
    maxBytes: number;
    /** The most files that one piece of evidence may have. */
    mostPerPiece: number;
    /** The most bytes that the files of one member may have together. */
    quotaBytes: number;
  };
  /** The keys that wrap the keys of organisations; absent: a file of them is made at the first start, never in production. */
  masterKeys: MasterKeys | undefined;
  /** How many proxies in front may be believed about the address of a caller. */
  trustedProxies: number;
  /** What a scraper of /metrics must bring as a bearer token; absent: only callers on this machine are answered. */
  metricsToken: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** The configuration cannot be used; the message names every variable and what is wrong with it. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration from environment variables. A variable NAME may be given as NAME_FILE, the path of a file
 * that holds the value, which is how containers hand over secrets.
 * @throws ConfigError naming each variable that is missing, malformed or unfit for production.
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const values = parseEnvironment(environment, variables);
  const problems = values.NODE_ENV === 'production' ? unfitForProduction(values) : [];
  const masterKeys = values.MASTER_KEYS === undefined ? undefined : readMasterKeys(values.MASTER_KEYS);
  if (typeof masterKeys === 'string') problems.push(`MASTER_KEYS: ${masterKeys}`);
  if (problems.length > 0 || typeof masterKeys === 'string') throw new ConfigError(problems);
  return {
    masterKeys,
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    workerPort: values.WORKER_PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    database: {
      runtimeUrl: values.DATABASE_RUNTIME_URL,
      signInUrl: values.DATABASE_SIGN_IN_URL,
      poolSize: values.DATABASE_POOL_SIZE,
    },
    redisUrl: values.REDIS_URL,
    mail: { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM, directory: values.MAIL_DIRECTORY, shown: values.SHOW_KEPT_MAIL === 'yes' },
    webDirectory: values.WEB_DIRECTORY,
    uploadDirectory: values.UPLOAD_DIRECTORY,
    uploadPatience: values.UPLOAD_PATIENCE_SECONDS * 1000,
    files: {
      s3Url: values.S3_URL,
      directory: values.FILES_DIRECTORY ?? '.waymark/files',
      clamdUrl: values.CLAMD_URL,
      maxBytes: values.FILE_MAX_MB * megabyte,
      mostPerPiece: values.FILES_PER_PIECE,
      quotaBytes: values.FILES_PER_MEMBER_MB * megabyte,
    },
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

function parseEnvironment<Schema extends z.ZodObject>(schema: Schema, variables: NodeJS.ProcessEnv): z.output<Schema> {
  const parsed = schema.safeParse(withFiles(variables, Object.keys(schema.shape)));
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

function withFiles(variables: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv {
  const entries = names.map((name) => {
    const file = variables[`${name}_FILE`];
    const value = variables[name] ?? (file === undefined ? undefined : readSecretFile(name, file));
    return [name, value === '' ? undefined : value] as const;
  });
  return Object.fromEntries(entries);
}

function readSecretFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError([`${name}_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`]);
  }
}

const placeholder = /change.?me|placeholder|example|password|secret|waymark:waymark@/i;

const addresses = ['DATABASE_URL', 'DATABASE_RUNTIME_URL', 'DATABASE_SIGN_IN_URL', 'REDIS_URL', 'SMTP_URL', 'S3_URL'] as const;

function placeholderPasswords(values: Partial<Record<(typeof addresses)[number], string>>): string[] {
  return addresses
    .filter((name) => placeholder.test(new URL(values[name] ?? 'none:').password))
    .map((name) => `${name}: its password is a placeholder`);
}

function unfitMasterKeys(words: string | undefined): string[] {
  const instead = 'with `waymark keys make FILE`, and keep a copy apart from the backups';
  if (words === undefined) return [`MASTER_KEYS: is needed in production. Make some ${instead}`];
  return madeForTrial(words) ? [`MASTER_KEYS: were made by themselves for trying Waymark out. Add a key to that file ${instead}; wrap everything with it by \`waymark keys rewrap\` before NODE_ENV is production, and then take the first key and the remark above it out of the file`] : [];
}

function unfitForProduction(values: z.infer<typeof environment>): string[] {
  const problems: string[] = [];
  if (values.PUBLIC_URL === undefined) problems.push('PUBLIC_URL: is needed in production');
  else if (!values.PUBLIC_URL.startsWith('https://')) problems.push('PUBLIC_URL: must begin with https:// in production');
  if (values.SMTP_URL === undefined) problems.push('SMTP_URL: is needed in production');
  if (values.FILES_DIRECTORY === undefined && values.S3_URL === undefined) {
    problems.push('FILES_DIRECTORY: is needed in production, or S3_URL: files have to be kept where they outlive a release');
  }
  problems.push(...unfitMasterKeys(values.MASTER_KEYS));
  for (const name of ['DATABASE_RUNTIME_URL', 'DATABASE_SIGN_IN_URL'] as const) {
    if (new URL(values[name]).password === '') problems.push(`${name}: its password is missing`);
  }
  problems.push(...placeholderPasswords(values));
  if (new URL(values.DATABASE_RUNTIME_URL).username === new URL(values.DATABASE_SIGN_IN_URL).username) {
    problems.push('DATABASE_SIGN_IN_URL: must be another role than DATABASE_RUNTIME_URL');
  }
  if (values.METRICS_TOKEN !== undefined && placeholder.test(values.METRICS_TOKEN)) {
    problems.push('METRICS_TOKEN: is a placeholder');
  }
  return problems;
}

const migrationEnvironment = environment
  .pick({ NODE_ENV: true, DATABASE_RUNTIME_URL: true, DATABASE_SIGN_IN_URL: true })
  .extend({ DATABASE_URL: postgresUrl });

/** The addresses that only migrating needs: the owner's, and those whose roles it sees to. @throws ConfigError */
export function readMigrationAddresses(variables: NodeJS.ProcessEnv = process.env) {
  const values = parseEnvironment(migrationEnvironment, variables);
  const problems = values.NODE_ENV === 'production' ? placeholderPasswords(values) : [];
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    ownerUrl: values.DATABASE_URL,
    runtimeUrl: values.DATABASE_RUNTIME_URL,
    signInUrl: values.DATABASE_SIGN_IN_URL,
  };
}
