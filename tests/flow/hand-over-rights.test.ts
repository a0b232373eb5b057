/** Who may hand over: a coordinator, and for the questions they were told of a superior; a deputy answers. */

import type { Reply } from '../../bot/teams/reply';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');
const director = (town: Town) => town.person('elinvoimajohtaja');
const textOf = (reply: Reply) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';
const holderOf = async (town: Town, tunnus: string) =>
  (await town.store.questions.get(`${ROUND}/${tunnus}`))?.officialId;

/** The coordinator's form for one role, as a card that anybody might have got hold of. */
async function aForm(town: Town) {
  const picker = await coordinator(town).writes('siirrä');
  if (picker.reply !== 'card') throw new Error(textOf(picker));
  const { activityId } = coordinator(town).card();
  const place = 'kemi/ymparistojohtaja ymparistojohtaja';
  await coordinator(town).press('hand-over', { place }, { on: { card: picker.message.card, activityId } });
  return coordinator(town).card();
}

async function toldOf(town: Town, tunnus: string, officialId: string, level: 'deputy' | 'superior' = 'superior') {
  const question = await town.store.questions.get(`${ROUND}/${tunnus}`);
  if (!question) throw new Error(`${tunnus} is not asked`);
  const escalations = [{ level, at: town.now(), toOfficialId: officialId }];
  await town.store.questions.save({ ...question, escalations });
}

it('nobody else hands over, whatever card they got hold of', async () => {
  const town = await aTownWithAnOpenRound();
  const on = await aForm(town);
  const reply = await director(town).press('hand-over-to', { what: 'role', to: 'role:kemi/elinvoimajohtaja' }, { on });
  expect(textOf(reply)).toContain('osoitettu toiselle henkilölle');
  expect(textOf(await director(town).writes('siirrä'))).toContain('vain koordinaattori');
  expect(await holderOf(town, 'M1')).toBe('ymparistojohtaja');
});

describe('a superior who was told of a question', () => {
  /** The form of one question, opened from a notice that somebody has forwarded. */
  async function opened(town: Town) {
    const environment = town.person('ymparistojohtaja');
    await environment.press('ask-not-mine');
    await environment.press('not-mine', { words: 'Ei minun.' });
    await toldOf(town, 'M1', 'elinvoimajohtaja');
    return director(town).press('hand-over', {}, { on: coordinator(town).card() });
  }

  it('sees roles and no names of persons, and is not offered the whole role', async () => {
    const town = await aTownWithAnOpenRound();
    const shown = textOf(await opened(town));
    expect(shown).toContain('M1: Pyöräkaistasuunnitelman laatiminen');
    expect(shown).not.toContain('M2');
    expect(shown).not.toContain('Koko vastuutaho');
    expect(shown).not.toContain('Strategiakoordinaattori');
  });

  it('hands over that question, and no other', async () => {
    const town = await aTownWithAnOpenRound();
    const form = await opened(town);
    if (form.reply !== 'card') throw new Error(textOf(form));
    const on = { card: form.message.card, activityId: director(town).card().activityId };
    const to = 'role:kemi/elinvoimajohtaja';
    await director(town).press('hand-over-to', { what: `${ROUND}/M2`, to }, { on });
    await director(town).press('hand-over-to', { what: 'role', to }, { on });
    expect(await holderOf(town, 'M1')).toBe('ymparistojohtaja');
    expect(textOf(await director(town).press('hand-over-to', { to }, { on }))).toContain(
      '1 kysymys on siirretty. Nyt vastaa: Elinvoimajohtaja.',
    );
    expect(await holderOf(town, 'M1')).toBe('elinvoimajohtaja');
    expect(await holderOf(town, 'M2')).toBe('ymparistojohtaja');
  });
});

it('a deputy who was told of a question answers it, and hands nothing over', async () => {
  const town = await aTownWithAnOpenRound();
  const on = await aForm(town);
  await toldOf(town, 'M1', 'elinvoimajohtaja', 'deputy');
  const typed = { what: `${ROUND}/M1`, to: 'role:kemi/elinvoimajohtaja' };
  expect(textOf(await director(town).press('hand-over-to', typed, { on }))).toContain('osoitettu toiselle henkilölle');
  expect(await holderOf(town, 'M1')).toBe('ymparistojohtaja');
});

it('a form that was left open when the round ended changes nothing', async () => {
  const town = await aTownWithAnOpenRound();
  const on = await aForm(town);
  await town.at('2022-09-05', '08:30');
  const typed = { what: `${ROUND}/M1`, to: 'role:kemi/elinvoimajohtaja' };
  expect(textOf(await coordinator(town).press('hand-over-to', typed, { on }))).toContain('kierros on päättynyt');
  expect(await holderOf(town, 'M1')).toBe('ymparistojohtaja');
});

it('the picker of roles is the coordinator’s way in, with a way back to the board', async () => {
  const town = await aTownWithAnOpenRound();
  const on = await aForm(town);
  expect(verbsOf(on)).toEqual(['hand-over-to', 'show-board']);
  expect(inputsOf(on.card)).toMatchObject({ what: 'role', to: '' });
});
