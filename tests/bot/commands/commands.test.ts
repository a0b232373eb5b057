import type { Reply } from '../../../bot/teams/reply';
import { aTown, CHANNEL, someOfficials } from '../../support/a-town';
import { aTownWithAnOpenRound } from '../../support/an-open-round';
import { verbsOf, wordsOf } from '../../support/card-reading';

function cardOf(reply: Reply) {
  if (reply.reply !== 'card') throw new Error(`a card is the answer, not ${JSON.stringify(reply)}`);
  return reply.message;
}

describe('"omat"', () => {
  it('shows one’s own measures, their state, and a way to the open card', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('ymparistojohtaja').press('save-answer', { status: 'delayed', realisation: 'Siirtyi.' });
    const card = cardOf(await town.person('ymparistojohtaja').writes('omat'));
    expect(wordsOf(card)).toContain('M1');
    expect(wordsOf(card)).toContain('M2');
    expect(wordsOf(card)).not.toContain('M3');
    expect(wordsOf(card)).toContain('viivästynyt');
    expect(verbsOf(card)).toEqual(['open-question']);
  });

  it('between rounds says when the next one is', async () => {
    const town = await aTown();
    const card = cardOf(await town.person('ymparistojohtaja').writes('omat'));
    expect(wordsOf(card)).toContain('15.8.2022');
    expect(verbsOf(card)).toEqual([]);
  });

  it('tells somebody without measures so, and a stranger whom to ask', async () => {
    const town = await aTown();
    expect(await town.person('koordinaattori').writes('omat')).toMatchObject({ reply: 'text' });
    const stranger = await town.person('vieras').writes('omat');
    expect(stranger).toMatchObject({ reply: 'text', text: expect.stringContaining('strategiakoordinaattori') });
  });

  it('in a channel shows nobody’s measures and says where to ask', async () => {
    const town = await aTownWithAnOpenRound();
    const reply = await town.person('ymparistojohtaja').writes('omat', CHANNEL);
    expect(reply).toEqual({
      reply: 'text',
      text: 'Kirjoita ”omat” minulle kahdenkeskisessä keskustelussa, niin näet toimenpiteesi siellä.',
    });
  });

  it('reopens the card of an open round where one is', async () => {
    const town = await aTownWithAnOpenRound();
    const official = town.person('ymparistojohtaja');
    await official.press('save-answer', { status: 'on-track' });
    const list = cardOf(await official.writes('my'));
    const { activityId } = official.card();
    const reopened = await official.press('open-question', {}, { on: { card: list.card, activityId } });
    expect(wordsOf(cardOf(reopened))).toContain('M2');
  });
});

describe('"ohje"', () => {
  it('is answered in the person’s own language, whatever the language of the word', async () => {
    const officials = someOfficials().map((official) => ({ ...official, registerLanguage: 'sv' as const }));
    const town = await aTown({ officials });
    expect(cardOf(await town.person('ymparistojohtaja').writes('ohje')).card.lang).toBe('sv');
  });

  it('tells coordinators also how to bring a digest to a channel', async () => {
    const town = await aTown();
    expect(wordsOf(cardOf(await town.person('koordinaattori').writes('ohje')))).toContain('kooste tänne');
    expect(wordsOf(cardOf(await town.person('ymparistojohtaja').writes('ohje')))).not.toContain('kooste tänne');
  });
});

describe('anything else', () => {
  it('gets one friendly line with the words that work', async () => {
    const town = await aTown();
    const reply = await town.person('ymparistojohtaja').writes('mitä kuuluu');
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('omat') });
  });
});
