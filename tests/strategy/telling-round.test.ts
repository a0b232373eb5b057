/** Several rounds of a plan at once, read about by an audience on Mondays. */

import type { Round } from '../../strategy/round';
import { comparedRoundOf, tellsOn } from '../../strategy/telling-round';
import { at } from '../support/a-digest';
import { aRound } from '../support/builders';

const half = aRound();
const extra = aRound({ name: '2022-X1', opensOn: '2022-08-17', closesOn: '2022-08-24', openedAt: at('2022-08-17') });
const pulse = aRound({ name: '2022-P08', opensOn: '2022-08-17', closesOn: '2022-08-24', openedAt: at('2022-08-17') });
const tells = (round: Round, dueOn: string, rounds: Round[]) =>
  tellsOn(round, rounds, { weekday: 1, time: '08:00' }, dueOn, 'Europe/Helsinki');

describe('of several rounds with a digest on one day', () => {
  const all = [pulse, extra, half];

  it('the half-year’s tells, then an extra one, then a pulse', () => {
    expect(all.filter((round) => tells(round, '2022-08-22', all))).toEqual([half]);
    expect([pulse, extra].filter((round) => tells(round, '2022-08-22', [pulse, extra]))).toEqual([extra]);
    expect(tells(pulse, '2022-08-22', [pulse])).toBe(true);
  });

  it('of two alike the one opened later tells', () => {
    const later = aRound({ name: '2022-X2', opensOn: '2022-08-18', openedAt: at('2022-08-18') });
    expect(tells(later, '2022-08-22', [extra, later])).toBe(true);
    expect(tells(extra, '2022-08-22', [extra, later])).toBe(false);
  });

  it('one that is cancelled or planned does not stand in the way', () => {
    for (const state of ['cancelled', 'planned'] as const)
      expect(tells(extra, '2022-08-22', [extra, { ...half, state }])).toBe(true);
  });

  it('a round tells on the days on which no other has a digest', () => {
    const late = aRound({ name: '2022-X1', opensOn: '2022-09-05', closesOn: '2022-09-30', openedAt: at('2022-09-05') });
    expect(tells(late, '2022-09-12', [half, late])).toBe(true);
  });
});

describe('a first digest is compared', () => {
  const before = aRound({ name: '2021-H2', state: 'closed', opensOn: '2022-01-17', openedAt: at('2022-01-17') });
  const between = aRound({ name: '2022-P05', state: 'closed', opensOn: '2022-05-10', openedAt: at('2022-05-10') });

  it('of a half-year with the half-year before it, whatever was asked in between', () => {
    expect(comparedRoundOf(half, [half, between, before])?.name).toBe('2021-H2');
  });

  it('of another round with the newest one before it', () => {
    expect(comparedRoundOf(extra, [before, between])?.name).toBe('2022-P05');
  });

  it('with nothing when none was opened before', () => {
    expect(comparedRoundOf(half, [half, extra, { ...before, openedAt: null }])).toBeNull();
  });
});
