import { roundKindOf } from '../../strategy/round-kind';

test('a round’s name says whether it is a half-year’s, an extra one or a month’s pulse', () => {
  const kindOf = (name: string) => roundKindOf({ name });
  expect(['2022-H1', '2022-X12', '2022-P10', 'koekierros'].map(kindOf)).toEqual([
    'half-year',
    'extra',
    'pulse',
    'half-year',
  ]);
});
