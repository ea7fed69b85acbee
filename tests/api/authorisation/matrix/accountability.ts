import type { Matrix } from '../actors';

/**
 * The account of everything. A person's own ledger is theirs and an admin sees counts; an export is downloaded by whoever
 * asked for it; holds, erasures and rules of retention are the admins' business.
 */
export const accountabilityMatrix = {
  //                                          admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /access-events':                       [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /access-events/counts':                [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'GET /data-exports':                        [200,  403,  403,  403,  200,  404,  404,  401,  401,  401,  403,  200,  401],
  'POST /data-exports':                       [202,  403,  403,  403,  202,  404,  404,  401,  401,  401,  403,  202,  401],
  'GET /data-exports/:exportId/file':         [403,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  403,  401],
  'GET /members/:memberId/legal-holds':       [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /members/:memberId/legal-holds':      [201,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  201,  401],
  'DELETE /legal-holds/:legalHoldId':         [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'GET /members/:memberId/erasure':           [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /members/:memberId/erasure':          [202,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  202,  401],
  'GET /erasures':                            [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'GET /erasures/:erasureId/certificate':     [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /retention-rules':                     [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'PATCH /retention-rules/:kind':             [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
