import { DomainError, type Issue } from '@waymark/foundation/kernel';
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';

/** At most so many issues are listed, so that an answer to nonsense stays small. */
const mostIssues = 100;

/**
 * Parses what a request sends with the schema of its endpoint. A refusal lists each wrong field with its JSON path,
 * beginning with where it was sent: `body.email`, `query.limit`, `path.memberId`.
 */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.schema === undefined) return value;
    return parseInput<T>(value, metadata.schema, metadata.type === 'param' ? 'path' : metadata.type);
  }
}

/** Parses what was sent at `place`. @throws DomainError INVALID with the path of each issue. */
export async function parseInput<T>(value: unknown, schema: StandardSchemaV1, place: string): Promise<T> {
  refusePrototypeKeys(value, place);
  // Nothing that was sent is an empty object; null that was sent is null.
  const result = await schema['~standard'].validate(value === undefined ? {} : value);
  if (result.issues === undefined) return result.value as T;
  throw new DomainError('INVALID', 'invalid', 'Some of what was sent is not valid.', {
    issues: result.issues.slice(0, mostIssues).map((issue) => issueAt(place, issue)),
  });
}

function issueAt(place: string, issue: StandardSchemaV1.Issue & { keys?: unknown }): Issue {
  const segments = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  const unknownKeys = Array.isArray(issue.keys) ? issue.keys.map(String) : [];
  const path = [place, ...segments, ...(unknownKeys.length === 1 ? unknownKeys : [])].join('.');
  return { path, message: unknownKeys.length === 1 ? 'Is not known here' : issue.message };
}

function refusePrototypeKeys(value: unknown, place: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    if (Object.hasOwn(value, key)) {
      throw new DomainError('INVALID', 'invalid', 'Some of what was sent is not valid.', {
        issues: [{ path: `${place}.${key}`, message: 'Is not known here' }],
      });
    }
  }
}
