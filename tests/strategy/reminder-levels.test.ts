import { reminderLevelsOf } from '../../strategy/reminder-levels';

const RULE = { afterWorkingDays: [5, 8], onLastDay: true };
const NO_WISH = { weekday: null, lessOften: false };

function daysOf(
  askedOn: string,
  closesOn: string,
  wishes: Parameters<typeof reminderLevelsOf>[3] = NO_WISH,
  rule = RULE,
) {
  return reminderLevelsOf(rule, askedOn, closesOn, wishes).map(({ level, dueOn }) => `${level} ${dueOn}`);
}

describe('the days of reminders', () => {
  it('are the fifth and the eighth working day after the card was sent, and the last day', () => {
    expect(daysOf('2022-08-15', '2022-09-02')).toEqual(['1 2022-08-22', '2 2022-08-25', 'last-day 2022-09-02']);
  });

  it('count from the day the card was sent to this person, not from the day the round opened', () => {
    expect(daysOf('2022-08-18', '2022-09-02')[0]).toBe('1 2022-08-25');
  });

  it('leave out levels that the last day overtakes', () => {
    expect(daysOf('2022-08-26', '2022-09-02')).toEqual(['last-day 2022-09-02']);
    expect(daysOf('2022-09-02', '2022-09-02')).toEqual([]);
  });

  it('pass over Midsummer Eve, Christmas Eve and holidays, which are no working days', () => {
    // 24 June 2022 is juhannusaatto, 6 December Independence Day, 24 and 26 December free.
    expect(daysOf('2022-06-17', '2022-06-30')[0]).toBe('1 2022-06-27');
    expect(daysOf('2022-11-29', '2022-12-20')[0]).toBe('1 2022-12-07');
    expect(daysOf('2021-12-17', '2022-01-10')[0]).toBe('1 2021-12-27');
    expect(daysOf('2025-12-19', '2026-01-16')[0]).toBe('1 2025-12-31');
  });

  it('pass over July, whose days do not count', () => {
    expect(daysOf('2022-06-28', '2022-08-19').slice(0, 2)).toEqual(['1 2022-08-03', '2 2022-08-08']);
  });

  it('have no last day in July, and one before a holiday on which a round ends', () => {
    expect(daysOf('2022-06-20', '2022-07-15')).toEqual(['1 2022-06-28']);
    expect(daysOf('2022-06-08', '2022-06-24').at(-1)).toBe('last-day 2022-06-23');
  });

  it('follow the plan’s own rule', () => {
    expect(daysOf('2022-08-15', '2022-09-02', NO_WISH, { afterWorkingDays: [3], onLastDay: false })).toEqual([
      '1 2022-08-18',
    ]);
  });
});

describe('a personal wish', () => {
  it('moves a level to the wished weekday, if one comes before the last day', () => {
    expect(daysOf('2022-08-15', '2022-09-02', { weekday: 2, lessOften: false })).toEqual([
      '1 2022-08-23',
      '2 2022-08-30',
      'last-day 2022-09-02',
    ]);
    expect(daysOf('2022-08-15', '2022-08-26', { weekday: 1, lessOften: false })).toEqual([
      '1 2022-08-22',
      '2 2022-08-25',
      'last-day 2022-08-26',
    ]);
  });

  it('is not a holiday of that weekday but the week after', () => {
    // Monday 18 April 2022 is Easter Monday.
    expect(daysOf('2022-04-06', '2022-05-06', { weekday: 1, lessOften: false })[0]).toBe('1 2022-04-25');
  });

  it('may bring two levels to one day, of which one goes out', () => {
    expect(daysOf('2022-08-15', '2022-09-02', { weekday: 5, lessOften: false })).toEqual([
      '1 2022-08-26',
      '2 2022-08-26',
      'last-day 2022-09-02',
    ]);
  });

  it('for fewer reminders keeps the last one of the rule and the last day', () => {
    expect(daysOf('2022-08-15', '2022-09-02', { weekday: null, lessOften: true })).toEqual([
      '2 2022-08-25',
      'last-day 2022-09-02',
    ]);
  });
});
