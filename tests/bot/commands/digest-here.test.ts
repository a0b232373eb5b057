import type { Reply } from '../../../bot/teams/reply';
import { aTown, CHANNEL } from '../../support/a-town';
import { aTownWithAnOpenRound } from '../../support/an-open-round';
import { aPlan, aSettings } from '../../support/builders';
import { wordsOf } from '../../support/card-reading';

function cardOf(reply: Reply) {
  if (reply.reply !== 'card') throw new Error(`a card is the answer, not ${JSON.stringify(reply)}`);
  return reply.message;
}

describe('"kooste tänne"', () => {
  it('by a coordinator in a channel brings the leadership’s digest there', async () => {
    const town = await aTown();
    cardOf(await town.person('koordinaattori').writes('kooste tänne', CHANNEL));
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({
      planId: 'kemi',
      audienceId: 'johtoryhma',
      language: 'fi',
      connectedBy: 'koordinaattori',
    });
    expect((await town.store.audit.latest(1))[0]).toMatchObject({ act: 'channel-connected', by: 'koordinaattori' });
  });

  it('by anybody else changes nothing', async () => {
    const town = await aTown();
    for (const id of ['ymparistojohtaja', 'vieras']) {
      expect(await town.person(id).writes('kooste tänne', CHANNEL)).toMatchObject({ reply: 'text' });
    }
    expect(await town.store.channels.get(CHANNEL)).toBeNull();
  });

  it('in a chat says that it belongs in a channel', async () => {
    const town = await aTown();
    const reply = await town.person('koordinaattori').writes('kooste tänne');
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('@Toteuma kooste tänne') });
  });

  it('before a plan is imported says so', async () => {
    const town = await aTown({ plan: { tenantId: 'another-city' } });
    const reply = await town.person('koordinaattori').writes('kooste tänne', CHANNEL);
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('ei ole vielä tuotu') });
  });
});

describe('"kooste tänne" in a city with two plans', () => {
  const earlier = aPlan({ planId: 'hyte', settings: aSettings({ id: 'hyte', name: 'Hyvinvointisuunnitelma' }) });

  it('brings the digest of the plan whose round is open, and says which', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.plans.add(earlier);
    const card = cardOf(await town.person('koordinaattori').writes('kooste tänne', CHANNEL));
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: 'kemi', audienceId: 'johtoryhma' });
    expect(wordsOf(card)).toContain('Kemin kaupunkistrategian toteutussuunnitelma');
  });

  it('asks which one when no round is open, and connects nothing until it is chosen', async () => {
    const town = await aTown();
    await town.store.plans.add(earlier);
    const coordinator = town.person('koordinaattori');
    const { card } = cardOf(await coordinator.writes('kooste tänne', CHANNEL));
    expect(wordsOf({ card })).toContain('Johtoryhmä – Hyvinvointisuunnitelma');
    expect((await town.store.channels.get(CHANNEL))?.planId).toBeNull();
    await town.tick();
    expect(coordinator.chat()).toEqual([]);
    const chosen = { audience: 'kemi/johtoryhma', language: 'sv' };
    await coordinator.press('connect-channel', chosen, { on: { card, activityId: 'm1' } });
    expect(await town.store.channels.get(CHANNEL)).toMatchObject({ planId: 'kemi', language: 'sv' });
  });

  it('asks which audience when the plan has several', async () => {
    const [audience] = aSettings().audiences;
    if (!audience) throw new Error('the settings of the tests have an audience');
    const audiences = [audience, { ...audience, id: 'ymparisto', label: { fi: 'Ympäristölautakunta' } }];
    const town = await aTown({ plan: { settings: aSettings({ audiences }) } });
    const { card } = cardOf(await town.person('koordinaattori').writes('kooste tänne', CHANNEL));
    expect(wordsOf({ card })).toContain('Ympäristölautakunta – Kemin');
  });
});
