import { fixedClock, systemClock } from './clock';

const morning = new Date('2026-11-22T09:00:00Z');
const evening = new Date('2026-11-22T18:00:00Z');

it('a fixed clock stands until it is moved', () => {
  const clock = fixedClock(morning);
  expect([clock.now(), clock.now()]).toEqual([morning, morning]);
  clock.moveTo(evening);
  expect(clock.now()).toEqual(evening);
});

it('nobody can move a fixed clock through an instant it gave out', () => {
  const clock = fixedClock(morning);
  clock.now().setFullYear(1999);
  expect(clock.now()).toEqual(morning);
});

it('the machine’s clock does not go back', () => {
  const earlier = systemClock.now();
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(earlier.getTime());
});
