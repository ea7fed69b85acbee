export * from './hours';
export * from './record-lifecycle';
export * from './record-rules';
