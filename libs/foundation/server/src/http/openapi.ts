import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { documentationPolicy } from './security-headers';

/** Publishes the API's own description at /api/openapi.json and a readable page of it at /api/docs. */
export function publishApiDescription(app: INestApplication, server: FastifyInstance, release: string): void {
  const description = new DocumentBuilder()
    .setTitle('Waymark')
    .setDescription(
      'Refusals are application/problem+json. Lists page by cursor. What can be changed has an ETag, and changing it wants If-Match.',
    )
    .setVersion(release)
    .addServer('/')
    .addCookieAuth('waymark', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'access-token')
    .build();
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', documentationPolicy);
  });
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Waymark API',
  });
}
