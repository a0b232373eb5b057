/** Measures that come back in certain months, in a plan of 2022–2025 with rounds in August and January. */

import { isInSeason } from '../../strategy/is-in-season';
import { aSettings } from '../support/builders';

const settings = aSettings();
const asked = (months: number[], on: string, ...answeredOn: string[]) =>
  isInSeason(
    { kind: 'seasonal', months },
    answeredOn.map((day) => ({ answeredAt: `${day}T09:00:00.000Z` })),
    settings,
    on,
  );

describe('a measure of helmi–maaliskuu', () => {
  const months = [2, 3];

  it('is asked by a round in its season, and else by the first one after it', () => {
    expect(asked(months, '2022-02-01')).toBe(true);
    expect(asked(months, '2022-08-15')).toBe(true);
  });

  it('is asked once a season: not again before the next one begins', () => {
    expect(asked(months, '2023-01-16', '2022-08-22')).toBe(false);
    expect(asked(months, '2023-02-01', '2022-08-22')).toBe(true);
  });

  it('is never forgotten: it is asked again until somebody answers', () => {
    expect(asked(months, '2023-01-16')).toBe(true);
    expect(asked(months, '2024-01-16', '2022-08-22')).toBe(true);
  });
});

describe('a measure of marras–joulukuu', () => {
  const months = [11, 12];

  it('is not asked before the plan’s first season', () => {
    expect(asked(months, '2022-08-15')).toBe(false);
    expect(asked(months, '2022-10-31')).toBe(false);
    expect(asked(months, '2022-11-01')).toBe(true);
    expect(asked(months, '2023-01-16')).toBe(true);
  });
});

describe('months over the new year', () => {
  it('are one season, and one that the plan began in is its first', () => {
    expect(asked([1, 12], '2022-02-01')).toBe(true);
    expect(asked([1, 12], '2023-01-16', '2022-12-05')).toBe(false);
    expect(asked([1, 12], '2023-01-16', '2022-11-30')).toBe(true);
  });
});

describe('months apart from one another', () => {
  it('are a season each', () => {
    expect(asked([5, 9], '2022-10-03', '2022-06-01')).toBe(true);
    expect(asked([5, 9], '2022-08-15', '2022-06-01')).toBe(false);
  });
});

test('a measure without months of its own, or with all twelve, is asked at any time', () => {
  expect(isInSeason({ kind: 'continuous' }, [{ answeredAt: '2022-08-01T09:00:00.000Z' }], settings, '2022-08-15')).toBe(
    true,
  );
  expect(asked([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '2022-08-15', '2022-08-01')).toBe(true);
});
