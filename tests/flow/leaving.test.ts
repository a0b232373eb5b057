/** Somebody goes on without saving what they typed: it is not lost without a word. */

import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf, wordsOf } from '../support/card-reading';

const official = (town: Town) => town.person('ymparistojohtaja');
const TYPED = { status: 'delayed', realisation: 'Kilpailutus siirtyi.' };
const WARNING = 'paina samaa painiketta uudelleen';
const heading = (town: Town) => wordsOf(official(town).card());

describe('with something typed and not saved', () => {
  it.each([
    ['to another measure', 'open-question', { jump: `${ROUND}/M2` }, 'M2  Puistojen hoitoluokitus.'],
    ['to "not mine"', 'ask-not-mine', {}, 'Kenelle toimenpide kuuluu'],
    ['until later', 'later', { later: 'last-day' }, 'palaa 2.9.2022'],
  ])('going %s comes back to the same measure once, with everything kept', async (_, verb, chosen, next) => {
    const town = await aTownWithAnOpenRound();
    await official(town).press(verb, { ...TYPED, ...chosen });
    expect(heading(town)).toContain('M1  Pyöräkaistasuunnitelman laatiminen.');
    expect(heading(town)).toContain(WARNING);
    expect(inputsOf(official(town).card().card)).toMatchObject({ ...TYPED, ...chosen });
    expect((await town.store.asks.get(`${ROUND}/ymparistojohtaja`))?.returnsAt).toBeNull();
    await official(town).press(verb);
    expect(heading(town)).toContain(next);
  });

  it('it can be saved from there', async () => {
    const town = await aTownWithAnOpenRound();
    await official(town).press('ask-not-mine', TYPED);
    await official(town).press('save-answer');
    expect(await town.store.answers.ofRound(ROUND)).toMatchObject([TYPED]);
  });
});

describe('with nothing new typed', () => {
  it('one goes on at once, from an empty question and from one that is answered', async () => {
    const town = await aTownWithAnOpenRound();
    await official(town).press('open-question', { jump: `${ROUND}/M2` });
    expect(heading(town)).toContain('M2  Puistojen hoitoluokitus.');
    const said = { ...TYPED, value0: '12,5', obstacle: 'Ei hakijoita. ', publishable: 'true' };
    await official(town).press('save-answer', said);
    await official(town).press('open-question', { jump: `${ROUND}/M2` });
    expect(inputsOf(official(town).card().card)).toMatchObject({ value0: '12,5' });
    await official(town).press('open-question', { jump: `${ROUND}/M1` });
    expect(heading(town)).toContain('M1  Pyöräkaistasuunnitelman laatiminen.');
  });

  it('one goes on at once also where the client sends no inputs', async () => {
    const town = await aTownWithAnOpenRound();
    await official(town).press('save-answer', TYPED);
    await official(town).press('open-question', { jump: `${ROUND}/M1` });
    const nothing = Object.fromEntries(Object.keys(inputsOf(official(town).card().card)).map((id) => [id, '']));
    await official(town).press('open-question', { ...nothing, jump: `${ROUND}/M2` });
    expect(heading(town)).toContain('M2  Puistojen hoitoluokitus.');
  });
});
