import { roundsAhead } from '../../strategy/rounds-ahead';
import { aRound, aSettings } from '../support/builders';

const settings = aSettings();
const first = aRound({ state: 'planned', openedAt: null });

describe('the next round', () => {
  it('is the first that the plan foresees, the opening day included', () => {
    expect(roundsAhead(settings, [], '2022-07-29').nextOpensOn).toBe('2022-08-15');
    expect(roundsAhead(settings, [first], '2022-08-15').nextOpensOn).toBe('2022-08-15');
    expect(roundsAhead(settings, [], '2022-09-03').nextOpensOn).toBe('2023-01-16');
  });

  it.each(['open', 'closed', 'cancelled'] as const)('is not the one that is %s, also on its opening day', (state) => {
    expect(roundsAhead(settings, [{ ...first, state }], '2022-08-15').nextOpensOn).toBe('2023-01-16');
  });

  it('is an extra one when that comes first', () => {
    const extra = aRound({ name: '2022-X1', state: 'planned', opensOn: '2022-10-03', closesOn: '2022-10-07' });
    expect(roundsAhead(settings, [aRound({ state: 'closed' }), extra], '2022-09-20').nextOpensOn).toBe('2022-10-03');
  });

  it('has no day while one waits for its confirmation after the day it was to open', () => {
    expect(roundsAhead(settings, [first], '2022-08-16').nextOpensOn).toBeNull();
    expect(roundsAhead(settings, [first], '2022-09-03').nextOpensOn).toBe('2023-01-16');
  });

  it('is not hidden by an extra one or a pulse that waits for its confirmation', () => {
    const waiting = ['2022-X1', '2022-P09'].map((name) =>
      aRound({ name, state: 'planned', opensOn: '2022-09-12', closesOn: '2022-09-30' }),
    );
    expect(roundsAhead(settings, [aRound({ state: 'closed' }), ...waiting], '2022-09-20').nextOpensOn).toBe(
      '2023-01-16',
    );
  });

  it('is none after the last', () => {
    expect(roundsAhead(settings, [], '2026-06-01').nextOpensOn).toBeNull();
  });
});

describe('the open rounds', () => {
  it('are those that are stored as open', () => {
    const rounds = [aRound({ name: '2021-H2', state: 'closed' }), aRound()];
    expect(roundsAhead(settings, rounds, '2022-08-20').open.map(({ name }) => name)).toEqual(['2022-H1']);
    expect(roundsAhead(settings, [first], '2022-08-20').open).toEqual([]);
  });
});
