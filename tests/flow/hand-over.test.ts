/** Questions change hands in the middle of a round: by the official's own word, by a coordinator, by the register. */

import type { Reply } from '../../bot/teams/reply';
import { ROUND, someMeasures, someOfficials, type Town, type TownWish } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure, anOfficial } from '../support/builders';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const DIRECTOR = 'kemi/elinvoimajohtaja';
const environment = (town: Town) => town.person('ymparistojohtaja');
const vitality = (town: Town) => town.person('elinvoimajohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const second = (town: Town) => town.person('toinen');
const textOf = (reply: Reply) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';
const heldBy = async (town: Town) =>
  (await town.store.questions.ofRound(ROUND)).map(({ tunnus, officialId }) => `${tunnus} ${officialId}`);
const actsOf = async (town: Town, wanted: string) =>
  (await town.store.audit.latest(100)).filter(({ act }) => act === wanted);

/** With a second coordinator, ten minutes after the opening. */
async function aTownOfTwo(wish: TownWish = {}): Promise<Town> {
  const unmet = { conversation: null, reachability: 'unknown', teamsUserId: null } as const;
  const other = anOfficial({ ...unmet, id: 'toinen', name: 'Koordinaattorin sijainen', isCoordinator: true });
  const town = await aTownWithAnOpenRound({ officials: [...someOfficials(), other], ...wish });
  town.sleepUntil('2022-08-15', '08:10');
  return town;
}

/** The form of a hand-over, opened by the word, for everything of one role. */
async function formFor(town: Town, place: string) {
  const picker = await coordinator(town).writes('siirrä');
  if (picker.reply !== 'card') throw new Error(textOf(picker));
  const { activityId } = coordinator(town).card();
  await coordinator(town).press('hand-over', { place }, { on: { card: picker.message.card, activityId } });
}

async function proposed(town: Town, words = '') {
  await environment(town).press('ask-not-mine');
  await environment(town).press('not-mine', { role: DIRECTOR, words });
}

describe('"not mine" with a role', () => {
  it('offers the roles that others hold, and no names of persons', async () => {
    const town = await aTownOfTwo();
    await environment(town).press('ask-not-mine');
    const shown = wordsOf(environment(town).card());
    expect(shown).toContain('Elinvoimajohtaja');
    expect(shown).not.toContain('Kaupunginpuutarhuri');
    expect(shown).not.toContain('Koordinaattorin sijainen');
  });

  it('goes straight to another role that the plan names for the measure', async () => {
    const [first, ...others] = someMeasures();
    const shared = { ...(first ?? aMeasure()), roleIds: ['kemi/ymparistojohtaja', DIRECTOR] };
    const town = await aTownOfTwo({ measures: [shared, ...others] });
    await proposed(town, 'Sovittu keväällä.');
    expect(await heldBy(town)).toContain('M1 elinvoimajohtaja');
    expect(wordsOf(environment(town).card())).toContain('Siirretty klo 8.10: M1 (Elinvoimajohtaja)');
    expect(
      coordinator(town)
        .chat()
        .map(({ shown }) => wordsOf(shown))
        .join(),
    ).not.toContain('Ei kuulu vastaajalle');
    expect(await actsOf(town, 'question-handed-over')).toMatchObject([
      { by: 'ymparistojohtaja', subject: `${ROUND}/M1`, onRequestOf: 'Sovittu keväällä.' },
    ]);
  });

  it('of any other goes to the coordinators, who hand it over with one click', async () => {
    const town = await aTownOfTwo();
    await proposed(town);
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
    expect(wordsOf(coordinator(town).card())).toContain(
      'Hänen mukaansa toimenpide kuuluu vastuutaholle Elinvoimajohtaja.',
    );
    const reply = await coordinator(town).press('accept-proposal');
    expect(textOf(reply)).toContain(
      'Asian on ratkaissut Strategiakoordinaattori 15.8.2022: kysymys on siirretty (Elinvoimajohtaja).',
    );
    expect(await town.store.questions.get(`${ROUND}/M1`)).toMatchObject({
      officialId: 'elinvoimajohtaja',
      roleId: DIRECTOR,
      dispute: null,
      handOvers: [{ fromOfficialId: 'ymparistojohtaja', fromRoleId: 'kemi/ymparistojohtaja', by: 'koordinaattori' }],
    });
  });

  it('is settled for every coordinator by the one who acts first', async () => {
    const town = await aTownOfTwo();
    await proposed(town);
    const notice = second(town).card();
    await coordinator(town).press('accept-proposal');
    const [shown] = second(town).chat().slice(-1);
    expect(shown && wordsOf(shown.shown)).toContain('Asian on ratkaissut Strategiakoordinaattori');
    expect(shown && verbsOf(shown.shown)).toEqual([]);
    const late = await second(town).press('return-question', { words: 'Kuuluu hänelle.' }, { on: notice });
    expect(textOf(late)).toContain('Asian on ratkaissut Strategiakoordinaattori');
    expect(await heldBy(town)).toContain('M1 elinvoimajohtaja');
  });
});

describe('a dispute that a coordinator returns', () => {
  it('comes back to its official in a new message, with the coordinator’s words', async () => {
    const town = await aTownOfTwo();
    await proposed(town, 'Ei minun.');
    await coordinator(town).press('return-question', { words: 'Sovittu johtoryhmässä 9.8.' });
    expect(await town.store.questions.get(`${ROUND}/M1`)).toMatchObject({
      dispute: null,
      officialId: 'ymparistojohtaja',
    });
    expect(environment(town).chat()).toHaveLength(2);
    expect(wordsOf(environment(town).card())).toContain('tämä kuuluu sinulle: ”Sovittu johtoryhmässä 9.8.”');
    expect(await actsOf(town, 'question-returned')).toMatchObject([
      { from: 'Ei minun.', detail: 'Sovittu johtoryhmässä 9.8.' },
    ]);
  });
});

describe('a coordinator hands over', () => {
  const PLACE = 'kemi/ymparistojohtaja ymparistojohtaja';

  it('one measure: the new official gets it beside their own in one new message, the old card loses it', async () => {
    const town = await aTownOfTwo();
    await formFor(town, PLACE);
    const typed = { what: `${ROUND}/M1`, to: `role:${DIRECTOR}`, request: 'Ympäristöjohtaja soitti' };
    const reply = await coordinator(town).press('hand-over-to', typed);
    expect(textOf(reply)).toContain('1 kysymys on siirretty. Nyt vastaa: Elinvoimajohtaja.');
    expect(await heldBy(town)).toEqual(['M1 elinvoimajohtaja', 'M2 ymparistojohtaja', 'M3 elinvoimajohtaja']);
    expect(vitality(town).chat()).toHaveLength(2);
    const [old] = vitality(town).chat();
    expect(old && wordsOf(old.shown)).toContain('Vastaa uusimmassa seurantapyynnössä');
    expect(wordsOf(vitality(town).card())).toContain('Seurantapyyntö 1/2');
    expect(await actsOf(town, 'question-handed-over')).toMatchObject([
      { by: 'koordinaattori', onRequestOf: 'Ympäristöjohtaja soitti', from: PLACE, to: `${DIRECTOR} elinvoimajohtaja` },
    ]);
  });

  it('everything of a role, with the register from that day on, to somebody who had no card: they get one', async () => {
    const town = await aTownOfTwo();
    await formFor(town, PLACE);
    const reply = await coordinator(town).press('hand-over-to', { what: 'role', to: 'person:toinen' });
    expect(textOf(reply)).toContain('Tehtävän hoitaja 15.8.2022 alkaen');
    expect(await heldBy(town)).toContain('M1 toinen');
    expect((await town.store.roles.get('kemi/ymparistojohtaja'))?.tenures).toMatchObject([
      { officialId: 'ymparistojohtaja', untilOn: '2022-08-14' },
      { officialId: 'toinen', fromOn: '2022-08-15', untilOn: null },
    ]);
    expect(wordsOf(second(town).card())).toContain('M1  Pyöräkaistasuunnitelman laatiminen.');
    expect(await actsOf(town, 'role-handed-over')).toHaveLength(1);
  });

  it('a role for some weeks: it moves on the first day and comes back after the last', async () => {
    const town = await aTownOfTwo();
    await formFor(town, PLACE);
    const typed = { what: 'role', to: 'person:toinen', fromOn: '2022-08-17', untilOn: '2022-08-24' };
    await coordinator(town).press('hand-over-to', typed);
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
    await town.at('2022-08-17', '08:30');
    expect(await heldBy(town)).toContain('M1 toinen');
    await town.at('2022-08-25', '08:30');
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
  });

  it('what was answered stays answered, and its new official may correct it', async () => {
    const town = await aTownOfTwo();
    await environment(town).press('save-answer', { status: 'on-track' });
    await formFor(town, PLACE);
    await coordinator(town).press('hand-over-to', { what: `${ROUND}/M1`, to: `role:${DIRECTOR}` });
    expect(await town.store.answers.ofQuestion(`${ROUND}/M1`)).toMatchObject([
      { officialId: 'ymparistojohtaja', roleId: 'kemi/ymparistojohtaja' },
    ]);
    await vitality(town).press('save-answer', { status: 'on-track' });
    await vitality(town).press('open-question', { correct: `${ROUND}/M1` });
    await vitality(town).press('save-answer', { status: 'done' });
    expect(await town.store.answers.ofQuestion(`${ROUND}/M1`)).toMatchObject([
      { n: 1 },
      { n: 2, officialId: 'elinvoimajohtaja', roleId: DIRECTOR, status: 'done' },
    ]);
  });

  it.each([
    ['to nobody', { what: 'role' }, 'Valitse, kenelle'],
    ['from a day that has passed', { what: 'role', to: `role:${DIRECTOR}`, fromOn: '2022-08-12' }, 'Tarkista päivät'],
    [
      'until a day before the first',
      { what: 'role', to: `role:${DIRECTOR}`, fromOn: '2022-08-20', untilOn: '2022-08-19' },
      'Tarkista päivät',
    ],
  ])('%s: the form comes back with everything that was chosen, and nothing changes', async (_, typed, said) => {
    const town = await aTownOfTwo();
    await formFor(town, PLACE);
    expect(textOf(await coordinator(town).press('hand-over-to', typed))).toContain(said);
    expect(inputsOf(coordinator(town).card().card)).toMatchObject(typed);
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
  });

  it('and what comes to somebody again after it has gone on is told again', async () => {
    const town = await aTownOfTwo();
    await formFor(town, PLACE);
    await coordinator(town).press('hand-over-to', { what: `${ROUND}/M1`, to: `role:${DIRECTOR}` });
    await town.at('2022-08-15', '10:00');
    await formFor(town, `${DIRECTOR} elinvoimajohtaja`);
    await coordinator(town).press('hand-over-to', { what: `${ROUND}/M1`, to: 'person:toinen' });
    await town.at('2022-08-15', '11:00');
    await formFor(town, 'kemi/kaupunginpuutarhuri ymparistojohtaja');
    await coordinator(town).press('hand-over-to', { what: `${ROUND}/M2`, to: `role:${DIRECTOR}` });
    expect(vitality(town).chat()).toHaveLength(3);
    expect(wordsOf(vitality(town).card())).toContain('M2');
  });

  it('and several at once are told in one message', async () => {
    const town = await aTownOfTwo();
    town.sleepUntil('2022-08-15', '19:00');
    for (const tunnus of ['M1', 'M2']) {
      await formFor(town, tunnus === 'M1' ? PLACE : 'kemi/kaupunginpuutarhuri ymparistojohtaja');
      await coordinator(town).press('hand-over-to', { what: `${ROUND}/${tunnus}`, to: `role:${DIRECTOR}` });
    }
    expect(vitality(town).chat()).toHaveLength(1);
    await town.at('2022-08-16', '08:00');
    expect(vitality(town).chat()).toHaveLength(2);
    expect(wordsOf(vitality(town).card())).toContain('Seurantapyyntö 1/3');
  });
});

describe('what stood typed', () => {
  const TYPED = { status: 'delayed', realisation: 'Kilpailutus siirtyi.', value0: '3' };

  it('when somebody leaves a question as not theirs stands in the form of the next', async () => {
    const town = await aTownOfTwo();
    await environment(town).press('ask-not-mine', TYPED);
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { role: DIRECTOR });
    await coordinator(town).press('accept-proposal');
    expect(inputsOf(vitality(town).card().card)).toMatchObject(TYPED);
    expect(wordsOf(vitality(town).card())).toContain('keskeneräistä tekstiä');
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
  });

  it('in an old card after the hand-over is not lost either', async () => {
    const town = await aTownOfTwo();
    await formFor(town, 'kemi/ymparistojohtaja ymparistojohtaja');
    await coordinator(town).press('hand-over-to', { what: `${ROUND}/M1`, to: `role:${DIRECTOR}` });
    const reply = await environment(town).press('save-answer', TYPED);
    expect(textOf(reply)).toContain(
      'M1 on siirretty: Elinvoimajohtaja. Kirjoittamasi näkyy hänelle keskeneräisenä tekstinä.',
    );
    expect(textOf(reply)).toContain('M2  Puistojen hoitoluokitus.');
    expect((await town.store.questions.get(`${ROUND}/M1`))?.draft).toMatchObject({ byOfficialId: 'ymparistojohtaja' });
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
  });
});

describe('the register', () => {
  it('changed in mid-round gives the open questions to the new holder by itself', async () => {
    const town = await aTownOfTwo();
    const role = await town.store.roles.get(DIRECTOR);
    if (!role) throw new Error('no such role');
    const [tenure] = role.tenures;
    if (!tenure) throw new Error('nobody holds it');
    const tenures = [
      { ...tenure, untilOn: '2022-08-17' },
      { ...tenure, officialId: 'toinen', fromOn: '2022-08-18' },
    ];
    await town.store.roles.save({ ...role, tenures });
    await town.at('2022-08-17', '09:00');
    expect(await heldBy(town)).toContain('M3 elinvoimajohtaja');
    await town.at('2022-08-18', '09:00');
    expect(await heldBy(town)).toContain('M3 toinen');
    expect(wordsOf(second(town).card())).toContain('M3');
    expect(wordsOf(vitality(town).card())).toContain('siirretty: Elinvoimajohtaja');
  });
});
