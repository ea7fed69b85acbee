export * from './clock';
export * from './domain-error';
export * from './endpoint';
export * from './ids';
export * from './lifecycle';
export * from './paging';
export * from './problem';
export * from './text';
