/** Somebody phones the coordinator: the answer is recorded on their behalf, marked so, and theirs to correct. */

import { ROUND, someMeasures, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { dataOfButton, verbsOf, wordsOf } from '../support/card-reading';

const official = (town: Town) => town.person('ymparistojohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const textOf = (reply: Awaited<ReturnType<ReturnType<Town['person']>['writes']>>) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';

/** The picker opened by the word, and an official chosen in it. */
async function opened(town: Town, officialId = 'ymparistojohtaja') {
  const reply = await coordinator(town).writes('puolesta');
  if (reply.reply !== 'card') throw new Error('no picker');
  const { activityId } = coordinator(town).card();
  const on = { card: reply.message.card, activityId };
  return coordinator(town).press('pick-answer-for', { ask: `${ROUND}/${officialId}` }, { on });
}

describe('a coordinator', () => {
  it('sees who is asked in which role and how much of it is missing', async () => {
    const town = await aTownWithAnOpenRound();
    const shown = textOf(await coordinator(town).writes('för någon annan'));
    expect(shown).toContain('Elinvoimajohtaja – 1 vastaus puuttuu');
    expect(shown).toContain('(Ympäristöjohtaja) – 2 vastausta puuttuu');
  });

  it('answers one measure after another, and is told whose answer it is', async () => {
    const town = await aTownWithAnOpenRound();
    const shown = textOf(await opened(town));
    expect(shown).toContain('Kirjaat puolesta: \nYmpäristöjohtaja');
    await coordinator(town).press('save-answer', { status: 'on-track' });
    await coordinator(town).press('save-answer', { status: 'done' });
    expect(await town.store.answers.ofRound(ROUND)).toMatchObject([
      { tunnus: 'M1', officialId: 'ymparistojohtaja', recordedBy: 'koordinaattori', status: 'on-track' },
      { tunnus: 'M2', officialId: 'ymparistojohtaja', recordedBy: 'koordinaattori', status: 'done' },
    ]);
    const last = coordinator(town).card();
    expect(wordsOf(last)).toContain('Kaikki vastaukset on kirjattu');
    expect(verbsOf(last)).toContain('show-board');
  });

  it('neither postpones for somebody nor says that it is not theirs, and nothing refreshes', async () => {
    const town = await aTownWithAnOpenRound();
    await opened(town);
    const { card } = coordinator(town).card();
    expect(verbsOf({ card })).not.toEqual(expect.arrayContaining(['later']));
    expect(verbsOf({ card })).not.toEqual(expect.arrayContaining(['ask-not-mine']));
    expect(card).not.toHaveProperty('refresh');
  });

  it('leaves it in the audit log, once for each answer', async () => {
    const town = await aTownWithAnOpenRound();
    await opened(town);
    const before = coordinator(town).card();
    await coordinator(town).press('save-answer', { status: 'on-track' }, { on: before });
    await coordinator(town).press('save-answer', { status: 'on-track' }, { on: before });
    const acts = (await town.store.audit.latest(50)).filter(({ act }) => act === 'answered-on-behalf');
    expect(acts).toMatchObject([
      { by: 'koordinaattori', subject: `${ROUND}/M1`, to: 'on-track', onRequestOf: 'ymparistojohtaja' },
    ]);
  });

  it('without an open round is told so', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-09-05', '08:30');
    expect(textOf(await coordinator(town).writes('on behalf'))).toBe('Nyt ei ole avointa seurantakierrosta.');
  });
});

describe('the owner', () => {
  it('sees that it was recorded, by which role, and corrects it', async () => {
    const town = await aTownWithAnOpenRound();
    await opened(town);
    await coordinator(town).press('save-answer', { status: 'on-track' });
    await official(town).press('open-question', { jump: `${ROUND}/M1` });
    expect(wordsOf(official(town).card())).toContain('Kirjattu puolesta: strategiakoordinaattori 15.8.2022.');
    await official(town).press('save-answer', { status: 'delayed', realisation: 'Kilpailutus siirtyi.' });
    expect(await town.store.answers.ofQuestion(`${ROUND}/M1`)).toMatchObject([
      { n: 1, recordedBy: 'koordinaattori' },
      { n: 2, recordedBy: null, status: 'delayed' },
    ]);
  });

  it('reads it on the receipt when all has been recorded', async () => {
    const town = await aTownWithAnOpenRound();
    await opened(town, 'elinvoimajohtaja');
    await coordinator(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-15', '08:30');
    const [message] = town.person('elinvoimajohtaja').chat();
    expect(message && wordsOf(message.shown)).toContain('kirjattu puolesta: strategiakoordinaattori');
  });
});

describe('under rule any', () => {
  it('an answer recorded for one role stands for all: nobody else is asked any more', async () => {
    const [first, ...others] = someMeasures();
    const roleIds = ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'];
    const shared = { ...(first ?? aMeasure()), roleIds, rule: 'any' as const };
    const town = await aTownWithAnOpenRound({ measures: [shared, ...others] });
    await opened(town);
    await coordinator(town).press('save-answer', { status: 'on-track' });
    const director = town.person('elinvoimajohtaja');
    await director.press('open-question', { jump: (await sharedQuestion(town))?.id ?? '' });
    expect(wordsOf(director.card())).toContain('Ympäristöjohtaja vastasi tähän 15.8.2022');
    await director.press('open-question', { jump: `${ROUND}/M3` });
    await director.press('save-answer', { status: 'on-track' });
    expect(wordsOf(director.card())).toContain('Kiitos! Vastauksesi on tallennettu.');
  });

  async function sharedQuestion(town: Town) {
    const questions = await town.store.questions.ofRound(ROUND);
    return questions.find(({ tunnus, officialId }) => tunnus === 'M1' && officialId === 'elinvoimajohtaja');
  }
});

describe('nobody else', () => {
  it('opens or answers the ask of another by a button they copied', async () => {
    const town = await aTownWithAnOpenRound();
    await opened(town);
    const { card, activityId } = coordinator(town).card();
    const stranger = town.person('elinvoimajohtaja');
    const on = { card, activityId };
    expect(dataOfButton(card, 'save-answer')).toBeDefined();
    const reply = await stranger.press('save-answer', { status: 'done' }, { on });
    expect(textOf(reply)).toContain('osoitettu toiselle henkilölle');
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
    expect(textOf(await stranger.writes('puolesta'))).toContain('vain koordinaattori');
  });

  it('but a superior to whom it was escalated answers that question only', async () => {
    const town = await aTownWithAnOpenRound();
    const question = await town.store.questions.get(`${ROUND}/M1`);
    if (!question) throw new Error('M1 is not asked');
    const told = { level: 'superior', at: town.now(), toOfficialId: 'elinvoimajohtaja' } as const;
    await town.store.questions.save({ ...question, escalations: [told] });
    await opened(town);
    const { card, activityId } = coordinator(town).card();
    const superior = town.person('elinvoimajohtaja');
    const reply = await superior.press('save-answer', { status: 'done' }, { on: { card, activityId } });
    expect(textOf(reply)).toContain('Kaikki vastaukset on kirjattu');
    expect(textOf(reply)).not.toContain('M2');
    expect(await town.store.answers.ofRound(ROUND)).toMatchObject([{ tunnus: 'M1', recordedBy: 'elinvoimajohtaja' }]);
  });
});
