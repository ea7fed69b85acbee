import { readHolidays } from './holiday-text';
import { firstWorkingDayFrom, holidays, isWorkingDay, usualWorkingDays, weekdayOf, workingDays } from './working-days';

describe('a working day', () => {
  const calendar = { workingDays: usualWorkingDays, holidays: [{ day: '2026-12-25' }] };

  it.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-27', false],
    ['2026-12-28', true],
  ])('is %s: %s', (day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works);
  });

  it('may be a Saturday, where the organisation says so', () => {
    expect(isWorkingDay('2026-12-26', { workingDays: [6], holidays: [] })).toBe(true);
  });

  it.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-12-25', '2026-12-28'],
    ['2026-12-26', '2026-12-28'],
  ])('from %s on first comes on %s', (day, first) => {
    expect(firstWorkingDayFrom(day, calendar)).toBe(first);
  });

  it('comes after a whole year of holidays', () => {
    const year = Array.from({ length: 365 }, (_, index) => ({ day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10) }));
    expect(firstWorkingDayFrom('2026-01-01', { workingDays: usualWorkingDays, holidays: year })).toBe('2027-01-01');
  });

  it('is numbered as ISO 8601 does', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
  });

  it('is named once, in order, and there is at least one', () => {
    expect(workingDays.parse([5, 1, 1])).toEqual([1, 5]);
    expect(workingDays.safeParse([]).success).toBe(false);
    expect(workingDays.safeParse([0]).success).toBe(false);
  });
});

describe('holidays', () => {
  it('are kept by day, each day once', () => {
    const [boxing, christmas] = [{ day: '2026-12-26', name: 'Boxing Day' }, { day: '2026-12-25', name: 'Christmas Day' }];
    expect(holidays.parse([boxing, christmas])).toEqual([christmas, boxing]);
    expect(holidays.safeParse([boxing, { ...boxing, name: 'Another' }]).success).toBe(false);
  });
});

describe('a pasted text', () => {
  const read = (text: string) => readHolidays(text, 2026);

  it.each([
    ['2026-12-25 Christmas Day', '2026-12-25', 'Christmas Day'],
    ['25 December 2026\tChristmas Day', '2026-12-25', 'Christmas Day'],
    ['25th Dec 2026 - Christmas Day', '2026-12-25', 'Christmas Day'],
    ['25/12/2026, Christmas Day', '2026-12-25', 'Christmas Day'],
    ['Christmas Day, Friday 25 December', '2026-12-25', 'Christmas Day'],
    ['3 April\tFriday\tGood Friday', '2026-04-03', 'Good Friday'],
    ['6 April\tMonday\tEaster Monday', '2026-04-06', 'Easter Monday'],
    ['3 April Good Friday', '2026-04-03', 'Good Friday'],
    ['4 May Monday Early May bank holiday', '2026-05-04', 'Early May bank holiday'],
    ['28 December\tMonday\tBoxing Day (substitute day)', '2026-12-28', 'Boxing Day (substitute day)'],
    ['17 March Tuesday St Patrick’s Day', '2026-03-17', 'St Patrick’s Day'],
  ])('%s is a holiday', (text, day, name) => {
    expect(read(text)).toEqual({ holidays: [{ day, name }], problems: [] });
  });

  it('may begin with the head of a table, and name its year above the dates', () => {
    const text = 'Upcoming bank holidays in Scotland 2027\nDate\tDay of the week\tBank holiday\n\n1 January\tFriday\tNew Year’s Day\n';
    expect(read(text)).toEqual({ holidays: [{ day: '2027-01-01', name: 'New Year’s Day' }], problems: [] });
  });

  it.each([
    ['Christmas Day', 'There is no date in this line'],
    ['30 February Nothing', '30 February is not a day of the calendar'],
    ['25 December 2026', 'There is no name in this line'],
    ['25 December Thursday Christmas Day', '25 December is not a Thursday in 2026'],
    [`25 December ${'x'.repeat(101)}`, 'The name is too long'],
  ])('with the line %s says what is wrong with it', (line, message) => {
    expect(read(`1 January New Year’s Day\n${line}`)).toMatchObject({ problems: [{ line: 2, message }] });
  });

  it('that names a day twice keeps the first', () => {
    expect(read('25 December A\n2026-12-25 B')).toEqual({
      holidays: [{ day: '2026-12-25', name: 'A' }],
      problems: [{ line: 2, message: '2026-12-25 is named twice' }],
    });
  });
});
