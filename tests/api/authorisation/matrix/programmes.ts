import type { Matrix } from '../actors';

/**
 * Programmes, their policies, purposes and enrolments. The programme owner owns the programme that is asked about; the
 * subject takes part in it. Whoever manages nobody has no purpose to acknowledge.
 */
export const programmeMatrix = {
  //                                                     admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /programmes':                                     [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /programmes/:programmeId':                        [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'POST /programmes':                                    [201,  403,  403,  403,  403,  403,  201,  401,  401,  401,  403,  201,  401],
  'PATCH /programmes/:programmeId':                      [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /programmes/:programmeId/archive':               [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /programmes/:programmeId/archive':             [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /programmes/:programmeId/overview':               [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /programmes/:programmeId/policies':               [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'PUT /programmes/:programmeId/policies':               [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /waiting-purposes':                               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /programmes/:programmeId/purpose-acknowledgements': [403, 403,  204,  204,  403,  403,  404,  401,  401,  401,  403,  403,  401],
  'GET /programmes/:programmeId/purpose-acknowledgements': [200, 200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /programmes/:programmeId/enrolments':             [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /programmes/:programmeId/enrolments':            [201,  201,  403,  403,  403,  403,  404,  401,  401,  401,  403,  201,  401],
  'POST /enrolments/:enrolmentId/end':                   [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /enrolments/:enrolmentId':                     [204,  204,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'GET /members/:memberId/enrolments':                   [200,  200,  403,  403,  200,  404,  404,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
