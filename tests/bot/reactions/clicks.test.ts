/** Clicks that ask for more than a card of ours offers: made up, from elsewhere, or in the wrong place. */

import type { Inbound } from '../../../bot/teams/inbound';
import { aTown, CHANNEL, ROUND, type Town } from '../../support/a-town';
import { aTownWithAnOpenRound } from '../../support/an-open-round';
import { TENANT } from '../../support/builders';
import { SERVICE_URL } from '../../support/fake-messenger';

type Where = Inbound['conversation'];
const CHAT: Where = { kind: 'personal', conversationId: 'a:entra-x', serviceUrl: SERVICE_URL };
const IN_CHANNEL: Where = {
  kind: 'channel',
  conversationId: `${CHANNEL};messageid=1`,
  serviceUrl: SERVICE_URL,
  channelId: CHANNEL,
};

const click = (town: Town, who: string, toteuma: object, conversation: Where = CHAT) =>
  town.inbound({
    kind: 'card-action',
    route: 'execute',
    trigger: 'manual',
    value: { toteuma },
    cardActivityId: 'm99',
    sender: { tenantId: TENANT, entraId: `entra-${who}`, teamsUserId: `29:${who}`, name: '', language: 'fi' },
    conversation,
    receivedActivityId: '1',
  });

describe('an ask that was never sent', () => {
  it.each(['show-ask', 'open-question'])('is not there for "%s" before its round has opened', async (verb) => {
    const town = await aTown();
    await town.at('2022-08-01');
    const reply = await click(town, 'ymparistojohtaja', { verb, askId: `${ROUND}/ymparistojohtaja` });
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('toiselle henkilölle') });
  });

  it('is not made up from an id of the right form', async () => {
    const town = await aTownWithAnOpenRound();
    const reply = await click(town, 'koordinaattori', { verb: 'show-ask', askId: `${ROUND}/koordinaattori` });
    expect(reply.reply).toBe('text');
  });
});

describe('a click on a copy of an ask', () => {
  async function afterALostAnswer(): Promise<Town> {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    town.messenger.next('a:entra-ymparistojohtaja', 'lost');
    await town.at('2022-08-15');
    return town;
  }
  const askOf = async (town: Town) => (await town.store.deliveries.get(`${ROUND}/ymparistojohtaja/ask`))?.state;
  const refresh = { verb: 'show-ask', askId: `${ROUND}/ymparistojohtaja` };

  it('in one’s own chat proves that the card arrived there', async () => {
    const town = await afterALostAnswer();
    await click(town, 'ymparistojohtaja', refresh);
    expect(await askOf(town)).toMatchObject({ is: 'sent', activityId: 'm99' });
  });

  it('in a channel proves nothing: an ask lives in a chat', async () => {
    const town = await afterALostAnswer();
    await click(town, 'ymparistojohtaja', refresh, IN_CHANNEL);
    expect(await askOf(town)).toMatchObject({ is: 'waiting', why: 'unknown' });
  });
});
