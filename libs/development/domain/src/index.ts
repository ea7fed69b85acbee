export * from './hours';
export * from './record-lifecycle';
