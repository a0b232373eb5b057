import { actText } from '../../cards/parts/act-words';
import { isTextKey } from '../../cards/parts/say';
import { anAct } from '../support/an-act';
import { sourceFiles } from '../support/source-files';

/** Codes of acts, as they stand in the source. */
function actsInSource(): string[] {
  const written = sourceFiles(/^(bot|cli|jobs|storage)\/.*\.ts$/).flatMap(({ text }) => {
    const source = text();
    const literals = [...source.matchAll(/\bact: ((?:[^,;\n]|\n\s+[?:])*)/g)].map(([, value = '']) => value);
    const chosen = [...source.matchAll(/\bconst act = ([^;{]*);/g)].map(([, value = '']) => value);
    return [...literals, ...chosen].flatMap((value) =>
      [...value.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code = '']) => code),
    );
  });
  return [...new Set(written)].sort();
}

const names = {
  names: new Map([
    ['o1', 'Strategiakoordinaattori'],
    ['o2', 'Elinvoimajohtaja'],
    ['o3', 'Ympäristöjohtaja'],
  ]),
  rounds: new Map([['kemi/2022-H1', '2022-H1']]),
  plans: new Map([['kemi', { zone: 'Europe/Helsinki' }]]),
};

test('every act that is written down has words in every language', () => {
  const acts = actsInSource();
  expect(acts).toContain('round-confirmed');
  expect(acts).toContain('coordinator-removed');
  expect(acts.filter((act) => !isTextKey(`act.${act}`))).toEqual([]);
});

test('an act says what was done, when and by whom, to what, and what changed', () => {
  const act = anAct({
    act: 'question-handed-over',
    by: 'o1',
    subject: 'kemi/2022-H1/M1%2f2',
    from: 'o2',
    to: 'o3',
    onRequestOf: 'puhelimessa 15.8.',
  });
  expect(actText(act, names, 'fi')).toEqual({
    what: expect.any(String),
    who: '15.8.2022 klo 8.00, Strategiakoordinaattori.',
    more: [
      'Kohde: tammi–kesäkuu 2022: M1/2.',
      'Ennen: Elinvoimajohtaja. Nyt: Ympäristöjohtaja.',
      'Pyytäjä: puhelimessa 15.8.',
    ],
  });
});

test('the clock, the configuration and the command line act under their own names', () => {
  const by = (who: string) => actText(anAct({ by: who }), names, 'fi').who;
  expect(by('clock')).toContain('Toteuma itse');
  expect(by('configuration')).toContain('asetukset');
  expect(by('cli:anna')).toContain('komentorivi (anna)');
});

test('somebody whose data was removed is named no more', () => {
  expect(actText(anAct({ by: 'o9' }), names, 'fi').who).toContain('henkilö, jonka tiedot on poistettu');
});

test('several ids in one value are each said by name', () => {
  expect(actText(anAct({ from: '', to: 'o2 o3' }), names, 'fi').more).toContain(
    'Nyt: Elinvoimajohtaja, Ympäristöjohtaja.',
  );
});

test('changed settings are named as their form names them, each from what to what', () => {
  const from = 'workingDays 15; pulse false; superiorDays 12';
  const to = 'workingDays 20; pulse true; superiorDays –';
  const { more } = actText(anAct({ act: 'settings-changed', subject: 'kemi/v2', from, to }), names, 'fi');
  const [, ...changes] = more;
  expect(changes).toHaveLength(3);
  expect(changes[0]).toBe('Vastausaika työpäivinä: 20 (aiemmin 15)');
  for (const change of changes) expect(change).not.toMatch(/workingDays|pulse|superiorDays|true|false/);
});

describe('values that name a plan, a digest or what a register changed', () => {
  const audiences = [{ id: 'johtoryhma', label: { fi: 'Johtoryhmä' }, weekday: 1, time: '08:00' }];
  const known = {
    ...names,
    plans: new Map([['kemi', { zone: 'Europe/Helsinki', name: 'Kemin kaupunkistrategia', audiences }]]),
  };
  const more = (act: Parameters<typeof anAct>[0]) => actText(anAct({ planId: 'kemi', ...act }), known, 'fi').more;

  test('stand in words and not as codes', () => {
    expect(more({ act: 'plan-imported', subject: 'kemi/v3', from: 'kemi/v2', to: 'kemi/v3' })).toEqual([
      'Kohde: Kemin kaupunkistrategia, versio 3.',
      'Ennen: Kemin kaupunkistrategia, versio 2. Nyt: Kemin kaupunkistrategia, versio 3.',
    ]);
    const rhythms = { from: 'johtoryhma: 1 08:00', to: 'johtoryhma: 3 09:00' };
    expect(more({ act: 'audience-changed', subject: '', ...rhythms })).toEqual([
      'Ennen: Johtoryhmä: maanantaisin 08.00. Nyt: Johtoryhmä: keskiviikkoisin 09.00.',
    ]);
    expect(more({ act: 'channel-connected', subject: '', to: 'kemi/johtoryhma (sv)' })).toEqual([
      'Nyt: Johtoryhmä, Kemin kaupunkistrategia, ruotsiksi.',
    ]);
    const detail = 'holdersChanged: Ympäristöjohtaja; personsAdded: 2';
    const [, said = ''] = more({ act: 'register-changed', subject: 'kemi', detail });
    expect(said).toContain('(1): Ympäristöjohtaja');
    expect(said).not.toMatch(/holdersChanged|personsAdded/);
  });
});

test('what the program keeps in a form of its own is said in words', () => {
  const moreOf = (act: string, parts: object) =>
    actText(anAct({ act, subject: '', from: '', to: '', ...parts }), names, 'fi').more;
  expect(moreOf('round-made', { to: '2022-08-17–2022-08-30 {"of":"sector","sector":"hyvinvointi"}' })).toEqual([
    'Nyt: 17.8.2022 – 30.8.2022, toimiala hyvinvointi.',
  ]);
  expect(moreOf('absence-noted', { to: '2022-08-22–2022-08-26' })).toEqual(['Nyt: 22.8.2022 – 26.8.2022.']);
  expect(moreOf('round-confirmed', { to: '22' })).toEqual(['Nyt: 22 vastaanottajaa.']);
  expect(moreOf('reminder-sent', { detail: '1' })).toEqual(['Lisätieto: 1 vastaanottaja.']);
  expect(moreOf('question-handed-over', { detail: 'away until 2022-08-26' })).toEqual([
    'Lisätieto: sijaisena 26.8.2022 asti.',
  ]);
  expect(
    moreOf('wish-changed', { from: 'language -, weekday -, as planned', to: 'language sv, weekday 1, less often' }),
  ).toEqual(['Ennen: ei toiveita. Nyt: ruotsiksi, maanantaisin, harvemmin.']);
});

test('a role and its holder of one name are named once', () => {
  const known = { ...names, names: new Map([['r1', 'Ympäristöjohtaja'], ...names.names]) };
  expect(actText(anAct({ from: '', to: 'r1 o3' }), known, 'fi').more).toContain('Nyt: Ympäristöjohtaja.');
});
