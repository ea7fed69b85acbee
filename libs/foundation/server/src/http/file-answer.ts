import type { Readable } from 'node:stream';
import { DomainError, type EndpointDefinition } from '@waymark/foundation/kernel';
import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { ByteRange } from '../storage/storage';
import { endpointMetadata } from './access';
import { rangeOf } from './byte-range';
import { attachmentNamed } from './content-disposition';

/** The answer of an endpoint with `file` that is kept and may be large: whoever asks may ask for a part of it. */
export interface KeptFile {
  /** What it is called where it is saved. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Opens the file, or a part of it, once it is known what is wanted. */
  open(range?: ByteRange): Promise<Readable>;
}

/**
 * What keeps a file that somebody else made from doing anything in a browser that opens it in spite of the rest: no
 * scripts, no forms, no origin. Embedding it into a page of another site is refused by the headers of every answer.
 */
const sandbox = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Sends the files of endpoints with `file`: always as an attachment and for nobody's cache. A page of our own may still
 * show one by loading it as a picture or a document. A part is sent where the request asks for one of a kept file.
 */
@Injectable()
export class FileAnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    if (definition?.file === undefined) return next.handle();
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (file: KeptFile | StreamableFile) => {
        const answer = file instanceof StreamableFile ? file : await opened(file, http.getRequest<FastifyRequest>(), reply);
        void reply.headers({ 'content-security-policy': sandbox, 'cache-control': 'private, no-store' });
        return answer;
      }),
    );
  }
}

/** Gives a part of a file the status of a part, which is not the one of its route. */
export function answerPartsAsParts(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 200 && reply.hasHeader('content-range')) void reply.status(206);
  });
}

async function opened(file: KeptFile, { headers }: FastifyRequest, reply: FastifyReply): Promise<StreamableFile> {
  const { name, mediaType, bytes, sha256 } = file;
  const etag = `"${sha256}"`;
  // Whoever has the first part of another edition wants all of this one.
  const isSameEdition = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isSameEdition ? rangeOf(headers.range, bytes) : null;
  if (range === 'none') {
    void reply.header('content-range', `bytes */${bytes}`);
    throw new DomainError('RANGE_NOT_SATISFIABLE', 'no-such-range', 'The file has no such part.');
  }
  const stream = await (range === null ? file.open() : file.open(range));
  void reply.headers({ etag, 'accept-ranges': 'bytes' });
  if (range !== null) void reply.header('content-range', `bytes ${range.first}-${range.last}/${bytes}`);
  return new StreamableFile(stream, {
    type: mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    disposition: attachmentNamed(name),
    length: range === null ? bytes : range.last - range.first + 1,
  });
}
