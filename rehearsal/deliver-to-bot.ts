/**
 * Carries activities to the bot as Teams does: one POST, and after 15 seconds without an answer a second one, while the
 * person already reads that something went wrong. This is the one place that would add an Authorization header.
 */
import { randomUUID } from 'node:crypto';
import type { ExchangeRecord } from './exchange-record';
import type { TeamsActivity } from './teams-activity';

/** What came back; `failed` tells apart a bot that is slow from one that is not there. */
export type BotAnswer = { status: number; body: unknown; failed?: 'timeout' | 'unreachable' };

export type BotDelivery = {
  /** Delivers one activity and resolves with the answer or, after the waiting time, with a 504. Never rejects. */
  deliver(activity: TeamsActivity): Promise<BotAnswer>;
  /** Breaks off everything under way. */
  stop(): void;
};

/**
 * `botUrl` is asked at each delivery, since a bot may start after the rehearsal. Teams redelivers a message unchanged,
 * but an invoke was seen again with a new id and timestamp (MicrosoftDocs/msteams-docs#6084, botbuilder-dotnet#5005).
 */
export function createBotDelivery({
  botUrl,
  record,
  redeliverAfterMs,
  machineNow,
}: {
  botUrl: () => string | null;
  record: ExchangeRecord;
  redeliverAfterMs: () => number;
  machineNow: () => number;
}): BotDelivery {
  const stopping = new AbortController();

  async function post(activity: TeamsActivity): Promise<BotAnswer> {
    const url = botUrl();
    if (url === null) return { status: 502, body: null, failed: 'unreachable' };
    const exchange = record.open({ direction: 'to-bot', method: 'POST', path: new URL(url).pathname, body: activity });
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        signal: stopping.signal,
      });
      exchange.response = jsonOrText(await response.text());
      exchange.status = response.status;
      return { status: response.status, body: exchange.response };
    } catch (cause) {
      exchange.response = { notAnswered: cause instanceof Error ? cause.message : String(cause) };
      return { status: 502, body: null, failed: 'unreachable' };
    }
  }

  return {
    async deliver(activity) {
      let alarm: NodeJS.Timeout | undefined;
      const tooLate = new Promise<BotAnswer>((resolve) => {
        alarm = setTimeout(() => {
          void post(againOf(activity, machineNow()));
          resolve({ status: 504, body: null, failed: 'timeout' });
        }, redeliverAfterMs());
      });
      const answer = await Promise.race([post(activity), tooLate]);
      clearTimeout(alarm);
      return answer;
    },
    stop: () => stopping.abort(),
  };
}

function againOf(activity: TeamsActivity, nowMs: number): TeamsActivity {
  if (activity.type !== 'invoke') return activity;
  return { ...activity, id: `f:${randomUUID()}`, timestamp: new Date(nowMs).toISOString() };
}

function jsonOrText(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
