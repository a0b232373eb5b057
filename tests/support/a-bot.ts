/** A bot with its real server, adapter and messenger on a free port of this machine, and requests to it. */
import type { LocalClock } from '../../bot/http/local-clock';
import { createServer, type Health, type HttpServer } from '../../bot/http/server';
import { createTeamsAdapter } from '../../bot/teams/adapter';
import type { BotSettings } from '../../bot/teams/bot-settings';
import { createConnector } from '../../bot/teams/connector';
import type { Inbound } from '../../bot/teams/inbound';
import { createMessenger } from '../../bot/teams/messenger';
import type { Reply } from '../../bot/teams/reply';
import { aLog } from './teams-activities';

export interface RunningBot {
  url: string;
  /** What the reaction was called with. */
  inbound: Inbound[];
  /** Lines of the log. */
  lines: string[];
  server: HttpServer;
  /** Delivers an activity as Teams does. */
  deliver(activity: unknown, authorization?: string): Promise<{ status: number; text: string }>;
}

export async function startBot({
  settings,
  react = async () => ({ reply: 'none' }),
  health = { ready: async () => ({ ok: true }) },
  clock = null,
}: {
  settings: BotSettings;
  react?: (inbound: Inbound) => Promise<Reply>;
  health?: Health;
  clock?: LocalClock | null;
}): Promise<RunningBot> {
  const log = aLog();
  const inbound: Inbound[] = [];
  const connector = createConnector({ settings, botToken: async () => null, log, timeoutMs: 5_000 });
  const adapter = createTeamsAdapter({
    settings,
    messenger: createMessenger({ settings, connector, machineNowMs: () => 0 }),
    log,
    onInbound: (one) => {
      inbound.push(one);
      return react(one);
    },
  });
  const config = { local: settings.local, host: '127.0.0.1', port: 0 };
  const server = createServer({ adapter, health, tables: async () => null, local: clock, config });
  const { url } = await server.listen();
  return {
    url,
    inbound,
    lines: log.lines,
    server,
    async deliver(activity, authorization) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify(activity),
      });
      return { status: response.status, text: await response.text() };
    },
  };
}
