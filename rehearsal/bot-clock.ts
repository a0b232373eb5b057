/**
 * The one thing the rehearsal says to the bot that Teams would not: it reads and moves the calendar clock that a bot in
 * local mode offers at `/local/clock`. A bot without that address simply has no clock here.
 */
import { isObject, jsonObjectOf, type Reply } from './rehearsal-request';

export type BotClock = {
  /** The bot's calendar time as `{now}`, or the reason why there is none (404, 502). */
  read(): Promise<Reply>;
  /** Asks the bot to move its clock: `{to: instant}`, `{on: date}` or `{move: 'next-hour' | 'next-working-day' | 'next-monday-8'}`. */
  move(body: Record<string, unknown>): Promise<Reply>;
  /** The calendar time now as an instant, or null; calls made at the same moment share one look. */
  instant(): Promise<string | null>;
};

/** After a bot said that it has no clock it is not asked again for this long. */
const noClockForMs = 30_000;

/** `moveTimeoutMs` is generous: while the clock moves the bot may send a whole round. */
export function createBotClock({
  botUrl,
  machineNow,
  signal,
  moveTimeoutMs = 120_000,
}: {
  botUrl: () => string | null;
  machineNow: () => number;
  signal: AbortSignal;
  moveTimeoutMs?: number;
}): BotClock {
  let look: Promise<string | null> | null = null;
  let askAgainAtMs = 0;

  async function ask(method: 'GET' | 'POST', body: string | null, timeoutMs: number): Promise<Reply> {
    const url = botUrl();
    if (url === null) return unreachable;
    try {
      const response = await fetch(new URL('/local/clock', url), {
        method,
        body,
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const answer = jsonObjectOf(await response.text());
      return {
        status: response.status,
        body: answer ?? { error: { code: 'no-clock', message: 'The bot has no movable clock.' } },
      };
    } catch {
      return unreachable;
    }
  }

  const read = () => ask('GET', null, 2_000);

  return {
    read,
    move: (body) => ask('POST', JSON.stringify(body), moveTimeoutMs),
    instant() {
      if (machineNow() < askAgainAtMs) return Promise.resolve(null);
      look ??= read().then(({ status, body }) => {
        look = null;
        const now = status === 200 && isObject(body) ? body.now : undefined;
        if (typeof now === 'string') return now;
        askAgainAtMs = machineNow() + noClockForMs;
        return null;
      });
      return look;
    },
  };
}

const unreachable: Reply = {
  status: 502,
  body: { error: { code: 'bot-unreachable', message: 'The bot does not answer.' } },
};
