import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyMultipart, { type Multipart, type MultipartFile } from '@fastify/multipart';
import { DomainError, fileName, invalid, type EndpointDefinition } from '@waymark/foundation/kernel';
import { createParamDecorator, Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import type { Config } from '../config';
import { configToken } from '../config-token';
import { endpointMetadata } from './access';
import { UploadDirectory } from './upload-directory';
import { parseInput } from './validation';

/** A file that was received whole. It is gone when the request is answered. */
export interface UploadedFile {
  /** As its sender named it, fit to be shown. */
  readonly name: string;
  /** The media type that its sender announced. It proves nothing. */
  readonly declared: string;
  readonly bytes: number;
  /** The SHA-256 of its bytes, in hexadecimal, made while they came. */
  readonly sha256: string;
  /** Where it waits on disk. */
  readonly path: string;
  /** The bytes in pieces of bounded size; may be called again. */
  read(): AsyncIterable<Uint8Array>;
}

/** A multipart form: its file and its text fields, parsed with the endpoint's schema. */
export interface Upload<Fields = unknown> {
  readonly file: UploadedFile;
  readonly fields: Fields;
}

declare module 'fastify' {
  interface FastifyRequest {
    upload?: Upload;
  }
}

type HttpArgumentsHost = ReturnType<ExecutionContext['switchToHttp']>;

/** What an endpoint takes, and how long in milliseconds its sender may be silent. */
type UploadTerms = Pick<NonNullable<EndpointDefinition['upload']>, 'fields'> & { readonly maxBytes: number; readonly patience: number };

/** The most bytes of one text field, and what the frame of a form may take beside its file. */
const fieldLimit = 400_000;
const mostFields = 20;

/** Lets the server read multipart forms, where an endpoint says that it takes one. */
export function acceptForms(server: FastifyInstance): void {
  server.register(fastifyMultipart, { throwFileSizeLimit: false });
}

/** The form that was sent to an endpoint with `upload`. */
export const FromUpload = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<FastifyRequest>();
  if (upload === undefined) throw new Error('Only an endpoint with `upload` receives a form');
  return upload;
});

/**
 * Receives the form of an endpoint with `upload` before its use case is asked: whole, or not at all. The file waits on
 * disk, so that a large one takes no memory, and is removed when the use case is done, or when the sender goes away.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly uploads: UploadDirectory,
    @Inject(configToken) private readonly config: Pick<Config, 'files' | 'uploadPatience'>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    if (definition?.upload === undefined) return next.handle();
    const { fields, maxBytes } = definition.upload;
    const { files, uploadPatience: patience } = this.config;
    const terms = { fields, maxBytes: maxBytes === 'configured' ? files.maxBytes : maxBytes, patience };
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return defer(() =>
      from(
        withUpload(this.uploads, http, terms, (upload) => {
          request.upload = upload;
          return lastValueFrom(next.handle(), { defaultValue: undefined });
        }),
      ),
    );
  }
}

async function withUpload<T>(
  uploads: UploadDirectory,
  http: HttpArgumentsHost,
  terms: UploadTerms,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const request = http.getRequest<FastifyRequest>();
  refuseByLength(request, terms);
  const directory = await uploads.open();
  try {
    return await work(await unlessSilent(http, terms, receive(request, terms, join(directory, 'file'))));
  } catch (error) {
    // What is still on its way is read and dropped, so that the sender gets to see the refusal.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Gives what `receiving` gives, or gives up on a sender who sends nothing for one to two spans of `patience`, and has the
 * connection closed: otherwise a few hundred of them would hold every connection.
 */
async function unlessSilent<T>(http: HttpArgumentsHost, { patience }: UploadTerms, receiving: Promise<T>): Promise<T> {
  const { raw } = http.getRequest<FastifyRequest>();
  const { promise: silent, reject } = Promise.withResolvers<never>();
  let seen = -1;
  const watch = setInterval(() => {
    const { bytesRead } = raw.socket;
    if (bytesRead === seen) {
      void http.getResponse<FastifyReply>().header('connection', 'close');
      reject(new DomainError('TOO_SLOW', 'too-slow', 'The file stopped coming, so it was not kept. Send it again.'));
    }
    seen = bytesRead;
  }, patience);
  try {
    return await Promise.race([receiving, silent]);
  } finally {
    clearInterval(watch);
  }
}

async function receive(request: FastifyRequest, terms: UploadTerms, path: string): Promise<Upload> {
  const fields: Record<string, unknown> = {};
  let file: UploadedFile | undefined;
  const limits = { fileSize: terms.maxBytes, fieldSize: fieldLimit, fieldNameSize: 100, fields: mostFields, files: 2, parts: mostFields + 2 };
  for await (const part of inWords(request.parts({ limits }))) {
    if (part.type === 'field') {
      takeField(fields, part);
      continue;
    }
    if (part.fieldname !== 'file') throw invalid(`body.${part.fieldname}`, 'Is not known here');
    if (file !== undefined) throw invalid('file', 'Send one file at a time');
    const { filename, mimetype } = part as { filename?: string; mimetype?: string };
    file = { name: fileName(asTyped(filename ?? '')), declared: mimetype ?? '', path, ...(await store(part, path, terms)), read: () => createReadStream(path) };
  }
  if (file === undefined) throw invalid('file', 'Choose a file, or paste a text');
  return { fields: await parseInput(fields, terms.fields, 'body'), file };
}

/** A browser escapes these three characters of a file's name, and no others (HTML, section 4.10.21.8). */
function asTyped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

function takeField(fields: Record<string, unknown>, { fieldname, value, valueTruncated }: Extract<Multipart, { type: 'field' }>): void {
  if (Object.hasOwn(fields, fieldname)) throw invalid(`body.${fieldname}`, 'Send it once');
  if (valueTruncated) throw invalid(`body.${fieldname}`, `Use ${fieldLimit / 1000} kB or less`);
  fields[fieldname] = value;
}

async function store({ file }: MultipartFile, path: string, terms: UploadTerms): Promise<Pick<UploadedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(hashed(inWords<Buffer>(file), hash));
    if (file.truncated) throw tooLarge(terms);
    return { bytes: (await handle.stat()).size, sha256: hash.digest('hex') };
  } catch (error) {
    // A form that goes on and on may break off while what is too large is being dropped.
    throw file.truncated ? tooLarge(terms) : error;
  } finally {
    await handle.close();
  }
}

async function* hashed(source: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    hash.update(piece);
    yield piece;
  }
}

/** Passes on what the form holds; that it is broken or ends too early is the sender's matter and no fault of ours. */
async function* inWords<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    const detail = 'The form could not be read to its end. Send multipart/form-data with one file.';
    throw new DomainError('INVALID', 'malformed', detail, { issues: [{ path: 'body', message: reasonOf(error) }] });
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'FST_FIELDS_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FILES_LIMIT') return 'Has too many parts';
  if (code === 'FST_PROTO_VIOLATION') return 'Has a field that is not known here';
  return 'Is not a well-formed multipart form';
}

/** A sender that says beforehand how much it brings need not be read at all. */
function refuseByLength(request: FastifyRequest, terms: UploadTerms): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > terms.maxBytes + mostFields * fieldLimit) throw tooLarge(terms);
}

function tooLarge({ maxBytes }: UploadTerms): DomainError {
  const message = `The file is larger than ${Math.floor(maxBytes / (1024 * 1024))} MB, the most that can be sent here`;
  return new DomainError('TOO_LARGE', 'too-large', `${message}.`, { issues: [{ path: 'file', message }] });
}
