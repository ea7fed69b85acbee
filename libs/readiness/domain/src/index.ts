export * from './explanation';
export * from './judgement';
export * from './measured';
export * from './person-readiness';
export * from './readiness-api';
export * from './snapshot';
export * from './team-readiness';
