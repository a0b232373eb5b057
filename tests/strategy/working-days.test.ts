/** Working days against the printed Finnish calendars of the plan's years. */

import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isQuietMonth,
  isWorkingDay,
  nextWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from '../../strategy/working-days';

/** Free days that fall on Monday to Friday, as the almanac has them. */
const FREE_WEEKDAYS: Record<number, string[]> = {
  2022: ['01-06', '04-15', '04-18', '05-26', '06-24', '12-06', '12-26'],
  2023: ['01-06', '04-07', '04-10', '05-01', '05-18', '06-23', '12-06', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-01', '05-09', '06-21', '12-06', '12-24', '12-25', '12-26'],
  2025: ['01-01', '01-06', '04-18', '04-21', '05-01', '05-29', '06-20', '12-24', '12-25', '12-26'],
  2026: ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25'],
};

const aDay = fc.integer({ min: 0, max: 365 * 5 }).map((days) => addDays('2022-01-01', days));

describe('a working day', () => {
  it.each(Object.entries(FREE_WEEKDAYS))('in %s is every weekday but the holidays and the two eves', (year, free) => {
    const weekdays: string[] = [];
    for (let on = `${year}-01-01`; on.startsWith(year); on = addDays(on, 1)) if (weekdayOf(on) <= 5) weekdays.push(on);
    expect(weekdays.filter((on) => !isWorkingDay(on))).toEqual(free.map((day) => `${year}-${day}`));
  });

  it.each([
    ['loppiainen', '2023-01-06'],
    ['pitkäperjantai', '2023-04-07'],
    ['toinen pääsiäispäivä', '2023-04-10'],
    ['vappu', '2023-05-01'],
    ['helatorstai', '2023-05-18'],
    ['juhannusaatto', '2023-06-23'],
    ['itsenäisyyspäivä', '2023-12-06'],
    ['jouluaatto', '2024-12-24'],
    ['joulupäivä', '2023-12-25'],
    ['tapaninpäivä', '2023-12-26'],
    ['uudenvuodenpäivä', '2024-01-01'],
  ])('is not %s (%s)', (_name, on) => {
    expect(isWorkingDay(on)).toBe(false);
  });

  it.each([
    ['uudenvuodenaatto', '2024-12-31'],
    ['kiirastorstai', '2023-04-06'],
    ['vapunaatto', '2024-04-30'],
    ['a Friday after helatorstai', '2023-05-19'],
  ])('is %s (%s) too', (_name, on) => {
    expect(isWorkingDay(on)).toBe(true);
  });

  it('is never a Saturday or a Sunday', () => {
    expect(['2022-08-20', '2022-08-21'].map(isWorkingDay)).toEqual([false, false]);
  });
});

describe('counting working days', () => {
  it('leaves weekends and holidays out', () => {
    expect(addWorkingDays('2022-12-23', 1)).toBe('2022-12-27');
    expect(addWorkingDays('2022-12-27', -1)).toBe('2022-12-23');
    expect(addWorkingDays('2023-01-16', -10)).toBe('2022-12-30');
    expect(addWorkingDays('2024-03-28', 1)).toBe('2024-04-02');
  });

  it('gives the day itself for none, working day or not', () => {
    expect(addWorkingDays('2022-08-20', 0)).toBe('2022-08-20');
  });

  it('counts from the day after, up to and including the last', () => {
    expect(workingDaysBetween('2022-08-19', '2022-08-22')).toBe(1);
    expect(workingDaysBetween('2022-08-15', '2022-08-15')).toBe(0);
    expect(workingDaysBetween('2022-12-27', '2022-12-20')).toBe(-4);
  });

  it('moves a free day to the next working day and leaves a working day alone', () => {
    expect(nextWorkingDay('2023-04-07')).toBe('2023-04-11');
    expect(nextWorkingDay('2022-06-24')).toBe('2022-06-27');
    expect(nextWorkingDay('2022-08-15')).toBe('2022-08-15');
  });

  it('undoes itself, forwards and backwards', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40, max: 40 }), (on, n) => {
        expect(workingDaysBetween(on, addWorkingDays(on, n))).toBe(n);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('lands on a working day whenever it moves', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(-11, -1, 1, 11), (on, n) => isWorkingDay(addWorkingDays(on, n))),
      { seed: 2, numRuns: 60 },
    );
  });

  it.each(['2022-8-15', '2022-02-30', '2022-W33', '', '2022-08-15T05:00:00.000Z'])('refuses "%s" as a date', (on) => {
    expect(() => addWorkingDays(on, 1)).toThrow(expect.objectContaining({ code: 'not-a-date' }));
    expect(() => workingDaysBetween('2022-08-15', on)).toThrow(expect.objectContaining({ code: 'not-a-date' }));
  });
});

describe('the quiet month', () => {
  it('is July, whole, and nothing else', () => {
    const days = ['2022-06-30', '2022-07-01', '2022-07-31', '2022-08-01'];
    expect(days.map(isQuietMonth)).toEqual([false, true, true, false]);
  });
});
