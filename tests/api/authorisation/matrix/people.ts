import type { Matrix } from '../actors';

/**
 * People, teams, reporting lines, roles and the audit log. A route without an id works on the caller's own
 * organisation, so the admin of another one succeeds there, in theirs.
 */
export const peopleMatrix = {
  //                                           admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /organisation':                         [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'PATCH /organisation':                       [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'GET /members':                              [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /possible-readers':                     [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /members/:memberId':                    [200,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  200,  401],
  'GET /members/:memberId/readers':             [403,  403,  403,  403,  200,  404,  404,  401,  401,  401,  403,  403,  401],
  'PATCH /members/:memberId':                  [200,  403,  403,  403,  200,  404,  404,  401,  401,  401,  403,  200,  401],
  'POST /invitations':                         [201,  403,  403,  403,  403,  403,  201,  401,  401,  401,  403,  201,  401],
  'POST /members/:memberId/invitation':        [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /members/:memberId/invitation':      [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'POST /members/:memberId/suspension':        [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /members/:memberId/suspension':      [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /members/:memberId/merger':            [409,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  409,  401],
  'GET /role-grants':                          [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'POST /role-grants':                         [201,  403,  403,  403,  403,  403,  400,  401,  401,  401,  403,  201,  401],
  'DELETE /role-grants/:roleGrantId':          [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'GET /teams':                                [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /teams/:teamId':                        [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'POST /teams':                               [201,  403,  403,  403,  403,  403,  201,  401,  401,  401,  403,  201,  401],
  'PATCH /teams/:teamId':                      [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /teams/:teamId':                     [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'POST /team-moves':                          [204,  403,  403,  403,  403,  403,  400,  401,  401,  401,  403,  204,  401],
  'PUT /teams/:teamId/members/:memberId':      [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'DELETE /teams/:teamId/members/:memberId':   [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'GET /members/:memberId/reporting-lines':    [200,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  200,  401],
  'POST /manager-changes':                     [201,  403,  403,  403,  403,  403,  400,  401,  401,  401,  403,  201,  401],
  'POST /members/:memberId/report-handovers':  [201,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  201,  401],
  'POST /reporting-lines':                     [201,  403,  403,  403,  403,  403,  400,  401,  401,  401,  403,  201,  401],
  'POST /reporting-lines/:reportingLineId/end': [200, 403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /audit-entries':                        [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
  'GET /audit-entries/export':                 [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
