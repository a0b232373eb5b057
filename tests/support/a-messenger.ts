/** A messenger whose connector speaks to a stand-in for the Bot Connector. */

import type { BotSettings } from '../../bot/teams/bot-settings';
import { createConnector } from '../../bot/teams/connector';
import { createMessenger } from '../../bot/teams/messenger';
import type { FakeConnector } from './fake-connector';
import { aLog, localSettings } from './teams-activities';

/** @returns the messenger and the log that it writes to */
export function aMessenger(
  teams: FakeConnector,
  {
    settings = localSettings(teams.url),
    botToken = async () => null,
    timeoutMs = 5_000,
  }: {
    settings?: BotSettings;
    botToken?: (fresh: boolean) => Promise<string | null>;
    timeoutMs?: number;
  } = {},
) {
  const log = aLog();
  const connector = createConnector({ settings, botToken, log, timeoutMs });
  return { log, messenger: createMessenger({ settings, connector, machineNowMs: () => 0 }) };
}
