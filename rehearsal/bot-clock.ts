/**
 * Reads and moves the calendar clock that a bot in local mode offers at `/local/clock`. A bot without that address simply
 * has no clock here.
 */
import type { LocalBot } from './local-bot';
import { isObject, type Reply } from './rehearsal-request';

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
  bot,
  machineNow,
  moveTimeoutMs = 120_000,
}: {
  bot: LocalBot;
  machineNow: () => number;
  moveTimeoutMs?: number;
}): BotClock {
  let look: Promise<string | null> | null = null;
  let askAgainAtMs = 0;

  const read = () => bot('GET', '/local/clock', null, 2_000);

  return {
    read,
    move: (body) => bot('POST', '/local/clock', JSON.stringify(body), moveTimeoutMs),
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
