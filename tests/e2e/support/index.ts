export * from './browser';
export * from './running-waymark';
export * from './signed-in';
