/** The plan's rounds and their weekly digests, on the calendar of Kemi's four years. */

import fc from 'fast-check';
import { instantAt } from '../../strategy/calendar';
import { digestMomentsOf, dueDigests, firstDayOf, openingDaysOf, plannedRoundsOf } from '../../strategy/round-calendar';
import { addDays, isQuietMonth, isWorkingDay } from '../../strategy/working-days';
import { aRound, aSettings } from '../support/builders';

const HELSINKI = 'Europe/Helsinki';
const MONDAY_MORNING = { weekday: 1, time: '08:00' };
const at = (on: string, time: string) => instantAt(HELSINKI, on, time);
const dueDaysOf = (round: Parameters<typeof digestMomentsOf>[0], audience = MONDAY_MORNING) =>
  digestMomentsOf(round, audience, HELSINKI).map(({ dueOn }) => dueOn);

describe('the rounds of a plan', () => {
  const rounds = plannedRoundsOf(aSettings());

  it('are one for every half-year of its period, the last asked after it has ended', () => {
    expect(rounds.map(({ name, opensOn }) => `${name} ${opensOn}`)).toEqual([
      '2022-H1 2022-08-15',
      '2022-H2 2023-01-16',
      '2023-H1 2023-08-15',
      '2023-H2 2024-01-16',
      '2024-H1 2024-08-15',
      '2024-H2 2025-01-16',
      '2025-H1 2025-08-15',
      '2025-H2 2026-01-16',
    ]);
  });

  it('stay open for their working days, the opening day counted', () => {
    expect(rounds[0]).toMatchObject({ opensOn: '2022-08-15', closesOn: '2022-09-02' });
  });

  it('are announced ten working days ahead, loppiainen not counted', () => {
    expect(rounds.slice(0, 2).map(({ announceOn }) => announceOn)).toEqual(['2022-08-01', '2022-12-30']);
  });

  it('open on the next working day when theirs is free', () => {
    const [round] = plannedRoundsOf(
      aSettings({
        untilOn: '2022-06-30',
        rounds: [{ period: 'H1', opens: '12-24', yearsAfter: 0, closesAfterWorkingDays: 5 }],
      }),
    );
    expect(round).toMatchObject({ opensOn: '2022-12-27' });
  });

  it('wait for August when they would open in July', () => {
    const [round] = plannedRoundsOf(
      aSettings({
        untilOn: '2023-06-30',
        fromOn: '2023-01-01',
        rounds: [{ period: 'H1', opens: '07-03', yearsAfter: 0, closesAfterWorkingDays: 5 }],
      }),
    );
    expect(round).toMatchObject({ name: '2023-H1', opensOn: '2023-08-01', closesOn: '2023-08-07' });
  });

  it('do not ask about a half-year outside the period', () => {
    const names = plannedRoundsOf(aSettings({ fromOn: '2022-09-01', untilOn: '2023-03-31' })).map(({ name }) => name);
    expect(names).toEqual(['2022-H2', '2023-H1']);
  });

  it('begin, end and are announced on working days, whatever day the settings say', () => {
    const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2022-01-01', days).slice(5));
    fc.assert(
      fc.property(anyDay, fc.constantFrom(0 as const, 1 as const), (opens, yearsAfter) => {
        const settings = aSettings({ rounds: [{ period: 'H1', opens, yearsAfter, closesAfterWorkingDays: 15 }] });
        for (const { opensOn, closesOn, announceOn } of plannedRoundsOf(settings)) {
          expect([opensOn, closesOn, announceOn].every(isWorkingDay)).toBe(true);
          expect(isQuietMonth(opensOn)).toBe(false);
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

describe('the days of a round that opens', () => {
  const daysAt = (instant: string | null) => openingDaysOf(aRound({ openedAt: null }), aSettings(), instant);
  const planned = { opensOn: '2022-08-15', closesOn: '2022-09-02' };

  it('are the planned ones, when it is known in time', () => {
    for (const instant of [null, at('2022-08-01', '09:00'), at('2022-08-15', '08:00')]) {
      expect(daysAt(instant)).toEqual(planned);
    }
  });

  it('begin when the cards go out and are as many working days, when its day has passed', () => {
    expect(daysAt(at('2022-08-17', '10:00'))).toEqual({ opensOn: '2022-08-17', closesOn: '2022-09-06' });
    expect(daysAt(at('2022-08-19', '18:00'))).toEqual({ opensOn: '2022-08-22', closesOn: '2022-09-09' });
  });
});

describe('the days of a round that has opened', () => {
  it('end on the day that was settled then, also when it opened late or was extended', () => {
    const late = aRound({ openedAt: at('2022-08-17', '10:00'), closesOn: '2022-09-06' });
    expect(openingDaysOf(late, aSettings(), late.openedAt)).toEqual({ opensOn: '2022-08-17', closesOn: '2022-09-06' });
  });
});

describe('the first day of a round', () => {
  it('is the day planned, or the day it was opened when that was later', () => {
    expect(firstDayOf(aRound(), HELSINKI)).toBe('2022-08-15');
    expect(firstDayOf(aRound({ openedAt: null }), HELSINKI)).toBe('2022-08-15');
    expect(firstDayOf(aRound({ openedAt: at('2022-08-17', '10:00') }), HELSINKI)).toBe('2022-08-17');
  });
});

describe('the weekly digests of a round', () => {
  it('begin on the first Monday after opening and end with the first one after closing', () => {
    expect(dueDaysOf(aRound())).toEqual(['2022-08-22', '2022-08-29', '2022-09-05']);
  });

  it('follow the weekday and time of their audience', () => {
    const moments = digestMomentsOf(aRound(), { weekday: 4, time: '13:30' }, HELSINKI);
    expect(moments[0]).toEqual({ dueOn: '2022-08-18', dueAt: '2022-08-18T10:30:00.000Z' });
  });

  it('move off toinen pääsiäispäivä to Tuesday', () => {
    expect(dueDaysOf(aRound({ opensOn: '2023-04-03', closesOn: '2023-04-14', openedAt: null }))).toEqual([
      '2023-04-11',
      '2023-04-17',
    ]);
  });

  it('move off pitkäperjantai and juhannusaatto to the working day after', () => {
    const fridays = { weekday: 5, time: '08:00' };
    expect(dueDaysOf(aRound({ opensOn: '2023-04-03', closesOn: '2023-04-12', openedAt: null }), fridays)).toEqual([
      '2023-04-11',
      '2023-04-14',
    ]);
    expect(dueDaysOf(aRound({ opensOn: '2022-06-20', closesOn: '2022-06-22', openedAt: null }), fridays)).toEqual([
      '2022-06-27',
    ]);
  });

  it('come at 8:00 on the wall before and after the change to winter time', () => {
    const round = aRound({ opensOn: '2022-10-17', closesOn: '2022-10-31', openedAt: null });
    expect(digestMomentsOf(round, MONDAY_MORNING, HELSINKI).map(({ dueAt }) => dueAt)).toEqual([
      '2022-10-24T05:00:00.000Z',
      '2022-10-31T06:00:00.000Z',
      '2022-11-07T06:00:00.000Z',
    ]);
  });

  it('count from the day a round really opened and to the day it really ended', () => {
    expect(dueDaysOf(aRound({ openedAt: at('2022-08-23', '09:00') }))).toEqual(['2022-08-29', '2022-09-05']);
    expect(dueDaysOf(aRound({ endedAt: at('2022-08-24', '09:00') }))).toEqual(['2022-08-22', '2022-08-29']);
  });

  it('refuse a weekday that does not exist', () => {
    expect(() => dueDaysOf(aRound(), { weekday: 8, time: '08:00' })).toThrow(
      expect.objectContaining({ code: 'not-a-weekday' }),
    );
  });
});

describe('a digest that is due', () => {
  const timingsAt = (now: string, round = aRound()) =>
    dueDigests(round, MONDAY_MORNING, HELSINKI, now).map(({ dueOn, timing }) => `${dueOn} ${timing}`);

  it('is not there a minute before its time and is there at its time', () => {
    expect(timingsAt(at('2022-08-22', '07:59'))).toEqual([]);
    expect(timingsAt(at('2022-08-22', '08:00'))).toEqual(['2022-08-22 on-time']);
  });

  it('is late for two working days and then missed', () => {
    expect(timingsAt(at('2022-08-23', '08:00'))).toEqual(['2022-08-22 late']);
    expect(timingsAt(at('2022-08-24', '23:59'))).toEqual(['2022-08-22 late']);
    expect(timingsAt(at('2022-08-25', '00:00'))).toEqual(['2022-08-22 missed']);
  });

  it('is late over a holiday, for only working days count', () => {
    const round = aRound({ opensOn: '2022-11-28', closesOn: '2022-12-16', openedAt: null });
    expect(timingsAt(at('2022-12-08', '10:00'), round)).toEqual(['2022-12-05 late']);
  });

  it('does not hide an earlier one that was missed', () => {
    expect(timingsAt(at('2022-09-05', '09:00'), aRound({ state: 'closed' }))).toEqual([
      '2022-08-22 missed',
      '2022-08-29 missed',
      '2022-09-05 on-time',
    ]);
  });

  it('does not exist for a round that never opened or was cancelled', () => {
    expect(timingsAt(at('2022-08-22', '09:00'), aRound({ state: 'planned', openedAt: null }))).toEqual([]);
    expect(timingsAt(at('2022-08-22', '09:00'), aRound({ state: 'cancelled' }))).toEqual([]);
  });
});
