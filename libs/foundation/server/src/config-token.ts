/** Injects the configuration that the process was started with. */
export const configToken = Symbol('configuration');
/** Injects the clock. */
export const clockToken = Symbol('clock');
/** Injects the process's log. */
export const loggerToken = Symbol('log');
