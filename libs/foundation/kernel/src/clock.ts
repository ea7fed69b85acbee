/**
 * Where "now" comes from. Rules never read the machine's clock: a use case asks its clock once and hands the
 * instant to the rules as an argument, so a test can stand at any moment.
 */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `instant` until it is moved. For tests and for the demo organisation's history. */
export function fixedClock(instant: Date): Clock & { moveTo(instant: Date): void } {
  let present = instant;
  return {
    now: () => new Date(present),
    moveTo: (next) => {
      present = next;
    },
  };
}
