import type { Matrix } from '../actors';

/**
 * What somebody writes about their work is theirs: nobody above them and no admin reads it, submitted or not. Which
 * levels are confirmed is seen by those who manage them and by programme owners, and what they say of themselves is not.
 * Witnesses need no account.
 */
export const evidenceMatrix = {
  //                                                                 admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /evidence':                                                   [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /evidence':                                                  [201,  201,  201,  201,  201,  201,  201,  401,  401,  401,  403,  201,  401],
  'GET /evidence/:evidenceId':                                       [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /evidence/:evidenceId':                                     [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /evidence/:evidenceId':                                    [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /evidence/:evidenceId/versions/:number':                      [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /evidence/:evidenceId/submission':                           [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /evidence/:evidenceId/suggestions':                           [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /evidence/:evidenceId/duplicates':                            [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /evidence/:evidenceId/claims':                               [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /claims/:claimId':                                          [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /claims/:claimId':                                         [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/withdrawal':                                [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/retraction':                                [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /evidence/:evidenceId/witness-requests':                     [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /evidence/:evidenceId/witness-requests/:witnessRequestId': [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /witness-requests/reading':                                  [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'POST /witness-requests/answer':                                   [204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204],
  'POST /witness-requests/refusal':                                  [204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204],
  'GET /evidence/:evidenceId/readers':                               [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'PUT /evidence/:evidenceId/releases/:memberId':                    [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /evidence/:evidenceId/releases/:memberId':                 [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /members/:memberId/skills':                                   [404,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /self-ratings':                                              [201,  201,  201,  201,  201,  201,  400,  401,  401,  401,  403,  201,  401],
  'GET /members/:memberId/requirements/:requirementId/self-ratings': [404,  403,  403,  403,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /unsent-forms/:form/:subjectId':                              [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'PATCH /unsent-forms/:form/:subjectId':                            [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'DELETE /unsent-forms/:form/:subjectId':                           [204,  204,  204,  204,  204,  204,  204,  401,  401,  401,  403,  204,  401],
} as const satisfies Matrix;
