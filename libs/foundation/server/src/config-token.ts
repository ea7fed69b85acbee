/** Injects the configuration that the process was started with. */
export const configToken = Symbol('configuration');
/** Injects the clock. */
export const clockToken = Symbol('clock');
/** Injects the process's log. */
export const loggerToken = Symbol('log');
/** Injects the keys that wrap the keys of organisations. */
export const masterKeysToken = Symbol('master keys');
/** Injects the columns of every domain that hold sealed words. */
export const sealedColumnsToken = Symbol('sealed columns');
