import { createMovableClock } from '../movable-clock';
import { dateIn, timeIn } from '../strategy/calendar';

const ZONE = 'Europe/Helsinki';
const MONDAY_8 = '2022-08-15T05:00:00.000Z';

/** A clock that starts on Monday 15 August 2022 at 8:00 and writes down when what is due was done. */
function aClock(runDue: () => Promise<unknown> = async () => undefined, isQuiet = async () => false) {
  const runs: string[] = [];
  let machineMs = 1_000_000;
  const clock = createMovableClock({
    zone: ZONE,
    machineNowMs: () => machineMs,
    runDue: async () => {
      runs.push(`${dateIn(ZONE, clock.now())} ${timeIn(ZONE, clock.now())}`);
      await runDue();
    },
    isQuiet,
  });
  clock.set(MONDAY_8);
  return {
    clock,
    runs,
    machineRuns: (ms: number) => {
      machineMs += ms;
    },
  };
}

describe('the movable clock', () => {
  it('starts where it is set and runs with the machine', () => {
    const { clock, machineRuns, runs } = aClock();
    machineRuns(90_000);
    expect(clock.now()).toBe('2022-08-15T05:01:30.000Z');
    expect(runs).toEqual([]);
  });

  it('moves to the next working day at 8:00', async () => {
    const { clock } = aClock();
    expect(await clock.move({ move: 'next-working-day' })).toEqual({ now: '2022-08-16T05:00:00.000Z' });
    await clock.move({ to: '2022-08-19T10:00:00.000Z' });
    expect(await clock.move({ move: 'next-working-day' })).toEqual({ now: '2022-08-22T05:00:00.000Z' });
  });

  it('moves to next Monday at 8:00, from a Monday a whole week', async () => {
    const { clock } = aClock();
    expect(await clock.move({ move: 'next-monday-8' })).toEqual({ now: '2022-08-22T05:00:00.000Z' });
    await clock.move({ to: '2022-08-28T10:00:00.000Z' });
    expect(await clock.move({ move: 'next-monday-8' })).toEqual({ now: '2022-08-29T05:00:00.000Z' });
    await clock.move({ to: '2022-09-05T03:00:00.000Z' });
    expect(await clock.move({ move: 'next-monday-8' })).toEqual({ now: '2022-09-05T05:00:00.000Z' });
  });

  it('keeps to the local hour over the change to winter time', async () => {
    const { clock } = aClock();
    await clock.move({ to: '2022-10-28T10:00:00.000Z' });
    expect(await clock.move({ move: 'next-monday-8' })).toEqual({ now: '2022-10-31T06:00:00.000Z' });
  });

  it('moves to the next full hour', async () => {
    const { clock, machineRuns } = aClock();
    expect(await clock.move({ move: 'next-hour' })).toEqual({ now: '2022-08-15T06:00:00.000Z' });
    machineRuns(61_000);
    expect(await clock.move({ move: 'next-hour' })).toEqual({ now: '2022-08-15T07:00:00.000Z' });
  });

  it('moves to the morning of a date, in summer time and in winter time', async () => {
    const { clock } = aClock();
    expect(await clock.move({ on: '2022-08-18' })).toEqual({ now: '2022-08-18T05:00:00.000Z' });
    expect(await clock.move({ on: '2022-11-01' })).toEqual({ now: '2022-11-01T06:00:00.000Z' });
    expect(await clock.move({ on: '2022-10-31' })).toEqual({ rejected: 'backwards' });
  });

  it('does what is due on its own day on the way: every morning, and every hour of office hours', async () => {
    const { clock, runs } = aClock();
    await clock.move({ to: '2022-08-17T05:00:00.000Z' });
    const hours = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'];
    expect(runs).toEqual([
      ...hours.map((time) => `2022-08-15 ${time}`),
      ...['08:00', ...hours].map((time) => `2022-08-16 ${time}`),
      '2022-08-17 08:00',
    ]);
  });

  it('passes over the hours of a day on which nothing is under way', async () => {
    const { clock, runs } = aClock(undefined, async () => clock.now() > '2022-08-16');
    await clock.move({ to: '2022-08-17T10:30:00.000Z' });
    expect(runs).toEqual([
      ...['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'].map((time) => `2022-08-15 ${time}`),
      '2022-08-16 08:00',
      '2022-08-17 08:00',
      '2022-08-17 13:30',
    ]);
  });

  it('stops once a day at weekends', async () => {
    const { clock, runs } = aClock();
    await clock.move({ to: '2022-08-19T20:00:00.000Z' });
    runs.length = 0;
    await clock.move({ to: '2022-08-22T05:00:00.000Z' });
    expect(runs).toEqual(['2022-08-20 08:00', '2022-08-21 08:00', '2022-08-22 08:00']);
  });

  it('never goes back, and not further than it can walk', async () => {
    const { clock, runs } = aClock();
    expect(await clock.move({ to: '2022-08-15T04:59:59.000Z' })).toEqual({ rejected: 'backwards' });
    expect(await clock.move({ to: '2024-08-15T05:00:00.000Z' })).toEqual({ rejected: 'too-far' });
    expect(clock.now()).toBe(MONDAY_8);
    expect(runs).toEqual([]);
  });

  it('asked twice at once, moves one after the other', async () => {
    const { clock, runs } = aClock(() => new Promise((resolve) => setImmediate(resolve)));
    const both = await Promise.all([clock.move({ move: 'next-monday-8' }), clock.move({ move: 'next-monday-8' })]);
    expect(both).toEqual([{ now: '2022-08-22T05:00:00.000Z' }, { now: '2022-08-29T05:00:00.000Z' }]);
    expect(runs).toEqual([...runs].sort());
  });

  it('moves on after a run that failed', async () => {
    let fails = true;
    const { clock } = aClock(async () => {
      if (fails) throw new Error('the store is away');
    });
    await expect(clock.move({ move: 'next-working-day' })).rejects.toThrow('the store is away');
    fails = false;
    expect(await clock.move({ to: '2022-08-16T05:00:00.000Z' })).toEqual({ now: '2022-08-16T05:00:00.000Z' });
  });
});
