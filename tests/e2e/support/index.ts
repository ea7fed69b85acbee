export * from './browser';
export * from './inviting';
export * from './large-profile';
export * from './large-team';
export * from './mailed-links';
export * from './running-waymark';
export * from './sample-profile';
export * from './signed-in';
