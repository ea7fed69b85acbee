import { version } from '../../../package.json';

/** The version of Waymark that this build is. */
export const release: string = version;
