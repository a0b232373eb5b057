/** Instants and the clock on the wall in Helsinki, over both changes of daylight saving. */

import fc from 'fast-check';
import { dateIn, instantAt, isOfficeHours, nextOfficeMoment, timeIn } from '../../strategy/calendar';
import { isWorkingDay } from '../../strategy/working-days';

const HELSINKI = 'Europe/Helsinki';
const anInstant = fc
  .integer({ min: Date.parse('2022-01-01T00:00:00Z') / 60_000, max: Date.parse('2026-12-31T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

describe('the date in a zone', () => {
  it('is the day on the wall, not the day in UTC', () => {
    expect(dateIn(HELSINKI, '2022-08-15T21:30:00.000Z')).toBe('2022-08-16');
    expect(dateIn(HELSINKI, '2022-12-31T21:59:59.999Z')).toBe('2022-12-31');
    expect(dateIn(HELSINKI, '2022-12-31T22:00:00.000Z')).toBe('2023-01-01');
  });

  it.each([
    ['yesterday', HELSINKI],
    ['2022-08-15T05:00:00.000Z', 'Europe/Kemi'],
  ])('refuses "%s" in "%s"', (at, zone) => {
    expect(() => dateIn(zone, at)).toThrow(expect.objectContaining({ code: 'not-an-instant' }));
  });
});

describe('the clock on the wall', () => {
  const written = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: HELSINKI });
  const onTheWall = (at: string) => `${dateIn(HELSINKI, at)} ${timeIn(HELSINKI, at)}`;

  it('shows what the zone says at any instant', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        expect(onTheWall(at)).toBe(written.format(new Date(at)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('changes at the very instant of the change', () => {
    const around = ['2023-03-26T00:59:59.999Z', '2023-03-26T01:00:00.000Z', '2023-10-29T00:59:59.999Z'];
    expect(around.map(onTheWall)).toEqual(['2023-03-26 02:59', '2023-03-26 04:00', '2023-10-29 03:59']);
    expect(onTheWall('2023-10-29T01:00:00.000Z')).toBe('2023-10-29 03:00');
  });

  it('is the same however the instant is written', () => {
    const ways = ['2022-08-15T05:00:00.000Z', '2022-08-15T05:00:00Z', '2022-08-15T08:00:00+03:00'];
    expect(ways.map(onTheWall)).toEqual(ways.map(() => '2022-08-15 08:00'));
  });
});

describe('the instant of a local time', () => {
  it('follows summer and winter time', () => {
    expect(instantAt(HELSINKI, '2022-08-15', '08:00')).toBe('2022-08-15T05:00:00.000Z');
    expect(instantAt(HELSINKI, '2023-01-16', '08:00')).toBe('2023-01-16T06:00:00.000Z');
  });

  it('keeps 8:00 at 8:00 on both sides of the change', () => {
    expect(instantAt(HELSINKI, '2022-10-28', '08:00')).toBe('2022-10-28T05:00:00.000Z');
    expect(instantAt(HELSINKI, '2022-10-31', '08:00')).toBe('2022-10-31T06:00:00.000Z');
    expect(instantAt(HELSINKI, '2023-03-24', '08:00')).toBe('2023-03-24T06:00:00.000Z');
    expect(instantAt(HELSINKI, '2023-03-27', '08:00')).toBe('2023-03-27T05:00:00.000Z');
  });

  it('moves a time that spring skips as far as the clock jumps', () => {
    const at = instantAt(HELSINKI, '2023-03-26', '03:30');
    expect(at).toBe('2023-03-26T01:30:00.000Z');
    expect(timeIn(HELSINKI, at)).toBe('04:30');
  });

  it('takes the first of the two times that autumn repeats', () => {
    const at = instantAt(HELSINKI, '2022-10-30', '03:30');
    expect(at).toBe('2022-10-30T00:30:00.000Z');
    expect(timeIn(HELSINKI, '2022-10-30T01:30:00.000Z')).toBe('03:30');
  });

  it.each([
    ['2022-02-30', '08:00', HELSINKI],
    ['2022-08-15', '25:00', HELSINKI],
    ['2022-08-15', '8', HELSINKI],
    ['2022-08-15', '08:00', 'Nowhere'],
  ])('refuses %s %s in %s', (on, time, zone) => {
    expect(() => instantAt(zone, on, time)).toThrow(expect.objectContaining({ code: 'not-a-local-time' }));
  });

  it('leads back to the day and time that the wall showed', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const again = instantAt(HELSINKI, dateIn(HELSINKI, at), timeIn(HELSINKI, at));
        expect([dateIn(HELSINKI, again), timeIn(HELSINKI, again)]).toEqual([
          dateIn(HELSINKI, at),
          timeIn(HELSINKI, at),
        ]);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('office hours', () => {
  it('are 8:00 to 16:00 on a working day', () => {
    const times = ['07:59', '08:00', '15:59', '16:00'].map((time) => instantAt(HELSINKI, '2022-08-15', time));
    expect(times.map((at) => isOfficeHours(HELSINKI, at))).toEqual([false, true, true, false]);
  });

  it('do not exist on weekends, holidays and juhannusaatto', () => {
    const days = ['2022-08-20', '2022-12-06', '2022-06-24'].map((on) => instantAt(HELSINKI, on, '10:00'));
    expect(days.map((at) => isOfficeHours(HELSINKI, at))).toEqual([false, false, false]);
  });

  it.each([
    ['in the morning of a working day, the same day at 8', '2022-08-15', '06:00', '2022-08-15', '08:00'],
    ['in the evening, the next working day at 8', '2022-08-15', '16:00', '2022-08-16', '08:00'],
    ['on Friday evening, Monday at 8', '2022-08-19', '17:00', '2022-08-22', '08:00'],
    ['on the eve of pitkäperjantai, Tuesday after Easter', '2023-04-06', '16:30', '2023-04-11', '08:00'],
    ['over the change to winter time, Monday at 8', '2022-10-28', '18:00', '2022-10-31', '08:00'],
    ['within office hours, at once', '2022-08-15', '12:34', '2022-08-15', '12:34'],
  ])('come next: %s', (_case, on, time, nextOn, nextTime) => {
    const at = instantAt(HELSINKI, on, time);
    expect(nextOfficeMoment(HELSINKI, at)).toBe(instantAt(HELSINKI, nextOn, nextTime));
  });

  it('come next at a moment that is never earlier and always within office hours', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const next = nextOfficeMoment(HELSINKI, at);
        expect(next >= at && isOfficeHours(HELSINKI, next) && isWorkingDay(dateIn(HELSINKI, next))).toBe(true);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
