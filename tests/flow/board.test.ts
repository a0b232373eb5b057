import { aTown, ROUND, someMeasures, someOfficials, someRoles, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { anOfficial, aRole, aTenure } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';
import type { Message } from '../support/fake-messenger';

const COORDINATOR = 'koordinaattori';
const PRIMARY = ['preview-reminder', 'pick-answer-for', 'digest-now'];

/** The boards in a coordinator's chat, oldest first, as they stand now. */
function boardsOf(town: Town, id = COORDINATOR): Message[] {
  return town
    .person(id)
    .chat()
    .filter(({ posted }) => /seurantakierros on avattu|seurantakierroksen tilanne/i.test(posted.summary));
}

function newestBoard(town: Town): string {
  const board = boardsOf(town).at(-1);
  if (!board) throw new Error('no board was posted');
  return wordsOf(board.shown);
}

function answer(town: Town, status = 'on-track') {
  return town.person('ymparistojohtaja').press('save-answer', { status });
}

describe('when a round opens', () => {
  it('its board is the one message that says so, and counts every card', async () => {
    const town = await aTownWithAnOpenRound();
    const sinceOpening = town.person(COORDINATOR).chat().slice(1);
    expect(sinceOpening.map(({ posted }) => posted.summary)).toEqual(['Seurantakierros on avattu: 2 seurantapyyntöä']);
    const words = newestBoard(town);
    expect(words).toContain('Avoinna: 14 työpäivää jäljellä (päättyy 2.9.2022).');
    expect(words).toContain('Vastattu 0/3 (0\u00a0%).');
    expect(words).toContain('2 seurantapyyntöä: lähetetty 2, ei lähetetty 0, ei tavoitettu 0, odottaa 0.');
    expect(words).toContain('Seuraava muistutus 22.8.2022. Seuraava viikkokooste 22.8.2022.');
  });

  it('shows who misses something, by role and sector, and what can be done', async () => {
    const town = await aTownWithAnOpenRound();
    expect(newestBoard(town)).toMatch(/Vastaus puuttuu \(3 kysymystä\)\n.*Elinvoimajohtaja\n.*1 kysymys/);
    const verbs = verbsOf(town.person(COORDINATOR).card());
    expect(verbs.slice(0, 3)).toEqual(PRIMARY);
    expect(verbs).toEqual(expect.arrayContaining(['export-table', 'extend-round', 'close-round', 'cancel-round']));
  });
});

describe('the board in the chat', () => {
  it('is edited when something changed, and not otherwise', async () => {
    const town = await aTownWithAnOpenRound();
    const before = boardsOf(town).at(-1)?.edits;
    await town.at('2022-08-15', '08:30');
    expect(boardsOf(town).at(-1)?.edits).toBe(before);
    await answer(town);
    await town.at('2022-08-15', '08:31');
    expect(newestBoard(town)).toContain('Vastattu 1/3 (33\u00a0%). Viimeisin vastaus 15.8.2022 klo 8.30.');
  });

  it('is edited once in five minutes at most', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-15', '08:30');
    await answer(town);
    await town.tick();
    await answer(town);
    await town.at('2022-08-15', '08:34');
    expect(newestBoard(town)).toContain('Vastattu 1/3');
    await town.at('2022-08-15', '08:35');
    expect(newestBoard(town)).toContain('Vastattu 2/3');
  });

  it('is left alone for ten minutes after its coordinator clicked in it', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-15', '08:30');
    await town.person(COORDINATOR).press('digest-now');
    await answer(town);
    await town.at('2022-08-15', '08:39');
    expect(newestBoard(town)).toContain('Vastattu 0/3');
    await town.at('2022-08-15', '08:40');
    expect(newestBoard(town)).toContain('Vastattu 1/3');
  });

  it('comes anew at the end of the chat by a word, and the older one says where it is', async () => {
    const town = await aTownWithAnOpenRound();
    for (const word of ['tilanne', 'Läge', 'status!']) await town.person(COORDINATOR).writes(word);
    const shown = boardsOf(town).map((board) => wordsOf(board.shown).includes('uudemmassa kortissa'));
    expect(shown).toEqual([true, true, true, false]);
  });

  it('stands in place of a card that took it, by the way back', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person(COORDINATOR).press('digest-now');
    await town.person(COORDINATOR).press('show-board');
    expect(wordsOf(town.person(COORDINATOR).card())).toContain('Seurantakierroksen tilanne');
  });

  it('is edited once more when the round has ended, and then stands whatever changes', async () => {
    const town = await aTownWithAnOpenRound();
    await answer(town);
    await town.at('2022-09-05');
    expect(newestBoard(town)).toContain('Päättynyt. Vastausaika loppui 2.9.2022.');
    const stood = newestBoard(town);
    const official = await town.store.officials.get('elinvoimajohtaja');
    if (official) await town.store.officials.save({ ...official, name: 'Uusi Nimi' });
    await town.at('2022-09-06');
    expect(newestBoard(town)).toBe(stood);
  });

  it('gives no names any more to somebody who is no coordinator any more', async () => {
    const town = await aTownWithAnOpenRound();
    const official = await town.store.officials.get(COORDINATOR);
    if (official) await town.store.officials.save({ ...official, isCoordinator: false });
    await answer(town);
    await town.at('2022-08-15', '09:00');
    expect(newestBoard(town)).toContain('Vastattu 0/3');
  });
});

describe('what the board counts', () => {
  it('whoever heads the city is in the counts and in no row', async () => {
    const roles = [
      ...someRoles().map((role) => ({ ...role, superiorRole: 'kemi/kaupunginjohtaja' })),
      aRole({
        id: 'kemi/kaupunginjohtaja',
        name: 'Kaupunginjohtaja',
        superiorRole: null,
        tenures: [aTenure({ officialId: 'kaupunginjohtaja' })],
      }),
    ];
    const officials = [...someOfficials(), anOfficial({ id: 'kaupunginjohtaja', name: 'Kaupunginjohtaja' })];
    const led = await aTownWithAnOpenRound({
      roles,
      officials,
      measures: someMeasures().map((measure) =>
        measure.tunnus === 'M2' ? { ...measure, roleIds: ['kemi/kaupunginjohtaja'] } : measure,
      ),
    });
    expect(newestBoard(led)).toContain('Vastaus puuttuu (3 kysymystä)');
    expect(newestBoard(led)).not.toContain('Kaupunginjohtaja');
  });

  it('says whom it did not reach, why, and what to do', async () => {
    const officials = someOfficials().map((official) =>
      official.id === 'elinvoimajohtaja' ? { ...official, entraId: null, email: null } : official,
    );
    const town = await aTown({ officials });
    await town.at('2022-08-01');
    await town.person(COORDINATOR).press('confirm-round');
    await town.at('2022-08-15');
    expect(newestBoard(town)).toContain('Hoitajan osoite puuttuu: 1 (M3)');
  });
});

describe('who may see it', () => {
  it('nobody but a coordinator, and only in their own chat', async () => {
    const town = await aTownWithAnOpenRound();
    const refused = await town.person('elinvoimajohtaja').writes('tilanne');
    expect(refused).toMatchObject({ reply: 'text', text: expect.stringContaining('vain koordinaattori') });
    const inChannel = await town.person(COORDINATOR).writes('tilanne', '19:johtoryhma@thread.tacv2');
    expect(inChannel).toMatchObject({ reply: 'text', text: expect.stringContaining('kahdenkeskisessä') });
    expect(boardsOf(town, 'elinvoimajohtaja')).toEqual([]);
  });

  it('before any round the word says when the first one begins', async () => {
    const town = await aTown();
    const reply = await town.person(COORDINATOR).writes('tilanne');
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('15.8.2022') });
  });

  it('a planned round is shown with its days and its gaps, to be previewed', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person(COORDINATOR).writes('tilanne');
    expect(newestBoard(town)).toContain('Odottaa vahvistusta: alkaa 15.8.2022, päättyy 2.9.2022.');
    expect(newestBoard(town)).toContain('Lähdössä 2 seurantapyyntöä, 3 toimenpidettä.');
    expect(verbsOf(town.person(COORDINATOR).card())).toContain('preview-round');
    expect((await town.store.deliveries.ofRound(ROUND)).map(({ id }) => id)).toContain(
      `${ROUND}/board/${COORDINATOR}/1`,
    );
  });
});
