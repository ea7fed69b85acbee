import type { Clock } from '@waymark/foundation/kernel';

/** The machine's clock, which a test may set forward; it never stands still, so order in time is kept. */
export interface ShiftingClock extends Clock {
  advance(milliseconds: number): void;
}

export function shiftingClock(): ShiftingClock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => seconds(count * 60);
export const hours = (count: number) => minutes(count * 60);
export const days = (count: number) => hours(count * 24);
