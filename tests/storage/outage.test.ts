import { createOutage } from '../../storage/outage';
import { StoreUnavailable } from '../../strategy/errors';
import { aLog } from '../support/teams-activities';

/** An outage on a clock in hand. */
function anOutage() {
  let nowMs = 0;
  const log = aLog();
  const outage = createOutage({ log, monotonicMs: () => nowMs });
  return {
    lines: log.lines,
    worked: outage.worked,
    fails: (why: string) => outage.failed(new StoreUnavailable(why)),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('a store that is away', () => {
  it('is told once for all the calls of a minute, with what to do', () => {
    const { fails, pass, lines } = anOutage();
    for (let calls = 0; calls < 600; calls += 1) {
      fails('no server answers.');
      pass(99);
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^The store cannot be used: no server answers\. Nothing can be saved .*bring the database/,
    );
  });

  it('is told again every minute, with how long it has lasted', () => {
    const { fails, pass, lines } = anOutage();
    for (let calls = 0; calls < 13; calls += 1) {
      fails('no server answers.');
      pass(10_000);
    }
    expect(lines.map((line) => /"awaySeconds":(\d+)/.exec(line)?.[1])).toEqual(['0', '60', '120']);
  });

  it('is told again when it lasts for another reason, not for each that shows in the same seconds', () => {
    const { fails, pass, lines } = anOutage();
    fails('the connection broke.');
    fails('the pool was cleared.');
    pass(5_000);
    fails('the connection broke.');
    fails('no server answers.');
    expect(lines.map((line) => /used: ([a-z ]+)/.exec(line)?.[1])).toEqual([
      'the connection broke',
      'no server answers',
    ]);
  });

  it('is told when it is back, once, with how long it was away and how many calls failed', () => {
    const { fails, worked, pass, lines } = anOutage();
    fails('no server answers.');
    fails('no server answers.');
    pass(12_400);
    worked();
    worked();
    expect(lines.slice(1)).toEqual([
      'The store can be used again; what waited is done now. {"awaySeconds":12,"failedCalls":2}',
    ]);
  });

  it('that comes and goes many times in a minute is told once', () => {
    const { fails, worked, pass, lines } = anOutage();
    for (let times = 0; times < 50; times += 1) {
      fails('all connections of the pool stayed in use.');
      worked();
      pass(1_000);
    }
    expect(lines).toHaveLength(2);
  });

  it('is not told while it works', () => {
    const { worked, lines } = anOutage();
    worked();
    expect(lines).toEqual([]);
  });
});
