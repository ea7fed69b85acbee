import type { Matrix } from '../actors';

/**
 * Pairs, agreements, mentors and the mentoring of a programme. The subject (self) mentors the colleague; the programme
 * owner owns their programme. What others see of the subject's own mentoring is what their manager may.
 */
export const mentoringMatrix = {
  //                                                     admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /relationships':                                  [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /relationships':                                 [201,  201,  201,  201,  201,  201,  400,  401,  401,  401,  403,  201,  401],
  'GET /relationships/:relationshipId':                  [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/acceptance':      [404,  403,  404,  404,  200,  403,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/refusal':         [404,  403,  404,  404,  200,  403,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/withdrawal':      [404,  403,  404,  404,  403,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/pause':           [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /relationships/:relationshipId/pause':         [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/closing':         [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/reflection':      [404,  403,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/early-end':       [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'GET /relationships/:relationshipId/outreach':         [404,  200,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'GET /relationships/:relationshipId/agreements':       [404,  404,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'POST /relationships/:relationshipId/agreements':      [404,  404,  404,  404,  201,  201,  404,  401,  401,  401,  403,  404,  401],
  'GET /agreements/:agreementId':                        [404,  404,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /agreements/:agreementId':                      [404,  404,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /agreements/:agreementId':                     [404,  404,  404,  404,  204,  204,  404,  401,  401,  401,  403,  404,  401],
  'POST /agreements/:agreementId/signature':             [404,  404,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /agreements/:agreementId/signature':           [404,  404,  404,  404,  200,  200,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/mentoring':                    [404,  404,  200,  200,  404,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /mentors':                                        [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentor-suggestions':                             [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentors/:memberId':                              [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'PUT /mentors/:memberId/place-watch':                  [204,  204,  204,  204,  409,  204,  404,  401,  401,  401,  403,  204,  401],
  'DELETE /mentors/:memberId/place-watch':               [204,  204,  204,  204,  204,  204,  404,  401,  401,  401,  403,  204,  401],
  'GET /mentor-profile':                                 [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'PATCH /mentor-profile':                               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /mentoring-wishes':                               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /mentoring-wishes':                              [201,  201,  201,  201,  201,  201,  400,  401,  401,  401,  403,  201,  401],
  'DELETE /mentoring-wishes/:wishId':                    [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /programmes/:programmeId/mentoring':              [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /programmes/:programmeId/relationships':          [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /programmes/:programmeId/waiting-requests':       [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /programmes/:programmeId/possible-matches':       [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /programmes/:programmeId/proposals':             [403,  201,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /programmes/:programmeId/outreach':              [403,  201,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
} as const satisfies Matrix;
