import type { Matrix } from '../actors';

/** The files of a draft, which its owner alone reads and changes. */
export const evidenceFileMatrix = {
  //                                                  admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /evidence/:evidenceId/files':                  [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /evidence/:evidenceId/files':                 [404,  404,  404,  404,  201,  404,  404,  401,  401,  401,  403,  404,  401],
  'DELETE /evidence/:evidenceId/files/:fileId':       [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'GET /evidence/:evidenceId/files/:fileId/content':  [404,  404,  404,  404,  200,  404,  404,  401,  401,  401,  403,  404,  401],
} as const satisfies Matrix;
