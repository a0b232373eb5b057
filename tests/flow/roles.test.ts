import { aTown, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aRole } from '../support/builders';
import { wordsOf } from '../support/card-reading';
import { inACard } from '../support/in-a-card';

const ROLE = 'kemi/elinvoimajohtaja';
const QUESTION = 'kemi/2022-H1/M3';

const register = (town: Town, word = 'vastuutahot') => inACard(town.person('koordinaattori'), word);
const tenuresOf = async (town: Town) =>
  (await town.store.roles.get(ROLE))?.tenures.map(({ officialId, fromOn, untilOn }) => [officialId, fromOn, untilOn]);
const officialAsked = async (town: Town) => (await town.store.questions.get(QUESTION))?.officialId;
const vacancies = (town: Town) =>
  town
    .person('koordinaattori')
    .chat()
    .filter(({ posted }) => posted.summary.startsWith('Tehtävällä ei ole hoitajaa'));

/** The round is open; the coordinator has opened the role's card on Tuesday. */
async function roleInAnOpenRound() {
  const town = await aTownWithAnOpenRound();
  await town.at('2022-08-16', '10:00');
  const card = await register(town);
  await card.press('edit-role', { role: ROLE });
  return { town, card };
}

describe('the register in chat', () => {
  it('shows who holds what, those without a holder first', async () => {
    const town = await aTown();
    const role = await town.store.roles.get(ROLE);
    if (role) await town.store.roles.save({ ...role, tenures: [] });
    const words = (await register(town)).words();
    expect(words).toContain('3 vastuutahoa, joista ilman hoitajaa 1 ja poissa 0');
    expect(words.indexOf('Elinvoimajohtaja')).toBeLessThan(words.indexOf('Kaupunginpuutarhuri'));
    expect(words).toContain('– 1 toimenpide');
  });

  it('shows the holders of a role, and what waits for it', async () => {
    const { card } = await roleInAnOpenRound();
    expect(card.words()).toContain('Avoimella kierroksella 1 kysymys on ilman vastausta');
    expect(card.words()).toContain('Vastaa 1 toimenpiteestä');
  });

  it('is refused to anybody else', async () => {
    const town = await aTown();
    expect((await inACard(town.person('elinvoimajohtaja'), 'vastuutahot')).words()).toContain('vain koordinaattori');
  });
});

describe('a new holder', () => {
  it('gets the open questions at once, and the one before stays in the history', async () => {
    const { town, card } = await roleInAnOpenRound();
    await card.press('save-role', { holder: 'ymparistojohtaja', fromOn: '2022-08-16' });
    expect(card.words()).toContain('Tallennettu: Elinvoimajohtaja, 16.8.2022 alkaen.');
    expect(await tenuresOf(town)).toEqual([
      ['elinvoimajohtaja', null, '2022-08-15'],
      ['ymparistojohtaja', '2022-08-16', null],
    ]);
    expect(await officialAsked(town)).toBe('ymparistojohtaja');
    expect((await town.store.audit.latest(20)).map(({ act }) => act)).toContain('role-changed');
  });

  it('who begins later gets them on that day', async () => {
    const { town, card } = await roleInAnOpenRound();
    await card.press('save-role', { holder: 'ymparistojohtaja', fromOn: '2022-08-22' });
    expect(await officialAsked(town)).toBe('elinvoimajohtaja');
    await town.at('2022-08-22', '09:00');
    expect(await officialAsked(town)).toBe('ymparistojohtaja');
  });

  it('of days gone by gets no questions, for somebody else has followed', async () => {
    const { town, card } = await roleInAnOpenRound();
    const role = await town.store.roles.get(ROLE);
    const [present] = role?.tenures ?? [];
    if (!role || !present) throw new Error('no holder');
    const earlier = { ...present, untilOn: '2022-08-14' };
    const later = { ...present, officialId: 'kaupunginpuutarhuri', fromOn: '2022-08-15' };
    await town.store.roles.save({ ...role, tenures: [earlier, later] });
    await card.press('save-role', { holder: 'ymparistojohtaja', fromOn: '2022-08-01' });
    expect(await tenuresOf(town)).toContainEqual(['ymparistojohtaja', '2022-08-01', '2022-08-14']);
    expect(await officialAsked(town)).toBe('elinvoimajohtaja');
  });

  it('is saved with no superior but one of the same register', async () => {
    const { town, card } = await roleInAnOpenRound();
    const before = await town.store.roles.get(ROLE);
    await town.store.roles.add({ ...aRole(), id: 'oulu/johtaja', planId: 'oulu', name: 'Johtaja' });
    for (const superior of ['oulu/johtaja', 'kemi/ei-ole']) {
      await card.press('save-role', { superior, fromOn: '2022-08-16' });
      expect(await town.store.roles.get(ROLE)).toEqual(before);
    }
  });

  it('changes nothing the second time', async () => {
    const { town, card } = await roleInAnOpenRound();
    await card.press('save-role', { holder: 'elinvoimajohtaja' });
    expect(card.words()).toContain('Mitään ei muutettu');
    expect(await tenuresOf(town)).toEqual([['elinvoimajohtaja', null, null]]);
  });

  it.each([
    ['a day that is none', { fromOn: 'eilen' }, 'Päivää ei ymmärretty'],
    ['an e-mail that is none', { holderEmail: 'ei osoite' }, 'ei ole sähköpostiosoite'],
    ['their own deputy', { deputy: 'elinvoimajohtaja' }, 'ei voi olla oma sijaisensa'],
    ['somebody who is not there', { holder: 'joku-muu' }, 'Henkilöä ei löydy'],
  ])('is refused with %s', async (_, typed, words) => {
    const { town, card } = await roleInAnOpenRound();
    await card.press('save-role', typed);
    expect(card.words()).toContain(words);
    expect(await tenuresOf(town)).toEqual([['elinvoimajohtaja', null, null]]);
  });

  it('may have a superior, but not in a circle', async () => {
    const { town, card } = await roleInAnOpenRound();
    await card.press('save-role', { superior: 'kemi/kaupunginpuutarhuri' });
    expect((await town.store.roles.get(ROLE))?.superiorRole).toBe('kemi/kaupunginpuutarhuri');
    const other = await register(town);
    await other.press('edit-role', { role: 'kemi/kaupunginpuutarhuri' });
    await other.press('save-role', { superior: ROLE });
    expect(other.words()).toContain('oma esihenkilönsä');
  });
});

describe('a role that nobody holds', () => {
  async function vacant() {
    const { town, card } = await roleInAnOpenRound();
    await card.press('vacate-role', { fromOn: '2022-08-16' });
    await town.tick();
    return { town, card };
  }

  it('raises one alarm while its questions are open', async () => {
    const { town, card } = await vacant();
    expect(card.words()).toContain('tehtävä on avoinna 16.8.2022 alkaen');
    await town.at('2022-08-17', '09:00');
    await town.at('2022-08-18', '09:00');
    expect(vacancies(town)).toHaveLength(1);
    const [told] = vacancies(town);
    expect(told && wordsOf(told.shown)).toContain('1 kysymys on ilman vastausta');
  });

  it('is no alarm any more once somebody holds it, for any coordinator', async () => {
    const { town, card } = await vacant();
    await card.press('save-role', { holder: 'ymparistojohtaja', fromOn: '2022-08-16' });
    await town.at('2022-08-17', '09:00');
    const [told] = vacancies(town);
    expect(told && wordsOf(told.shown)).toContain('Tehtävällä on nyt hoitaja: Ympäristöjohtaja.');
    expect(await officialAsked(town)).toBe('ymparistojohtaja');
  });

  it('raises it also when the time of its holder ends by itself', async () => {
    const town = await aTownWithAnOpenRound();
    const role = await town.store.roles.get(ROLE);
    if (role) {
      const tenures = role.tenures.map((tenure) => ({ ...tenure, untilOn: '2022-08-19' }));
      await town.store.roles.save({ ...role, tenures });
    }
    await town.at('2022-08-19', '09:00');
    expect(vacancies(town)).toHaveLength(0);
    await town.at('2022-08-22', '09:00');
    expect(vacancies(town)).toHaveLength(1);
  });

  it('raises none when everything it was asked is answered', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
    await town.at('2022-08-16', '10:00');
    const card = await register(town);
    await card.press('edit-role', { role: ROLE });
    await card.press('vacate-role', { fromOn: '2022-08-16' });
    await town.at('2022-08-17', '09:00');
    expect(vacancies(town)).toHaveLength(0);
  });
});
