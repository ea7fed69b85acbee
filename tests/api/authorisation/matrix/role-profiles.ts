import type { Matrix } from '../actors';

/**
 * What was published is for everybody in the organisation; drafts are for admins and programme owners. The role is the
 * subject's current one, which they do not say themselves.
 */
export const roleProfileMatrix = {
  //                                                            admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /role-profiles':                                         [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /role-profiles/:profileId':                              [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'POST /role-profile-imports':                                 [201,  201,  403,  403,  403,  403,  201,  401,  401,  401,  403,  201,  401],
  'GET /role-profile-versions/:versionId':                      [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'GET /role-profile-versions/:versionId/source':               [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /role-profile-versions/:versionId/export':               [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'PATCH /role-profile-versions/:versionId':                    [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /role-profile-versions/:versionId':                   [204,  204,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'PATCH /role-profile-versions/:versionId/requirements/:requirementId':  [200, 200, 403, 403, 403, 403, 404, 401, 401, 401, 403, 200, 401],
  'DELETE /role-profile-versions/:versionId/requirements/:requirementId': [204, 204, 403, 403, 403, 403, 404, 401, 401, 401, 403, 204, 401],
  'PUT /role-profile-versions/:versionId/warnings':             [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /role-profile-versions/:versionId/changes':              [200,  200,  404,  404,  404,  404,  404,  401,  401,  401,  403,  200,  401],
  'PUT /role-profile-versions/:versionId/matching':             [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /role-profile-versions/:versionId/publication':         [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /role-profile-versions/:versionId/retirement':          [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /role-profile-comparisons':                              [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'GET /frameworks':                                            [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /frameworks/:frameworkId/skills':                        [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  200,  401],
  'POST /frameworks/:frameworkId/skills-imports':               [200,  200,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /members/:memberId/role-assignments':                    [200,  200,  200,  200,  200,  404,  404,  401,  401,  401,  403,  200,  401],
  'POST /role-assignments':                                     [201,  201,  201,  201,  403,  400,  400,  401,  401,  401,  403,  201,  401],
  'POST /role-assignments/:roleAssignmentId/end':               [200,  200,  200,  200,  403,  404,  404,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
