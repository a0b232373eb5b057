import { splitResponsibility } from '../../../strategy/table/split-responsibility';

test.each([
  ['Ympäristöpäällikkö/jatkuva', 'Ympäristöpäällikkö', 'jatkuva'],
  ['Ympäristöjohtaja /jatkuva', 'Ympäristöjohtaja', 'jatkuva'],
  ['Ympäristöjohtaja/2022-2023', 'Ympäristöjohtaja', '2022-2023'],
  [
    'Kestävän kehityksen koordinaattori Jatkuvaa toimintaa.',
    'Kestävän kehityksen koordinaattori',
    'Jatkuvaa toimintaa.',
  ],
  ['Varhaiskasvatuspäällikkö 2022', 'Varhaiskasvatuspäällikkö', '2022'],
  [
    'Hoiva- ja hoitotyön päällikkö, sosiaalityön päällikkö, 2022 alkaen',
    'Hoiva- ja hoitotyön päällikkö, sosiaalityön päällikkö',
    '2022 alkaen',
  ],
  ['Henkilöstöpäällikkö Vuosittain marras-/joulukuussa', 'Henkilöstöpäällikkö', 'Vuosittain marras-/joulukuussa'],
  [
    'Hallinto- ja kehitysjohtaja Vuoden 2022 loppuun mennessä',
    'Hallinto- ja kehitysjohtaja',
    'Vuoden 2022 loppuun mennessä',
  ],
  ['Taluspäällikkö Vuositainen prosessi', 'Taluspäällikkö', 'Vuositainen prosessi'],
  ['Kivalo-opiston rehtori / v.2021-2025', 'Kivalo-opiston rehtori', 'v.2021-2025'],
  ['Hyvinvointijohtaja, lähiesihenkilöt 2022-', 'Hyvinvointijohtaja, lähiesihenkilöt', '2022-'],
  ['Perusturvajohtaja', 'Perusturvajohtaja', ''],
  ['', '', ''],
])('"%s" is split into who and when', (cell, responsibleText, scheduleText) => {
  expect(splitResponsibility(cell)).toEqual({ responsibleText, scheduleText });
});

test('the same schedule said of every role is one schedule', () => {
  expect(splitResponsibility('Ympäristöjohtaja/2022 Johtava rakennustarkastaja/2022')).toEqual({
    responsibleText: 'Ympäristöjohtaja Johtava rakennustarkastaja',
    scheduleText: '2022',
  });
});

test('different schedules in one cell are left for a person to read', () => {
  expect(
    splitResponsibility('Kaupunginkanslia, Osallistava budjetointi helmi-/maaliskuu, KJ:n aamukahvit puolivuositain'),
  ).toEqual({
    responsibleText: 'Kaupunginkanslia, Osallistava budjetointi, KJ:n aamukahvit',
    scheduleText: 'helmi-/maaliskuu; puolivuositain',
  });
});

test('a year that belongs to a name, a standard or a way of working is not a schedule', () => {
  for (const cell of [
    'Kehittämissuunnitelma 2030',
    'ISO 45001 -työryhmä',
    'Jatkuvan parantamisen malli. Työllisyyspäällikkö',
  ])
    expect(splitResponsibility(cell)).toEqual({ responsibleText: cell, scheduleText: '' });
});

test('marks of HTML part words, and half of a period is not a schedule of its own', () => {
  expect(splitResponsibility('<p>Master plan -hanke 2021 - 2023.</p> <p>Elinkeinopäällikkö</p>')).toEqual({
    responsibleText: '<p>Master plan -hanke</p> <p>Elinkeinopäällikkö</p>',
    scheduleText: '2021 - 2023.',
  });
  expect(splitResponsibility('Hanke 2021 - 20255').scheduleText).toBe('');
});
