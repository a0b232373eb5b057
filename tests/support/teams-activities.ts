/** Activities as Teams sends them, settings that admit them, and a card to send; each part can be overridden. */
import type { BotSettings } from '../../bot/teams/bot-settings';
import type { Log } from '../../bot/teams/log';
import type { Outgoing } from '../../strategy/ports/messenger';

export const APP_ID = '00000000-0000-4000-8000-0000000000aa';
export const TENANT_ID = '00000000-0000-4000-8000-0000000000bb';
export const OFFICIAL_ID = '00000000-0000-4000-8000-0000000000cc';
export const CHANNEL_ID = '19:johtoryhma@thread.tacv2';
export const TEAM_ID = '19:tiimi@thread.tacv2';

type Json = Record<string, unknown>;

/** A message in a 1:1 chat with the bot. */
export function anActivity(overrides: Json = {}): Json {
  return {
    type: 'message',
    id: '1700000000000',
    timestamp: '2022-08-15T05:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:ymparistojohtaja', name: 'Ympäristöjohtaja', aadObjectId: OFFICIAL_ID },
    recipient: { id: `28:${APP_ID}`, name: 'Toteuma' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'fi-FI',
    text: 'omat',
    textFormat: 'plain',
    ...overrides,
  };
}

/** `Action.Execute` on the card in message `1690000000000`. */
export function anExecute(data: Json, trigger: 'manual' | 'automatic' = 'manual', overrides: Json = {}): Json {
  return anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', id: 'a', verb: 'no-change', data }, trigger },
    replyToId: '1690000000000',
    ...overrides,
  });
}

/** The same click by the older route, `Action.Submit`: a message with a value and no text. */
export function aSubmit(data: Json, overrides: Json = {}): Json {
  return anActivity({ text: undefined, value: data, replyToId: '1690000000000', ...overrides });
}

/** Something in the leadership's channel. */
export function inChannel(overrides: Json = {}): Json {
  return anActivity({
    conversation: {
      id: `${CHANNEL_ID};messageid=1680000000000`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: TENANT_ID,
    },
    channelData: {
      tenant: { id: TENANT_ID },
      channel: { id: CHANNEL_ID, name: 'Johtoryhmä' },
      team: { id: TEAM_ID, name: 'Kaupunki' },
    },
    ...overrides,
  });
}

/** A bot of one tenant in Azure. */
export function someSettings(overrides: Partial<BotSettings> = {}): BotSettings {
  return {
    app: { id: APP_ID, type: 'SingleTenant', tenantId: TENANT_ID, password: 'not-a-real-secret' },
    local: false,
    tenants: [TENANT_ID],
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    testIssuer: null,
    ...overrides,
  };
}

/** Local mode against a connector on this machine. */
export function localSettings(serviceUrl: string, overrides: Partial<BotSettings> = {}): BotSettings {
  return someSettings({ app: null, local: true, serviceUrl, ...overrides });
}

export function aCard(text = 'Kysymme tilannetta'): Outgoing {
  return {
    summary: text,
    card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] },
  };
}

/** A log that keeps its lines, each as one text. */
export function aLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (fields: object, text: string) => {
    lines.push(`${text} ${JSON.stringify(fields)}`);
  };
  return { lines, debug: write, info: write, warn: write, error: write };
}
