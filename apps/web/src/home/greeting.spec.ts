import { greetingAt } from './greeting';

const amara = { name: 'Amara Okafor', timeZone: 'Europe/London' };
const at = (instant: string, person = amara) => greetingAt(new Date(instant), person);

describe('the greeting', () => {
  it.each([
    ['2026-01-18T00:00:00Z', 'Good morning, Amara'],
    ['2026-01-18T11:59:59Z', 'Good morning, Amara'],
    ['2026-01-18T12:00:00Z', 'Good afternoon, Amara'],
    ['2026-01-18T17:59:59Z', 'Good afternoon, Amara'],
    ['2026-01-18T18:00:00Z', 'Good evening, Amara'],
  ])('goes by the time of day: %s', (instant, words) => {
    expect(at(instant).words).toBe(words);
  });

  it('goes by the clock of the person’s own time zone, summer time included', () => {
    expect(at('2026-06-18T11:30:00Z').words).toBe('Good afternoon, Amara');
    expect(at('2026-06-18T11:30:00Z', { name: 'Kai', timeZone: 'Pacific/Auckland' }).words).toBe('Good evening, Kai');
  });

  it('names the day as it is where the person is', () => {
    expect(at('2026-06-18T23:30:00Z')).toMatchObject({ day: 'Friday 19 June 2026', isoDay: '2026-06-19' });
  });
});
