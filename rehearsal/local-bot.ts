/**
 * What the rehearsal says to the bot that Teams would not: it asks a bot in local mode at its own addresses `/local/…`. A
 * bot without them, and one that does not answer, are answers here.
 */
import { jsonObjectOf, type Reply } from './rehearsal-request';

/** What the bot answered, 404 `no-local-mode` where it has nothing there, or 502 `bot-unreachable`. */
export type LocalBot = (
  method: 'GET' | 'POST',
  path: `/local/${string}`,
  body: string | null,
  timeoutMs: number,
) => Promise<Reply>;

export function createLocalBot({ botUrl, signal }: { botUrl: () => string | null; signal: AbortSignal }): LocalBot {
  return async (method, path, body, timeoutMs) => {
    const url = botUrl();
    if (url === null) return unreachable;
    try {
      const response = await fetch(new URL(path, url), {
        method,
        body,
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const answer = jsonObjectOf(await response.text());
      return {
        status: response.status,
        body: answer ?? { error: { code: 'no-local-mode', message: 'The bot is not in local mode.' } },
      };
    } catch {
      return unreachable;
    }
  };
}

const unreachable: Reply = {
  status: 502,
  body: { error: { code: 'bot-unreachable', message: 'The bot does not answer.' } },
};
