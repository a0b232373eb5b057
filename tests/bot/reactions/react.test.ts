/** What people read while the store is away or too slow. */

import { react } from '../../../bot/reactions/react';
import type { Inbound } from '../../../bot/teams/inbound';
import type { Language } from '../../../strategy/language';
import { aTown, ROUND, type Town } from '../../support/a-town';
import { TENANT } from '../../support/builders';
import { SERVICE_URL } from '../../support/fake-messenger';

const MUST_NOT_BE_WAITED_FOR = 60_000;

function from(language: Language | null) {
  return {
    sender: { tenantId: TENANT, entraId: 'entra-x', teamsUserId: '29:x', name: '', language },
    conversation: { kind: 'personal', conversationId: 'a:entra-x', serviceUrl: SERVICE_URL },
    receivedActivityId: '1',
  } as const;
}

function aClick({ language = 'fi' as Language | null, trigger = 'manual' as 'manual' | 'automatic' } = {}): Inbound {
  const value = { toteuma: { verb: 'show-ask', askId: `${ROUND}/ymparistojohtaja` } };
  return { ...from(language), kind: 'card-action', route: 'execute', trigger, value, cardActivityId: 'm1' };
}

async function aTownWithoutAStore(): Promise<Town> {
  const town = await aTown();
  town.documents.failWith('no server answers.');
  return town;
}

/** A store that has taken the call and says nothing until it is let go. */
async function aTownWithASilentStore(): Promise<{ town: Town; letGo: () => void }> {
  const town = await aTown();
  const { withEntraId } = town.store.officials;
  let letGo: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  town.store.officials.withEntraId = async (...given) => {
    await silence;
    return withEntraId(...given);
  };
  return { town, letGo };
}

describe('what Teams tells by itself while the store is away', () => {
  it.each([
    ['that the app was installed', 'installed', 'entra-ymparistojohtaja', ['welcome/ymparistojohtaja']],
    ['that a stranger has installed it', 'installed', 'entra-stranger', []],
  ] as const)('is done when it is back: %s', async (_, kind, entraId, planned) => {
    const town = await aTownWithoutAStore();
    const later: (() => Promise<unknown>)[] = [];
    const reactions = { ...town.reactions, afterReply: (work: () => Promise<unknown>) => void later.push(work) };
    const inbound = { ...from('fi'), kind } as const;
    const reply = await react(reactions, { ...inbound, sender: { ...inbound.sender, entraId } });
    expect(reply).toEqual({ reply: 'none' });
    town.documents.failWith(null);
    for (const work of later) await work();
    for (const id of planned) expect(await town.store.deliveries.get(id)).not.toBeNull();
    expect(town.messenger.messages).toHaveLength(planned.length === 0 ? 1 : 0);
  });
});

describe('while the store is away', () => {
  it.each([
    ['fi', 'Tallennus ei onnistunut. Kirjoittamasi on tallessa kortissa. Yritä hetken kuluttua uudelleen.'],
    ['sv', 'Det gick inte att spara. Det du skrev finns kvar på kortet. Försök igen om en stund.'],
    ['en', 'This could not be saved. What you typed is kept on the card. Please try again in a moment.'],
    [null, 'Tallennus ei onnistunut. Kirjoittamasi on tallessa kortissa. Yritä hetken kuluttua uudelleen.'],
  ] as const)('who clicks is told so in the language of their Teams: %s', async (language, text) => {
    const { reactions } = await aTownWithoutAStore();
    expect(await react(reactions, aClick({ language }))).toEqual({ reply: 'text', text });
  });

  it('who writes is asked to try again', async () => {
    const { reactions } = await aTownWithoutAStore();
    const reply = await react(reactions, { ...from('sv'), kind: 'message', text: 'mina' });
    expect(reply).toEqual({ reply: 'text', text: 'Något gick fel. Försök igen om en stund.' });
  });

  it('who did nothing reads nothing: a card that refreshes itself, an installation', async () => {
    const { reactions } = await aTownWithoutAStore();
    expect(await react(reactions, aClick({ trigger: 'automatic' }))).toEqual({ reply: 'none' });
    expect(await react(reactions, { ...from('fi'), kind: 'installed' })).toEqual({ reply: 'none' });
  });
});

describe('while the store says nothing', () => {
  it('who clicks is answered in time, before Teams gives up', async () => {
    const { town } = await aTownWithASilentStore();
    expect(await react(town.reactions, aClick(), 0)).toMatchObject({
      reply: 'text',
      text: expect.stringContaining('Kirjoittamasi on tallessa kortissa.'),
    });
  });

  it('a store that answers after all changes nothing in what was said, and breaks nothing', async () => {
    const { town, letGo } = await aTownWithASilentStore();
    const reply = await react(town.reactions, aClick(), 0);
    town.documents.failWith('no server answers.');
    letGo();
    await new Promise((resolve) => setImmediate(resolve));
    expect(reply.reply).toBe('text');
    expect(town.lines).toEqual([expect.stringContaining('the store was too slow')]);
  });

  it('nobody waits longer than for the store', async () => {
    const { town, letGo } = await aTownWithASilentStore();
    const reply = react(town.reactions, aClick(), MUST_NOT_BE_WAITED_FOR);
    letGo();
    expect(await reply).toMatchObject({ reply: 'text', text: expect.stringContaining('toiselle henkilölle') });
  });
});
