import type { Matrix } from '../actors';

/** Development records of the subject, which are theirs alone: nobody beside or above them reads any. What is listed or made without an id is the caller's own. */
export const developmentMatrix = {
  //                                                        admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /development-records':                               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /development-records':                              [201,  201,  201,  201,  201,  201,  201,  401,  401,  401,  403,  201,  401],
  'GET /development-records/:recordId':                     [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /development-records/:recordId':                   [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/start':              [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/completion':         [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/cancellation':       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/reopening':          [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/evidence':           [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /development-records/:recordId/hours':              [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /development-records/:recordId/hours/:hoursId':    [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /development-records/:recordId/hours/:hoursId':   [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /development-components':                            [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /development-hours':                                 [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /development-hours/file':                            [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
