import { successStatus, type EndpointDefinition, type HttpMethod } from '@waymark/foundation/kernel';
import {
  applyDecorators,
  Body,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiCookieAuth, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { z as zod } from 'zod';
import { problem } from '@waymark/foundation/kernel';
import { DeclaresEndpoint } from './access';

const route = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } satisfies Record<
  HttpMethod,
  (path: string) => MethodDecorator
>;

/**
 * Makes a handler the implementation of an endpoint: its route, its access requirement, its transaction, its status,
 * what its answer is stripped to, and its page in the API documentation all come from the definition.
 */
export function Implements(definition: EndpointDefinition): MethodDecorator {
  return applyDecorators(
    route[definition.method](definition.path),
    HttpCode(successStatus(definition)),
    DeclaresEndpoint(definition),
    ...(definition.response === undefined ? [] : [SerializeOptions({ schema: definition.response })]),
    ...documentation(definition),
  );
}

/** The parsed body of an endpoint. */
export function FromBody(definition: EndpointDefinition): ParameterDecorator {
  return Body({ schema: definition.body });
}

/** The parsed query of an endpoint. */
export function FromQuery(definition: EndpointDefinition): ParameterDecorator {
  return Query({ schema: definition.query });
}

/** The parsed path parameters of an endpoint. */
export function FromPath(definition: EndpointDefinition): ParameterDecorator {
  return Param({ schema: definition.params });
}

function documentation(definition: EndpointDefinition): MethodDecorator[] {
  const { requires } = definition;
  const success = successStatus(definition);
  return [
    ApiOperation({ summary: definition.summary, description: requirementInWords(definition) }),
    ApiTags(definition.path.split('/')[1] ?? 'api'),
    ...(requires.kind === 'public' ? [] : [ApiCookieAuth('session')]),
    ...(requires.kind === 'member' ? [ApiBearerAuth('access-token')] : []),
    ...documentedInputs(definition),
    ApiResponse({ status: success, description: 'Done', ...documentedAnswer(definition) }),
    ApiResponse({
      status: 'default' as never,
      description: 'A refusal, as application/problem+json',
      content: { 'application/problem+json': { schema: jsonSchema(problem, 'output') } },
    }),
  ] as MethodDecorator[];
}

function documentedAnswer({ response, file }: EndpointDefinition): object {
  if (response !== undefined) return { schema: jsonSchema(response, 'output') };
  if (file === undefined) return {};
  return { content: Object.fromEntries(file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) };
}

function documentedInputs(definition: EndpointDefinition): (MethodDecorator & ClassDecorator)[] {
  const inputs: (MethodDecorator & ClassDecorator)[] = [];
  for (const [name, schema] of fieldsOf(definition.params)) {
    inputs.push(ApiParam({ name, schema: jsonSchema(schema, 'input') }));
  }
  for (const [name, schema] of fieldsOf(definition.query)) {
    inputs.push(ApiQuery({ name, required: !schema.safeParse(undefined).success, schema: jsonSchema(schema, 'input') }));
  }
  if (definition.body) inputs.push(ApiBody({ schema: jsonSchema(definition.body, 'input') }) as never);
  if (definition.upload) {
    inputs.push(ApiConsumes('multipart/form-data'), ApiBody({ schema: formSchema(definition.upload.fields) }) as never);
  }
  if (definition.file !== undefined) {
    inputs.push(ApiHeader({ name: 'Range', required: false, description: 'A part of a file that is kept, such as bytes=0-65535' }));
  }
  if (definition.version === 'demands') {
    inputs.push(ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read' }));
  }
  if (definition.idempotent) {
    inputs.push(ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Repeats get the first answer' }));
  }
  return inputs;
}

function fieldsOf(schema: z.ZodType | undefined): [string, z.ZodType][] {
  return schema instanceof zod.ZodObject ? (Object.entries(schema.shape) as [string, z.ZodType][]) : [];
}

/** A form as the API documentation shows it: the file, and the text fields beside it. */
function formSchema(fields: z.ZodType): object {
  const { properties } = jsonSchema(fields, 'input') as { properties?: object };
  return {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, ...properties },
    additionalProperties: false,
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = zod.toJSONSchema(schema, { io, target: 'openapi-3.0', unrepresentable: 'any' });
  return rest;
}

function requirementInWords({ requires }: EndpointDefinition): string {
  if (requires.kind === 'public') return 'Open to anybody.';
  if (requires.kind === 'session') return 'Needs a signed-in browser session; access tokens are refused.';
  const roles = requires.role ? ` Needs the role ${requires.role.join(' or ')}.` : '';
  return `Needs an active member; an access token needs the scope ${requires.scope}.${roles}`;
}

