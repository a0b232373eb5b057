import { readAbsence } from '../../strategy/read-absence';

const TODAY = '2022-06-15';

describe('the days of an absence', () => {
  it.each([
    ['1.7.–31.7.', '2022-07-01', '2022-07-31'],
    ['1.7-31.7', '2022-07-01', '2022-07-31'],
    ['1.7. — 31.7.', '2022-07-01', '2022-07-31'],
    ['1.–31.7.', '2022-07-01', '2022-07-31'],
    ['1/7 - 31/7', '2022-07-01', '2022-07-31'],
    ['2022-07-01 – 2022-07-31', '2022-07-01', '2022-07-31'],
    ['20.12.–6.1.', '2022-12-20', '2023-01-06'],
    ['20.12.2022–6.1.2023', '2022-12-20', '2023-01-06'],
    ['15.6.', '2022-06-15', '2022-06-15'],
    ['1.6.–30.6.', '2022-06-01', '2022-06-30'],
    ['3.1.–5.1.', '2023-01-03', '2023-01-05'],
  ])('%s are read', (words, fromOn, untilOn) => {
    expect(readAbsence(words, TODAY)).toEqual({ fromOn, untilOn });
  });

  it.each(['', 'heinäkuussa', '32.7.', '30.2.–3.3.', '7', '31.7.–1.7.2022', '1.7.–2.7.–3.7.', '1.13.–2.13.'])(
    'are not guessed of "%s"',
    (words) => {
      expect(readAbsence(words, TODAY)).toEqual({ problem: 'unclear' });
    },
  );

  it('that have passed are said to be over', () => {
    expect(readAbsence('1.5.–31.5.', TODAY)).toEqual({ problem: 'over', untilOn: '2022-05-31' });
    expect(readAbsence('1.7.–31.7.2021', TODAY)).toEqual({ problem: 'over', untilOn: '2021-07-31' });
  });

  it('longer than a year are no absence', () => {
    expect(readAbsence('1.7.2022–31.12.2023', TODAY)).toEqual({ problem: 'long' });
  });
});
