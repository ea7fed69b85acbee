import type { Matrix } from '../actors';

/**
 * Readiness of a person is for themselves, their mentors and who manages them; of a team it is the people who report to
 * whoever asks, and so nobody for most. Owners of programmes get numbers alone. What the manager said only the manager
 * takes back.
 */
export const readinessMatrix = {
  //                                              admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /members/:memberId/readiness':             [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/readiness/timeline':    [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/readiness/movement':    [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/readiness/requirements/:requirementId': [404, 404, 200, 200, 200, 404, 404, 401, 401, 401, 403, 404, 401],
  'GET /members/:memberId/readiness/export':      [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /team-readiness':                          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /team-readiness/movement':                 [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /team-readiness/trend':                    [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /team-readiness/export':                   [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /readiness-aggregates':                    [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /readiness-aggregates/export':             [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /readiness-snapshots':                    [404,  404,  201,  201,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/readiness/snapshots':   [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/judgements':            [404,  404,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /members/:memberId/judgements':           [404,  404,  201,  201,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /judgements/:judgementId/withdrawal':     [404,  404,  200,  403,  403,  404,  404,  401,  401,  401,  403,  404,  401],
} satisfies Matrix;
