import { systemClock, type Clock } from '@waymark/foundation/kernel';
import { StandardSchemaSerializerInterceptor, type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { clockToken, configToken, loggerToken, masterKeysToken, sealedColumnsToken } from './config-token';
import { DatabaseModule, type Entities } from './database/database.module';
import { FileIntake } from './files/file-intake';
import { VirusScanner } from './files/virus-scanner';
import { AccessGuard } from './http/access';
import { FileAnswerInterceptor } from './http/file-answer';
import { IdempotentRequests, sealedAnswer } from './http/idempotency';
import { ProblemFilter } from './http/problem-filter';
import { TransactionInterceptor } from './http/transaction.interceptor';
import { UploadInterceptor } from './http/upload';
import { UploadDirectory } from './http/upload-directory';
import { ContractPipe } from './http/validation';
import { EntityTagInterceptor } from './http/version';
import { Mailer } from './mail/mailer';
import { Health } from './observability/health';
import { Metrics } from './observability/metrics';
import { JobQueue } from './queue/job-queue';
import { JobRunner } from './queue/job-runner';
import { DataKeyRepository } from './sealing/data-keys.repository';
import { KeyRotation } from './sealing/key-rotation';
import type { ConfigWithKeys } from './sealing/keys-at-start';
import type { SealedColumn } from './sealing/sealed-column';
import { SealedRowQueries } from './sealing/sealed-rows.queries';
import { Sealing } from './sealing/sealing';
import { Storage } from './storage/storage';
import { storageOf } from './storage/storage-of';

export interface ServerOptions {
  config: ConfigWithKeys;
  logger: Logger;
  entities: Entities;
  /** Every column that holds sealed words, for whoever takes new keys. */
  sealedColumns?: readonly SealedColumn[];
  clock?: Clock;
}

/**
 * What every domain module stands on. The order of the interceptors matters: an answer is stripped to its contract
 * inside the transaction, so that one which breaks its contract also undoes what it was about, and is tagged outside.
 */
@Module({})
export class ServerModule {
  static for({ config, logger, entities, sealedColumns = [], clock = systemClock }: ServerOptions): DynamicModule {
    return {
      module: ServerModule,
      global: true,
      imports: [DatabaseModule.for(config, entities), DiscoveryModule],
      providers: [
        { provide: configToken, useValue: config },
        { provide: clockToken, useValue: clock },
        { provide: loggerToken, useValue: logger },
        { provide: masterKeysToken, useValue: config.masterKeys },
        { provide: sealedColumnsToken, useValue: [sealedAnswer, ...sealedColumns] },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: FileAnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
        IdempotentRequests,
        UploadDirectory,
        { provide: Storage, useFactory: storageOf, inject: [configToken] },
        DataKeyRepository,
        SealedRowQueries,
        Sealing,
        KeyRotation,
        VirusScanner,
        FileIntake,
        Mailer,
        Health,
        Metrics,
        JobQueue,
        JobRunner,
      ],
      exports: [configToken, clockToken, loggerToken, sealedColumnsToken, Storage, Sealing, KeyRotation, VirusScanner, FileIntake, Mailer, Health, Metrics, JobQueue, JobRunner],
    };
  }
}
