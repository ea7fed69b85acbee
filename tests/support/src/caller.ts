import { randomInt } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** The parsed body; undefined where there is none. A test looks into it freely: what it finds is what it asserts. */
  body: Loose;
  /** The body as it came, for files. */
  bytes: Buffer;
}

type Loose = ReturnType<typeof JSON.parse>;

export interface Extras {
  headers?: Record<string, string>;
  ifMatch?: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody who calls the api: a browser that keeps its cookie, or a program with a token. */
export class Caller {
  cookie: string | undefined;
  bearer: string | undefined;
  /** Everybody calls from an address of their own, because attempts are counted by address. */
  address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

  constructor(protected readonly app: NestFastifyApplication) {}

  get(path: string, extras?: Extras): Promise<Answer> {
    return this.call('GET', path, undefined, extras);
  }
  post(path: string, body?: object, extras?: Extras): Promise<Answer> {
    return this.call('POST', path, body, extras);
  }
  put(path: string, body?: object, extras?: Extras): Promise<Answer> {
    return this.call('PUT', path, body, extras);
  }
  patch(path: string, body?: object, extras?: Extras): Promise<Answer> {
    return this.call('PATCH', path, body, extras);
  }
  delete(path: string, extras?: Extras): Promise<Answer> {
    return this.call('DELETE', path, undefined, extras);
  }

  /** `path` is below /api/v1. */
  async call(method: Method, path: string, body?: object, { headers, ifMatch }: Extras = {}): Promise<Answer> {
    const response = await this.app.inject({
      method,
      remoteAddress: this.address,
      url: `/api/v1${path}`,
      headers: {
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(this.bearer === undefined ? {} : { authorization: `Bearer ${this.bearer}` }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    this.keepCookie(response.headers['set-cookie']);
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson(response.headers['content-type']) && response.body !== '' ? JSON.parse(response.body) : undefined,
      bytes: response.rawPayload,
    };
  }

  /** The version of what is at an address, as this caller reads it. */
  async versionAt(path: string): Promise<number> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`Reading ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body.version as number;
  }

  /** Signs in as a browser does. @throws where it does not work. */
  async signIn(email: string, password: string): Promise<this> {
    const { status, body } = await this.post('/session', { email, password });
    if (status !== 201) throw new Error(`Signing in as ${email} answered ${status}: ${JSON.stringify(body)}`);
    return this;
  }

  private keepCookie(given: string | string[] | undefined): void {
    for (const line of given === undefined ? [] : [given].flat()) {
      const [pair = ''] = line.split(';');
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
  }
}

function isJson(type: string | string[] | number | undefined): boolean {
  return typeof type === 'string' && /[/+]json(;|$)/.test(type);
}
