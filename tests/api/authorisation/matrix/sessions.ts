import type { Matrix } from '../actors';

/**
 * Sessions, their records and notes: the subject is the mentor of a pair of which nobody else here is. Whoever manages
 * people, owns the programme or is an admin finds none of it, and only the mentee shares a summary.
 */
export const sessionMatrix = {
  //                                                                  admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /mentoring-sessions':                                          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-sessions/:sessionId':                               [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/sessions':                     [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/past-sessions':                [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /relationships/:relationshipId/agenda-suggestions':            [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /mentoring-sessions/:sessionId':                             [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/times':                        [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/cancellation':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/no-show':                      [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/holding':                      [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/log':                          [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/confirmation':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/question':                     [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/calendar-file':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/record':                        [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/stages/:stage':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /mentoring-sessions/:sessionId/stages/:stage':                 [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /mentoring-sessions/:sessionId/stages/:stage/revisions':      [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/revisions':                     [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/summary':                       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/summary/readers':               [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /mentoring-sessions/:sessionId/summary/releases/:memberId':    [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /mentoring-sessions/:sessionId/summary/releases/:memberId': [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentoring-sessions/:sessionId/pulse':                         [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /mentoring-sessions/:sessionId/pulse':                         [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /programmes/:programmeId/prompts':                             [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'GET /programmes/:programmeId/prompts/versions':                    [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'PUT /programmes/:programmeId/prompts':                             [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /shared-notes':                                                [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /shared-notes/:noteId':                                        [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /shared-notes':                                               [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /shared-notes/:noteId':                                        [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /shared-notes/:noteId':                                     [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /private-notes':                                               [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /private-notes/:noteId':                                       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /private-notes':                                              [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /private-notes/:noteId':                                       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /private-notes/:noteId':                                    [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
} as const satisfies Matrix;
