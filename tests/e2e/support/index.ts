export * from './browser';
export * from './inviting';
export * from './mailed-links';
export * from './running-waymark';
export * from './sample-profile';
export * from './signed-in';
