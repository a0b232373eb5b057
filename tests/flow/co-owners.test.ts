/** Under rule `lead` the other responsible roles see the lead's answer and add to it. */

import type { Reply } from '../../bot/teams/reply';
import { ROUND, someMeasures, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const lead = (town: Town) => town.person('ymparistojohtaja');
const coOwner = (town: Town) => town.person('elinvoimajohtaja');
const textOf = (reply: Reply) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';

function aSharedTown(): Promise<Town> {
  const [first, ...others] = someMeasures();
  const shared = { ...(first ?? aMeasure()), roleIds: ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'] };
  return aTownWithAnOpenRound({ measures: [shared, ...others] });
}

/** "omat", the shared measure chosen, the form open. */
async function noting(town: Town) {
  const mine = await coOwner(town).writes('omat');
  if (mine.reply !== 'card') throw new Error(textOf(mine));
  const { activityId } = coOwner(town).card();
  const on = { card: mine.message.card, activityId };
  return coOwner(town).press('add-note', { note: `${ROUND}/M1` }, { on });
}

describe('a co-owner', () => {
  it('reads in their own measures who answers, and what the answer is', async () => {
    const town = await aSharedTown();
    expect(textOf(await coOwner(town).writes('omat'))).toContain('vastaus puuttuu, vastaa Ympäristöjohtaja');
    await lead(town).press('save-answer', { status: 'on-track' });
    expect(textOf(await coOwner(town).writes('my'))).toContain(
      'etenee suunnitellusti (15.8.2022), vastaa Ympäristöjohtaja',
    );
  });

  it('adds a note, which the lead reads in their card and the audit log keeps', async () => {
    const town = await aSharedTown();
    expect(textOf(await noting(town))).toContain('Vastaus puuttuu.');
    const reply = await coOwner(town).press('save-note', { words: 'Tontit ovat myynnissä.' });
    expect(textOf(reply)).toContain('Huomio on tallennettu klo 8.00.');
    await lead(town).press('open-question', { jump: `${ROUND}/M2` });
    await lead(town).press('open-question', { jump: `${ROUND}/M1` });
    expect(wordsOf(lead(town).card())).toContain('Huomio (Elinvoimajohtaja): ”Tontit ovat myynnissä.”');
    expect(await town.store.audit.latest(1)).toMatchObject([
      { act: 'note-added', by: 'elinvoimajohtaja', subject: `${ROUND}/M1`, to: 'Tontit ovat myynnissä.' },
    ]);
  });

  it('adds it once, however often the click arrives, and an empty one not at all', async () => {
    const town = await aSharedTown();
    await noting(town);
    expect(textOf(await coOwner(town).press('save-note', { words: ' ' }))).toContain('Kirjoita huomio.');
    const on = coOwner(town).card();
    await coOwner(town).press('save-note', { words: 'Kerran.' }, { on });
    await coOwner(town).press('save-note', { words: 'Kerran.' }, { on });
    expect((await town.store.questions.get(`${ROUND}/M1`))?.notes).toHaveLength(1);
  });

  it('changes no answer: the question still waits for its lead', async () => {
    const town = await aSharedTown();
    await noting(town);
    await coOwner(town).press('save-note', { words: 'Valmis meidän osaltamme.' });
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
  });
});

describe('somebody whom the plan does not name', () => {
  it('adds nothing', async () => {
    const town = await aSharedTown();
    await noting(town);
    const on = coOwner(town).card();
    const reply = await town.person('koordinaattori').press('save-note', { words: 'Ohi.' }, { on });
    expect(textOf(reply)).toContain('Huomiota ei voi enää lisätä');
    expect((await town.store.questions.get(`${ROUND}/M1`))?.notes).toBeUndefined();
  });
});
