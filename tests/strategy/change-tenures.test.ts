import { changeTenures } from '../../strategy/change-tenures';
import { aTenure } from '../support/builders';

const held = (officialId: string, fromOn: string, deputyId: string | null = null) =>
  ({ is: 'held', officialId, deputyId, fromOn }) as const;

test('a new holder begins on the day, and the one before ends the day before', () => {
  const tenures = [aTenure({ officialId: 'anna', fromOn: null, untilOn: null, deputyId: null })];
  expect(changeTenures(tenures, held('paavo', '2022-09-01'))).toEqual([
    { officialId: 'anna', fromOn: null, untilOn: '2022-08-31', deputyId: null },
    { officialId: 'paavo', fromOn: '2022-09-01', untilOn: null, deputyId: null },
  ]);
});

test('whoever held it before stays in the history, however often it changes', () => {
  const first = changeTenures([], held('anna', '2021-01-01'));
  const second = changeTenures(first, held('paavo', '2022-01-01'));
  const third = changeTenures(second, { is: 'vacant', fromOn: '2022-06-01' });
  const fourth = changeTenures(third, held('liisa', '2022-09-01'));
  expect(fourth.map(({ officialId, fromOn, untilOn }) => [officialId, fromOn, untilOn])).toEqual([
    ['anna', '2021-01-01', '2021-12-31'],
    ['paavo', '2022-01-01', '2022-05-31'],
    ['liisa', '2022-09-01', null],
  ]);
});

test('somebody who comes in between gives way to who is planned for later', () => {
  const planned = [
    aTenure({ officialId: 'anna', fromOn: '2022-01-01', untilOn: '2022-12-31' }),
    aTenure({ officialId: 'liisa', fromOn: '2023-01-01', untilOn: null }),
  ];
  const changed = changeTenures(planned, held('paavo', '2022-09-01'));
  expect(changed.map(({ officialId, fromOn, untilOn }) => [officialId, fromOn, untilOn])).toEqual([
    ['anna', '2022-01-01', '2022-08-31'],
    ['paavo', '2022-09-01', '2022-12-31'],
    ['liisa', '2023-01-01', null],
  ]);
});

test('another deputy begins on the day, with the same holder', () => {
  const tenures = [aTenure({ officialId: 'anna', fromOn: null, untilOn: null, deputyId: null })];
  expect(changeTenures(tenures, held('anna', '2022-09-01', 'paavo'))).toEqual([
    { officialId: 'anna', fromOn: null, untilOn: '2022-08-31', deputyId: null },
    { officialId: 'anna', fromOn: '2022-09-01', untilOn: null, deputyId: 'paavo' },
  ]);
});

test('a holder of the same day is a correction, and the same again changes nothing', () => {
  const tenures = changeTenures([], held('anna', '2022-09-01'));
  expect(changeTenures(tenures, held('paavo', '2022-09-01'))).toEqual([
    { officialId: 'paavo', fromOn: '2022-09-01', untilOn: null, deputyId: null },
  ]);
  expect(changeTenures(tenures, held('anna', '2022-10-01'))).toEqual(tenures);
});
