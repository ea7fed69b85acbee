import type { Matrix } from '../actors';

/**
 * Goals and actions of the subject, who is mentored by somebody who is nobody else here: the two read and write them, and
 * nobody beside or above the subject sees any until the subject lets them. What is listed without an id is the caller's own.
 */
export const goalsMatrix = {
  //                                                  admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /goals':                                       [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /goals':                                      [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /goals/:goalId':                               [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /goals/:goalId':                             [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /goals/:goalId/agreement':                    [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /goals/:goalId/achievement':                  [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /goals/:goalId/abandonment':                  [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /goals/:goalId/reopening':                    [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /goals/:goalId/readers':                       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /goals/:goalId/releases/:memberId':            [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /goals/:goalId/releases/:memberId':         [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /actions':                                     [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /actions':                                    [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /actions/:actionId':                           [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /actions/:actionId':                         [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /actions/:actionId/progress':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /actions/:actionId/due-changes':              [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /actions/:actionId/block':                    [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /actions/:actionId/block':                  [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /actions/:actionId/drop':                     [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /actions/:actionId/evidence-draft':            [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /actions/:actionId/readers':                   [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /actions/:actionId/releases/:memberId':        [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /actions/:actionId/releases/:memberId':     [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /released-mentoring':                          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-log':                               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-log/file':                          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-log/evidence-draft':                [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-home':                              [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
