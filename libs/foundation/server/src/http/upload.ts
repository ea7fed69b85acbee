import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyMultipart, { type Multipart, type MultipartFile } from '@fastify/multipart';
import { DomainError, invalid, type EndpointDefinition } from '@waymark/foundation/kernel';
import { createParamDecorator, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { endpointMetadata } from './access';
import { UploadDirectory } from './upload-directory';
import { parseInput } from './validation';

/** A file that was received whole. It is gone when the request is answered. */
export interface UploadedFile {
  readonly bytes: number;
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

type UploadTerms = NonNullable<EndpointDefinition['upload']>;

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
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    const terms = definition?.upload;
    if (terms === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return defer(() =>
      from(
        withUpload(this.uploads, request, terms, (upload) => {
          request.upload = upload;
          return lastValueFrom(next.handle(), { defaultValue: undefined });
        }),
      ),
    );
  }
}

async function withUpload<T>(
  uploads: UploadDirectory,
  request: FastifyRequest,
  terms: UploadTerms,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  refuseByLength(request, terms);
  const directory = await uploads.open();
  try {
    return await work(await receive(request, terms, join(directory, 'file')));
  } catch (error) {
    // What is still on its way is read and dropped, so that the sender gets to see the refusal.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, terms: UploadTerms, path: string): Promise<Upload> {
  const fields: Record<string, unknown> = {};
  let bytes: number | undefined;
  const limits = { fileSize: terms.maxBytes, fieldSize: fieldLimit, fieldNameSize: 100, fields: mostFields, files: 2, parts: mostFields + 2 };
  for await (const part of inWords(request.parts({ limits }))) {
    if (part.type === 'field') {
      takeField(fields, part);
      continue;
    }
    if (part.fieldname !== 'file') throw invalid(`body.${part.fieldname}`, 'Is not known here');
    if (bytes !== undefined) throw invalid('file', 'Send one file at a time');
    bytes = await store(part, path, terms);
  }
  if (bytes === undefined) throw invalid('file', 'Choose a file, or paste a text');
  return { fields: await parseInput(fields, terms.fields, 'body'), file: { bytes, read: () => createReadStream(path) } };
}

function takeField(fields: Record<string, unknown>, { fieldname, value, valueTruncated }: Extract<Multipart, { type: 'field' }>): void {
  if (Object.hasOwn(fields, fieldname)) throw invalid(`body.${fieldname}`, 'Send it once');
  if (valueTruncated) throw invalid(`body.${fieldname}`, `Use ${fieldLimit / 1000} kB or less`);
  fields[fieldname] = value;
}

async function store({ file }: MultipartFile, path: string, terms: UploadTerms): Promise<number> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(inWords<Buffer>(file));
    if (file.truncated) throw tooLarge(terms);
    return (await handle.stat()).size;
  } catch (error) {
    // A form that goes on and on may break off while what is too large is being dropped.
    throw file.truncated ? tooLarge(terms) : error;
  } finally {
    await handle.close();
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
