import { todayIn } from './today';

it('today is the day where the reader is', () => {
  const instant = new Date('2026-06-18T23:30:00Z');
  expect(todayIn('Europe/London', instant)).toBe('2026-06-19');
  expect(todayIn('America/New_York', instant)).toBe('2026-06-18');
});
