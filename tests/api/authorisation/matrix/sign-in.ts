import type { Matrix } from '../actors';

/** Getting in is open to anybody; what is about passwords, sessions and tokens is for browsers, each for their own. */
export const signInMatrix = {
  //                                    admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'POST /session':                     [201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201],
  'POST /session/link':                [201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201],
  'GET /session':                      [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'DELETE /session':                   [204,  204,  204,  204,  204,  204,  204,  401,  401,  401,  403,  403,  401],
  'PUT /session/organisation':         [200,  200,  200,  200,  200,  200,  404,  401,  401,  401,  403,  403,  401],
  'GET /sessions':                     [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  403,  401],
  'DELETE /sessions/:sessionId':       [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  403,  401],
  'DELETE /sessions':                  [204,  204,  204,  204,  204,  204,  204,  401,  401,  401,  403,  403,  401],
  'PUT /password':                     [204,  204,  204,  204,  204,  204,  204,  401,  401,  401,  403,  403,  401],
  'POST /password-reset-requests':     [202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202],
  'POST /password-resets':             [204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204,  204],
  'POST /sign-in-link-requests':       [202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202,  202],
  'POST /invitation-openings':         [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'POST /invitation-acceptances':      [201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201,  201],
  'GET /access-tokens':                [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  403,  401],
  'POST /access-tokens':               [201,  201,  201,  201,  201,  201,  201,  401,  401,  401,  403,  403,  401],
  'DELETE /access-tokens/:accessTokenId': [404, 404, 404,  404,  204,  404,  404,  401,  401,  401,  403,  403,  401],
} as const satisfies Matrix;
