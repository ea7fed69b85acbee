import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { JobDefinition } from './job';
import { jobMetadata } from './job';
import { JobQueue } from './job-queue';

interface Handler {
  definition: JobDefinition;
  handle: (payload: unknown) => Promise<void>;
}

/** Does the jobs of the queue with the handlers that the domain modules brought. Only the worker starts it. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly queue: JobQueue,
  ) {}

  /** @throws Error where two methods handle the same job, or none handles one that a provider has announced. */
  async start(): Promise<void> {
    const handlers = this.handlers();
    const orphan = this.queue.announced.find((name) => !handlers.has(name));
    if (orphan !== undefined) throw new Error(`The job ${orphan} has no handler`);
    await this.queue.consume(async (name, payload) => {
      const handler = handlers.get(name);
      if (handler === undefined) throw new Error(`No handler for the job ${name}`);
      await handler.handle(handler.definition.payload.parse(payload));
    });
    for (const { definition } of handlers.values()) {
      if (definition.everyMilliseconds !== undefined) await this.queue.repeat(definition, definition.everyMilliseconds);
    }
  }

  private handlers(): Map<string, Handler> {
    const handlers = new Map<string, Handler>();
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (prototype === null) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const own = prototype[method] as (payload: unknown) => Promise<void>;
        const definition = this.reflector.get<JobDefinition | undefined>(jobMetadata, own);
        if (definition === undefined) continue;
        if (handlers.has(definition.name)) throw new Error(`The job ${definition.name} has two handlers`);
        handlers.set(definition.name, { definition, handle: (payload) => own.call(instance, payload) });
      }
    }
    return handlers;
  }
}
