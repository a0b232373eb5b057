import fc from 'fast-check';
import { readSchedule } from '../../../strategy/table/read-schedule';

const dated = (fromOn: string | null, untilOn: string) => ({ kind: 'dated', fromOn, untilOn });

test.each([
  ['', { kind: 'none' }],
  ['  -  ', { kind: 'none' }],
  ['jatkuva', { kind: 'continuous' }],
  ['Jatkuvaa toimintaa.', { kind: 'continuous' }],
  ['Jatkuvaa toimintaa', { kind: 'continuous' }],
  ['2022', dated(null, '2022-12-31')],
  ['Vuoden 2022 loppuun mennessä', dated(null, '2022-12-31')],
  ['vuoden 2023 aikana', dated(null, '2023-12-31')],
  ['2022 alkaen', { kind: 'from', fromOn: '2022-01-01' }],
  ['2022-', { kind: 'from', fromOn: '2022-01-01' }],
  ['2022-2023', dated('2022-01-01', '2023-12-31')],
  ['2021 - 2023', dated('2021-01-01', '2023-12-31')],
  ['2021 – 2023.', dated('2021-01-01', '2023-12-31')],
  ['v.2021-2025', dated('2021-01-01', '2025-12-31')],
  ['Vuosittain marras-/joulukuussa', { kind: 'seasonal', months: [11, 12] }],
  ['helmi-/maaliskuu', { kind: 'seasonal', months: [2, 3] }],
  ['touko-elokuu', { kind: 'seasonal', months: [5, 6, 7, 8] }],
  ['marras-helmikuu', { kind: 'seasonal', months: [1, 2, 11, 12] }],
  ['puolivuositain', { kind: 'periodic', timesPerYear: 2 }],
  ['Vuositainen prosessi', { kind: 'periodic', timesPerYear: 1 }],
  ['vuosittain', { kind: 'periodic', timesPerYear: 1 }],
  ['neljännesvuosittain', { kind: 'periodic', timesPerYear: 4 }],
  ['2 krt/v', { kind: 'periodic', timesPerYear: 2 }],
  ['5/2022', dated(null, '2022-05-31')],
  ['2/2024', dated(null, '2024-02-29')],
  ['5/2022-8/2022', dated('2022-05-01', '2022-08-31')],
  ['toukokuussa 2022', dated(null, '2022-05-31')],
  ['toukokuun 2022 loppuun mennessä', dated(null, '2022-05-31')],
  ['31.12.2022 mennessä', dated(null, '2022-12-31')],
  ['1.1.2022–30.6.2023', dated('2022-01-01', '2023-06-30')],
  ['1.8.2022 alkaen', { kind: 'from', fromOn: '2022-08-01' }],
  ['fortlöpande', { kind: 'continuous' }],
  ['från och med 2022', { kind: 'from', fromOn: '2022-01-01' }],
  ['by the end of 2024', dated(null, '2024-12-31')],
])('"%s" is understood', (words, schedule) => {
  expect(readSchedule(words)).toEqual(schedule);
});

test.each([
  'ISO 45001',
  'Laajennetaan ISO 45001 kaikkiin kouluihin',
  'kehittämissuunnitelma 2030',
  'Jatkuvan parantamisen malli.',
  'keväällä 2023',
  'vuoteen 2025 mennessä',
  'valtuustokausittain',
  '2023-2022',
  '13/2022',
  '0/2022',
  '13/2021-8/2022',
  '31.2.2022',
  '31.2.2022-31.12.2022',
  'helmi-/maaliskuu; puolivuositain',
  'x kpl',
])('"%s" is not understood, and nothing is guessed', (words) => {
  expect(readSchedule(words)).toEqual({ kind: 'unread' });
});

test('case, white space, dashes and a closing full stop make no difference', () => {
  const phrases = [
    'jatkuva',
    '2022 alkaen',
    '2022-2023',
    'vuosittain marras-/joulukuussa',
    'puolivuosittain',
    '5/2022',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...phrases), fc.boolean(), fc.constantFrom('', ' ', '\n'), (phrase, upper, space) => {
      const written = `${space}${upper ? phrase.toLocaleUpperCase('fi') : phrase}.${space}`.replace(/-/g, '–');
      expect(readSchedule(written)).toEqual(readSchedule(phrase));
    }),
    { seed: 1 },
  );
});

test('any two years in order are a period, in the wrong order they are unread', () => {
  const year = fc.integer({ min: 1900, max: 2099 });
  fc.assert(
    fc.property(year, year, (from, until) => {
      expect(readSchedule(`${from}-${until}`)).toEqual(
        from <= until ? dated(`${from}-01-01`, `${until}-12-31`) : { kind: 'unread' },
      );
    }),
    { seed: 2 },
  );
});

test('a dated schedule never ends before it begins, whatever was written', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 14 }), (noise, day, month) => {
      for (const words of [noise, `${day}.${month}.2022`, `1.1.2022-${day}.${month}.2022`, `${month}/2022`]) {
        const schedule = readSchedule(words);
        if (schedule.kind !== 'dated') continue;
        expect(schedule.untilOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(schedule.untilOn >= (schedule.fromOn ?? '')).toBe(true);
      }
    }),
    { seed: 3 },
  );
});
