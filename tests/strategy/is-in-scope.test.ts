import { isInScope } from '../../strategy/is-in-scope';
import type { RoundScope } from '../../strategy/round-scope';
import { aMeasure, aSettings } from '../support/builders';

const settings = aSettings({
  sectors: [
    {
      name: 'hyvinvointi',
      code: 'HYV',
      label: { fi: 'Hyvinvointitoimiala' },
      board: { fi: 'Hyvinvointilautakunta', sv: 'Välfärdsnämnden' },
      fromOn: null,
      untilOn: null,
      endedReason: null,
    },
  ],
});
const measure = aMeasure({
  tunnus: 'HYV-1',
  goal: 'HYVINVOIVAT KUNTALAISET',
  sector: 'Hyvinvointi',
  sdg: '3 TERVEYTTÄ JA HYVINVOINTIA\n4 HYVÄ KOULUTUS',
});
const isAbout = (scope: RoundScope | undefined) => isInScope(measure, scope, settings);

test.each<[string, RoundScope | undefined]>([
  ['nothing said', undefined],
  ['the whole plan', { of: 'plan' }],
  ['its goal', { of: 'goal', goal: 'Hyvinvoivat kuntalaiset' }],
  ['its sector', { of: 'sector', sector: 'hyvinvointi' }],
  ['the board its sector answers to', { of: 'board', board: 'hyvinvointilautakunta' }],
  ['the board in Swedish', { of: 'board', board: 'Välfärdsnämnden' }],
  ['one of its themes', { of: 'theme', theme: '4 Hyvä koulutus' }],
  ['all of its themes', { of: 'theme', theme: '3 TERVEYTTÄ JA HYVINVOINTIA\n4 HYVÄ KOULUTUS' }],
  ['a list with it', { of: 'measures', tunnukset: ['HYV-1', 'HYV-2'] }],
])('%s is about the measure', (_, scope) => {
  expect(isAbout(scope)).toBe(true);
});

test.each<[string, RoundScope]>([
  ['another goal', { of: 'goal', goal: 'SUJUVA ARKI' }],
  ['another sector', { of: 'sector', sector: 'ympäristö' }],
  ['a board that nobody answers to', { of: 'board', board: 'Ympäristölautakunta' }],
  ['a part of a theme’s name', { of: 'theme', theme: '4' }],
  ['no name at all', { of: 'theme', theme: '' }],
  ['a list without it', { of: 'measures', tunnukset: ['HYV-2'] }],
])('%s is not', (_, scope) => {
  expect(isAbout(scope)).toBe(false);
});

test('a measure without a theme is of no theme', () => {
  expect(isInScope(aMeasure({ sdg: '' }), { of: 'theme', theme: '' }, settings)).toBe(false);
});
