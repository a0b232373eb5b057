/** A plan that asks every month about what is not on track, beside its two rounds a year. */

import type { PlanSettings } from '../../strategy/plan';
import { pulseRoundsOf } from '../../strategy/pulse-rounds';
import type { Round } from '../../strategy/round';
import { isWorkingDay } from '../../strategy/working-days';
import { aRound, aSettings } from '../support/builders';

const withPulse = (overrides: Partial<PlanSettings> = {}) =>
  aSettings({ untilOn: '2022-12-31', pulse: { day: 10, closesAfterWorkingDays: 5 }, ...overrides });
const monthsOf = (stored: Round[] = [], settings = withPulse()) =>
  pulseRoundsOf(settings, stored).map(({ name }) => name.slice(5));
const planned = (name: string, opensOn: string, closesOn: string) =>
  aRound({ name, state: 'planned', openedAt: null, opensOn, closesOn });

describe('the pulse rounds of a plan', () => {
  it('are none when the settings ask for none', () => {
    expect(pulseRoundsOf(aSettings(), [])).toEqual([]);
  });

  it('come in every month in which no other round opens or is open, and not in July', () => {
    // The half-year's round is open from 15 August to 2 September, the next one opens in January.
    expect(monthsOf()).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P10', 'P11', 'P12']);
  });

  it('leave the month to an extra round, planned, open or over', () => {
    const extra = planned('2022-X1', '2022-10-24', '2022-11-04');
    const over = aRound({ name: '2022-X2', state: 'closed', opensOn: '2022-12-01', closesOn: '2022-12-09' });
    expect(monthsOf([extra, { ...over, openedAt: '2022-12-01T06:00:00.000Z' }]).slice(-3)).toEqual([
      'P04',
      'P05',
      'P06',
    ]);
  });

  it('come all the same when the other round was cancelled before it opened', () => {
    const cancelled = { ...planned('2022-X1', '2022-10-24', '2022-11-04'), state: 'cancelled' as const };
    expect(monthsOf([cancelled])).toContain('P10');
  });

  it('are not crowded out by one another', () => {
    expect(monthsOf([planned('2022-P10', '2022-10-10', '2022-10-14')])).toContain('P10');
  });

  it('come back when the other round really ended a month before it was to', () => {
    const ended = aRound({ state: 'closed', closesOn: '2022-09-02', endedAt: '2022-08-30T12:00:00.000Z' });
    expect(monthsOf([ended])).toContain('P09');
    expect(monthsOf([{ ...ended, endedAt: null, state: 'open' }])).not.toContain('P09');
  });

  it('open and close on working days and are announced as long before as any other round', () => {
    const [april] = pulseRoundsOf(withPulse({ fromOn: '2022-04-01' }), []);
    expect(april).toEqual({
      name: '2022-P04',
      opensOn: '2022-04-11',
      closesOn: '2022-04-19',
      announceOn: '2022-03-28',
    });
    const days = pulseRoundsOf(withPulse({ pulse: { day: 28, closesAfterWorkingDays: 3 } }), []);
    for (const { name, opensOn, closesOn } of days) {
      expect([opensOn, closesOn].every(isWorkingDay)).toBe(true);
      expect(opensOn.slice(5, 7)).toBe(name.slice(-2));
    }
  });
});
