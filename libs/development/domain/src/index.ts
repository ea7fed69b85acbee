export * from './development-api';
export * from './development-policy';
export * from './hours';
export * from './hours-query';
export * from './record';
export * from './record-evidence';
export * from './record-lifecycle';
export * from './record-rules';
