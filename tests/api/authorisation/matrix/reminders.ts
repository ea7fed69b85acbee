import type { Matrix } from '../actors';

/** What somebody is reminded of is theirs alone. */
export const remindersMatrix = {
  //                                      admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /reminders':                       [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /reminders/summary':               [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'PUT /reminders/:reminderId/reading':   [404,  404,  404,  404,  204,  404,  404,  401,  401,  401,  403,  404,  401],
  'POST /reminders/reading':              [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
} satisfies Matrix;
