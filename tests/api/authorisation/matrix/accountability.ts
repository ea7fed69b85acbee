import type { Matrix } from '../actors';

/** The account of everything: who read what. A person's own ledger is theirs; an admin sees counts. */
export const accountabilityMatrix = {
  //                             admin progr manag above self  coll  other anon  expir revok noScp scope suspended
  'GET /access-events':          [200,  200,  200,  200,  200,  200,  200,  401,  401,  401,  403,  200,  401],
  'GET /access-events/counts':   [200,  403,  403,  403,  403,  403,  200,  401,  401,  401,  403,  200,  401],
} as const satisfies Matrix;
