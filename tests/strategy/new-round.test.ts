import { firstNewRoundInput, readNewRound, scopesOf, scopeValueOf } from '../../strategy/new-round';
import { aMeasure, aPlan, aSettings } from '../support/builders';

const LONG = 'RAUHA, OIKEUDENMUKAISUUS JA HYVÄ HALLINTO KAIKILLE KUNTALAISILLE';

test('the parts of a plan are its goals, sectors, boards and themes, each once, themes in the order of their numbers', () => {
  const board = { fi: 'Tekninen lautakunta' };
  const settings = aSettings({ sectors: aSettings().sectors.map((sector) => ({ ...sector, board })) });
  const measures = [
    aMeasure({ sdg: '13 ILMASTOTEKOJA\n3 TERVEYTTÄ' }),
    aMeasure({ tunnus: 'M2', sdg: ' 13  Ilmastotekoja' }),
  ];
  expect(scopesOf(aPlan({ settings, measures })).map(scopeValueOf)).toEqual([
    'plan',
    'not-on-track',
    'goal:ELINVOIMAINEN KAUPUNKI',
    'goal:SUJUVA ARKI',
    'sector:ympäristö',
    'sector:elinvoima',
    'sector:perusturva',
    'board:Tekninen lautakunta',
    'theme:3 TERVEYTTÄ',
    'theme:13 ILMASTOTEKOJA',
  ]);
});

test('names that begin alike are told apart however long they are', () => {
  const goals = ['A', 'B'].map((code) => ({ name: `${LONG} ${code}`, code, sdg: [] }));
  const plan = aPlan({ settings: aSettings({ goals }) });
  const values = scopesOf(plan).map(scopeValueOf);
  expect(new Set(values).size).toBe(values.length);
  expect(Math.max(...values.map(({ length }) => length))).toBeLessThan(60);
  const input = { ...firstNewRoundInput('2022-05-18'), scope: values[3] ?? '' };
  expect(readNewRound(plan, input, '2022-05-18')).toMatchObject({ scope: { of: 'goal', goal: `${LONG} B` } });
});

test('the form offers no day of July, and no day that is free', () => {
  expect(firstNewRoundInput('2022-06-30').opensOn).toBe('2022-08-01');
  expect(firstNewRoundInput('2022-06-23').opensOn).toBe('2022-06-27');
});

test('the last day is the last of the working days to answer, the first day counted', () => {
  const input = { scope: 'plan', tunnukset: '', opensOn: '20.6.2022', workingDays: '5' };
  expect(readNewRound(aPlan(), input, '2022-05-18')).toEqual({
    scope: { of: 'plan' },
    opensOn: '2022-06-20',
    closesOn: '2022-06-27',
  });
});
