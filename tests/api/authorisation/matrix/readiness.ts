import type { Matrix } from '../actors';

/**
 * Readiness of a person is for themselves, their mentors and who manages them; of a team it is the people who report to
 * whoever asks, and so nobody for most. Owners of programmes get numbers alone.
 */
export const readinessMatrix = {
  //                                              admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /members/:memberId/readiness':             [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /team-readiness':                          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
} satisfies Matrix;
