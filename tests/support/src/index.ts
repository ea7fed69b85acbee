export * from './caller';
export * from './kept-mails';
export * from './sample-files';
export * from './shifting-clock';
export * from './story';
export * from './test-api';
export * from './throwaway-database';
export * from './with-redis';
