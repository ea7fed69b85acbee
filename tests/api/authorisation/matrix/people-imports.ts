import type { Matrix } from '../actors';

/** Bringing people in from a file, and taking them out: for organisation admins, each in their own organisation. */
export const peopleImportMatrix = {
  //                                              admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'POST /people-imports':                         [201,  403,  403,  403,  403,  403,  201,  401,  401,  401,  403,  201,  401],
  'GET /people-imports/:importId':                [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /people-imports/:importId/progress':       [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'PUT /people-imports/:importId/columns':        [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /people-imports/:importId/rows':           [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'PATCH /people-imports/:importId/rows/:line':   [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /people-imports/:importId/application':   [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'POST /people-imports/:importId/invitations':   [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'DELETE /people-imports/:importId':             [204,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  204,  401],
  'GET /people-imports/:importId/problems':       [200,  403,  403,  403,  403,  403,  404,  401,  401,  401,  403,  200,  401],
  'GET /people-export':                           [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
