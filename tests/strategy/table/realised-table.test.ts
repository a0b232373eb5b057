import { isClosedText } from '../../../strategy/table/closed-text';
import { realisedTable } from '../../../strategy/table/realised-table';
import { aMeasure, anAnswer, aPlan, aRole } from '../../support/builders';

const ROLES = [
  aRole(),
  aRole({ id: 'kemi/tj-h', name: 'Toimialajohtaja', sector: 'hyvinvointi' }),
  aRole({ id: 'kemi/tj-e', name: 'Toimialajohtaja', sector: 'elinvoima' }),
];
const measure = aMeasure({ indicators: ['Lupakäsittelyn pituus/vrk.', 'Kävijät'] });
const realisation = (answers = [anAnswer()], language: 'fi' | 'sv' | 'en' = 'fi', of = measure) => {
  const plan = aPlan({ measures: [of] });
  return realisedTable({ plan, answers, roles: ROLES }, language).rows[0]?.at(-1);
};

test('an answered row says the status, the words, the values, the role and the day', () => {
  const answer = anAnswer({
    realisation: 'Suunnitelma on lausunnolla',
    values: [
      { indicator: 1, text: '12 500', number: 12500, on: '2022-08-01' },
      { indicator: 0, text: '12,5', number: 12.5, on: '2022-08-15' },
    ],
  });
  expect(realisation([answer])).toBe(
    'Etenee suunnitellusti. Suunnitelma on lausunnolla. Lupakäsittelyn pituus/vrk: 12,5 (15.8.2022). ' +
      'Kävijät: 12\u00a0500 (1.8.2022). Ympäristöjohtaja 22.8.2022.',
  );
});

test('the day is the day in the zone of the plan', () => {
  expect(realisation([anAnswer({ answeredAt: '2022-08-21T21:30:00.000Z' })])).toContain('Ympäristöjohtaja 22.8.2022.');
});

test('obstacle, need and next step stay with leadership and are not in the table', () => {
  const answer = anAnswer({ obstacle: 'ESTE', need: 'TARVE', needFrom: 'KELTÄ', nextStep: 'SEURAAVA', success: 'ILO' });
  expect(realisation([answer])).toBe('Etenee suunnitellusti. Ympäristöjohtaja 22.8.2022.');
});

test('a reason stands after what cannot be assessed, and an answer on behalf says so', () => {
  const answer = anAnswer({
    status: 'cannot-assess',
    reason: 'no-indicator',
    realisation: 'Odotetaan.',
    recordedBy: 'k',
  });
  expect(realisation([answer])).toBe(
    'Ei arvioitavissa: mittari puuttuu. Odotetaan. Ympäristöjohtaja 22.8.2022, kirjattu puolesta.',
  );
});

test('the correction is in force, not what it corrected', () => {
  expect(realisation([anAnswer({ n: 2, status: 'done' }), anAnswer({ n: 1, status: 'delayed' })])).toMatch(
    /^Toteutunut\./,
  );
});

test('the words follow the language and the scale of the question', () => {
  const values = [{ indicator: 1, text: '12,5', number: 12.5, on: '2022-08-15' }];
  expect(realisation([anAnswer({ scale: 'continuous' })])).toMatch(/^Toteutuu suunnitellusti\./);
  expect(realisation([anAnswer({ values })], 'sv')).toBe(
    'Framskrider enligt plan. Kävijät: 12,5 (15.8.2022). Ympäristöjohtaja 22.8.2022.',
  );
  expect(realisation([anAnswer({ values })], 'en')).toBe(
    'On track. Kävijät: 12.5 (15 Aug 2022). Ympäristöjohtaja 22 Aug 2022.',
  );
});

test('under each, every named role has its line, with its sector when the name is shared', () => {
  const each = aMeasure({ rule: 'each', roleIds: ['kemi/tj-h', 'kemi/tj-e'] });
  const answer = anAnswer({ questionId: 'kemi/2022-H1/M1/tj-e', roleId: 'kemi/tj-e', status: 'done' });
  expect(realisation([answer], 'fi', each)).toBe(
    'Toteutunut. Toimialajohtaja (elinvoima) 22.8.2022.\nToimialajohtaja (hyvinvointi): vastaus puuttuu.',
  );
});

test('under any, one answer stands for all: the newest, whoever gave it', () => {
  const any = aMeasure({ rule: 'any', roleIds: ['kemi/tj-h', 'kemi/tj-e'] });
  const sharedId = 'kemi/2022-H1/M1';
  const first = anAnswer({ questionId: `${sharedId}/tj-h`, sharedId, roleId: 'kemi/tj-h' });
  const second = anAnswer({ questionId: `${sharedId}/tj-e`, sharedId, n: 2, roleId: 'kemi/tj-e', status: 'delayed' });
  expect(realisation([second, first], 'fi', any)).toBe('Viivästynyt. Toimialajohtaja (elinvoima) 22.8.2022.');
});

test('rows, columns and order stay, unanswered cells are as they were imported, and both are counted', () => {
  const plan = aPlan({
    measures: [aMeasure(), aMeasure({ tunnus: 'M2', importedRealisation: 'Valmis 2021.' }), aMeasure({ tunnus: 'M3' })],
  });
  const table = realisedTable({ plan, answers: [anAnswer({ tunnus: 'M3' })], roles: ROLES }, 'fi');
  expect(table.columns).toEqual(plan.table.columns);
  expect(table.rows.map((cells) => cells.slice(0, -1))).toEqual(plan.table.rows.map((cells) => cells.slice(0, -1)));
  expect(table.rows.map((cells) => cells.at(-1))).toEqual([
    '',
    'Valmis 2021.',
    'Etenee suunnitellusti. Ympäristöjohtaja 22.8.2022.',
  ]);
  expect(table).toMatchObject({ filled: 1, unanswered: 2 });
});

test('a table that had no Toteuma column gets one at its end', () => {
  const plan = aPlan({ table: { columns: ['Tunnus', 'Toimenpide'], rows: [['M1', 'x']] } });
  const table = realisedTable({ plan, answers: [anAnswer()], roles: ROLES }, 'fi');
  expect(table.columns).toEqual(['Tunnus', 'Toimenpide', 'Toteuma']);
  expect(table.rows).toEqual([['M1', 'x', 'Etenee suunnitellusti. Ympäristöjohtaja 22.8.2022.']]);
});

test('a measure whose sector has left says since when and why, where nothing stood and nobody answered', () => {
  const left = { sector: 'perusturva' };
  const plan = aPlan({
    measures: [aMeasure(left), aMeasure({ ...left, tunnus: 'M2', importedRealisation: 'Valmis 2021.' }), aMeasure()],
  });
  const round = { notAsked: ['M1', 'M2'].map((tunnus) => ({ tunnus, reason: 'sector-ended' as const })) };
  const table = realisedTable({ plan, answers: [], roles: ROLES, round }, 'fi');
  const said = 'Perusturva ei ole enää kuulunut kaupungille 31.12.2022 jälkeen: siirtynyt Lapin hyvinvointialueelle.';
  expect(table.rows.map((cells) => cells.at(-1))).toEqual([said, 'Valmis 2021.', '']);
  expect(table).toMatchObject({ filled: 0, closed: 1, unanswered: 2 });
  expect(isClosedText(said, aMeasure(left), plan.settings)).toBe(true);
  expect(isClosedText('Valmis 2021.', aMeasure(left), plan.settings)).toBe(false);
  expect(isClosedText(said, aMeasure(), plan.settings)).toBe(false);
});
