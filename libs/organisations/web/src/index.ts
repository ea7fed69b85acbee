export { timeZoneGroups } from './account/time-zones';
export { LoadFailure } from './load-failure';
export { BehindGate, PurposeGate } from './programmes/purpose-gate';
export { WhoCanRead } from './readers/who-can-read';
export { Session, provideSession } from './session';
export { takeLinkToken } from './sign-in/link-token';
