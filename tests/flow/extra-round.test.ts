import { pressIn, saidIn } from '../support/a-reply';
import { aTown, ROUND, someMeasures, type Town, type TownWish } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { inputsOf, wordsOf } from '../support/card-reading';

const EXTRA = 'kemi/2022-X1';
const coordinator = (town: Town) => town.person('koordinaattori');
const extraOf = (town: Town) => town.store.rounds.get(EXTRA);

/** A Wednesday in May, months before the round of the calendar. */
async function aTownInMay(wish: TownWish = {}): Promise<Town> {
  const town = await aTown(wish);
  town.sleepUntil('2022-05-18', '10:00');
  return town;
}

async function made(town: Town, typed: Record<string, string>) {
  const form = await coordinator(town).writes('uusi kierros');
  return pressIn(coordinator(town), form, 'make-round', typed);
}

describe('an extra round', () => {
  it('begins with a form: the whole plan, the next working day, ten working days', async () => {
    const town = await aTownInMay();
    const form = await coordinator(town).writes('ny runda');
    if (form.reply !== 'card') throw new Error('the form comes');
    // 2022-05-18 is a Wednesday.
    expect(inputsOf(form.message.card)).toEqual({
      scope: 'plan',
      tunnukset: '',
      opensOn: '2022-05-19',
      workingDays: '10',
    });
  });

  it('asks nobody before it is confirmed, and then on its day what was asked for', async () => {
    const town = await aTownInMay();
    const preview = await made(town, { scope: 'measures', tunnukset: 'M3' });
    expect(saidIn(preview)).toContain('ylimääräinen kierros 1/2022');
    expect(saidIn(preview)).toContain('Kierros koskee: 1 nimetty toimenpide');
    expect(await extraOf(town)).toMatchObject({ state: 'planned', madeBy: 'koordinaattori', closesOn: '2022-06-02' });
    await town.at('2022-05-18', '10:01');
    expect(coordinator(town).chat()).toEqual([]);
    await pressIn(coordinator(town), preview, 'confirm-round');
    await town.at('2022-05-19', '08:00');
    expect((await town.store.questions.ofRound(EXTRA)).map(({ tunnus }) => tunnus)).toEqual(['M3']);
    expect(town.person('elinvoimajohtaja').chat()).toHaveLength(1);
    expect(town.person('ymparistojohtaja').chat()).toEqual([]);
    await town.at('2022-06-03');
    expect((await extraOf(town))?.state).toBe('closed');
  });

  it('opens at once when its day is today', async () => {
    const town = await aTownInMay();
    const preview = await made(town, { scope: 'sector:ympäristö', opensOn: '2022-05-18' });
    await pressIn(coordinator(town), preview, 'confirm-round');
    expect((await extraOf(town))?.state).toBe('open');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
  });

  it('confirmed after its day has as many working days as it was given', async () => {
    const town = await aTownInMay();
    const preview = await made(town, { opensOn: '2022-05-18' });
    town.sleepUntil('2022-05-19', '10:00');
    await pressIn(coordinator(town), preview, 'confirm-round');
    expect(await extraOf(town)).toMatchObject({ state: 'open', closesOn: '2022-06-02' });
  });

  it('is one round however often the button is pressed', async () => {
    const town = await aTownInMay();
    const form = await coordinator(town).writes('new round');
    await pressIn(coordinator(town), form, 'make-round');
    await pressIn(coordinator(town), form, 'make-round');
    expect((await town.store.rounds.ofPlan('kemi')).map(({ name }) => name)).toEqual(['2022-X1']);
    expect((await town.store.audit.latest(5)).map(({ act }) => act)).toEqual(['round-made']);
  });

  it('stands beside the round of the calendar, which opens in its time', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await coordinator(town).press('confirm-round');
    await made(town, { opensOn: '2022-08-22' });
    await town.at('2022-08-15');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('open');
    expect((await extraOf(town))?.state).toBe('planned');
  });

  it('says how many of its recipients have another card to answer', async () => {
    const town = await aTownWithAnOpenRound();
    town.sleepUntil('2022-08-16', '10:00');
    expect(saidIn(await made(town, {}))).toContain(
      'Vastaanottajista 2 vastaa samaan aikaan myös toisella avoimella kierroksella',
    );
  });

  it('is announced to the other coordinators', async () => {
    const town = await aTownInMay();
    const other = await town.store.officials.get('elinvoimajohtaja');
    if (other) await town.store.officials.save({ ...other, isCoordinator: true });
    await made(town, {});
    expect(town.person('elinvoimajohtaja').chat()).toHaveLength(1);
    expect(coordinator(town).chat()).toEqual([]);
  });

  it('that nobody confirms is not opened, and the coordinators are told', async () => {
    const town = await aTownInMay();
    await made(town, {});
    await town.at('2022-05-19', '08:00');
    expect((await extraOf(town))?.state).toBe('planned');
    expect(wordsOf(coordinator(town).card())).toContain('ei ollut vahvistettu');
    await coordinator(town).press('preview-round');
    await coordinator(town).press('confirm-round');
    expect((await extraOf(town))?.state).toBe('open');
  });
});

describe('a form that cannot be read', () => {
  it.each([
    [{ scope: 'measures' }, 'Kirjoita vähintään yhden toimenpiteen tunnus.'],
    [{ scope: 'measures', tunnukset: 'M1, M77' }, 'Suunnitelmassa ei ole tällaista tunnusta: ”M77”.'],
    [{ scope: 'plan', tunnukset: 'M1' }, 'Valitse luettelo tai tyhjennä tunnukset.'],
    [{ scope: 'sector:merenkulku' }, 'Valitse, mitä kysytään.'],
    [{ scope: 'not-on-track' }, 'ei kysyttäisi keneltäkään mitään'],
    [{ opensOn: '2022-05-17' }, 'Päivä on jo mennyt.'],
    [{ opensOn: '2022-07-04' }, 'Heinäkuussa ei kysytä'],
    [{ opensOn: '2022-06-24' }, 'ei ole työpäivä'],
    [{ opensOn: '2032-05-18' }, 'liian kaukana'],
    [{ opensOn: 'pian' }, 'Valitse päivä kalenterista.'],
    [{ workingDays: '0' }, 'väliltä 1–60'],
    [{ workingDays: 'kymmenen' }, 'väliltä 1–60'],
  ])('%j is said in a sentence, and keeps what was typed', async (typed, sentence) => {
    const town = await aTownInMay();
    const reply = await made(town, typed);
    if (reply.reply !== 'card') throw new Error('the form comes back');
    expect(wordsOf(reply.message)).toContain(sentence);
    expect(inputsOf(reply.message.card)).toMatchObject(typed);
    expect(await town.store.rounds.ofPlan('kemi')).toEqual([]);
  });

  it('reads a list in any writing, and names that hold spaces', async () => {
    const measures = [...someMeasures(), aMeasure({ tunnus: 'ELI 4', roleIds: ['kemi/elinvoimajohtaja'] })];
    const town = await aTownInMay({ measures });
    await made(town, { scope: 'measures', tunnukset: 'm1; M3\neli 4' });
    expect((await extraOf(town))?.scope).toEqual({ of: 'measures', tunnukset: ['M1', 'M3', 'ELI 4'] });
  });
});
