import type { Matrix } from '../actors';

/**
 * Reviews, levels, waivers and the right to judge. The claim waits for somebody who is none of these, so nobody here
 * judges it; its owner reads it. Levels are read by the person, their managers and owners of programmes.
 */
export const reviewMatrix = {
  //                                              admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /reviews':                                [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /claim-counts':                           [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /claims/:claimId':                        [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/opening':               [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /claims/:claimId/review':                 [404,  404,  404,  404,  404,  404,  404,  401,  401,  401,  403,  404,  401],
  'PATCH /claims/:claimId/review':               [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/review/confirmation':   [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/review/return':         [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /claims/:claimId/conflict':              [404,  404,  404,  404,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /waiting-claims':                         [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /claims/:claimId/possible-assessors':     [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /claims/:claimId/assignment':            [403,  204,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /assessor-grants':                        [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /assessor-grants':                       [201,  201,  403,  403,  403,  403,  400,  401,  401,  401,  403,  201,  401],
  'POST /assessor-grants/:assessorGrantId/end':  [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /members/:memberId/requirements/:requirementId/history': [404, 200, 200, 200, 200, 404, 404, 401, 401, 401, 403, 404, 401],
  'GET /members/:memberId/decisions':            [404,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /decisions/:decisionId':                  [404,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /decisions/:decisionId/revocation':      [404,  200,  403,  403,  403,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /decisions/:decisionId/appeal':          [404,  403,  403,  403,  409,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /decisions/:decisionId/appeal/answer':   [404,  409,  409,  409,  409,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /decisions/:decisionId/appeal/conflict': [404,  409,  409,  409,  409,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /decisions/:decisionId/appeal/possible-assessors': [403, 409, 403, 403, 403, 403, 403, 401, 401, 401, 403, 403, 401],
  'POST /decisions/:decisionId/appeal/assignment': [403, 409, 403, 403, 403, 403, 403, 401, 401, 401, 403, 403, 401],
  'GET /waiting-appeals':                        [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'GET /appeals':                                [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'POST /prior-levels':                          [400,  403,  201,  201,  403,  400,  400,  401,  401,  401,  403,  400,  401],
  'GET /members/:memberId/waivers':              [404,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /waivers':                               [400,  201,  201,  201,  403,  400,  400,  401,  401,  401,  403,  400,  401],
  'POST /waivers/:waiverId/grant':               [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /waivers/:waiverId/refusal':             [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
  'POST /waivers/:waiverId/end':                 [403,  200,  403,  403,  403,  403,  403,  401,  401,  401,  403,  403,  401],
} as const satisfies Matrix;
