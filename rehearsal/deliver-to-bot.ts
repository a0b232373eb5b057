/**
 * Carries activities to the bot as Teams does: one POST with Teams' token, and after 15 seconds without an answer a second
 * one, while the person already reads that something went wrong. On demand activities come twice or out of order.
 */
import { randomUUID } from 'node:crypto';
import type { ExchangeRecord } from './exchange-record';
import { type InboundFaultName, type InboundFaults, senderOf } from './inbound-faults';
import { createPostJson } from './post-json';
import type { TeamsActivity } from './teams-activity';

/** What came back; `failed` tells apart a bot that is slow from one that is not there. */
export type BotAnswer = { status: number; body: unknown; failed?: 'timeout' | 'unreachable' };

export type BotDelivery = {
  /** Delivers one activity and resolves with the answer or, after the waiting time, with a 504. Never rejects. */
  deliver(activity: TeamsActivity): Promise<BotAnswer>;
  /** Breaks off everything under way. */
  stop(): void;
};

/** How long an activity waits to be overtaken by the same person's next one. */
const overtakenWithinMs = 2_000;

/**
 * `botUrl` is asked at each delivery, since a bot may start after the rehearsal; `token` gives the bearer token, or null in
 * local mode. Teams redelivers a message unchanged, but an invoke was seen again with a new id and timestamp
 * (MicrosoftDocs/msteams-docs#6084, botbuilder-dotnet#5005).
 */
export function createBotDelivery({
  botUrl,
  token,
  record,
  faults,
  redeliverAfterMs,
  machineNow,
}: {
  botUrl: () => string | null;
  token: () => string | null;
  record: ExchangeRecord;
  faults: InboundFaults;
  redeliverAfterMs: () => number;
  machineNow: () => number;
}): BotDelivery {
  const wire = createPostJson();
  /** By sender: lets go of an activity that waits to be overtaken. */
  const waiting = new Map<string, () => void>();

  async function post(activity: TeamsActivity, fault?: InboundFaultName): Promise<BotAnswer> {
    const url = botUrl();
    if (url === null) return { status: 502, body: null, failed: 'unreachable' };
    const exchange = record.open({ direction: 'to-bot', method: 'POST', path: new URL(url).pathname, body: activity });
    if (fault) exchange.fault = { name: fault, done: true };
    const bearer = token();
    try {
      const { status, text } = await wire.post(
        url,
        activity,
        bearer === null ? {} : { authorization: `Bearer ${bearer}` },
      );
      exchange.response = jsonOrText(text);
      exchange.status = status;
      return { status, body: exchange.response };
    } catch (cause) {
      exchange.response = { notAnswered: cause instanceof Error ? cause.message : String(cause) };
      return { status: 502, body: null, failed: 'unreachable' };
    }
  }

  async function patiently(activity: TeamsActivity, fault?: InboundFaultName): Promise<BotAnswer> {
    let alarm: NodeJS.Timeout | undefined;
    const tooLate = new Promise<BotAnswer>((resolve) => {
      alarm = setTimeout(() => {
        void post(againOf(activity, machineNow()));
        resolve({ status: 504, body: null, failed: 'timeout' });
      }, redeliverAfterMs());
    });
    const answer = await Promise.race([post(activity, fault), tooLate]);
    clearTimeout(alarm);
    return answer;
  }

  function overtaken(sender: string): Promise<void> {
    return new Promise((resolve) => {
      const letGo = () => {
        clearTimeout(alarm);
        if (waiting.get(sender) === letGo) waiting.delete(sender);
        resolve();
      };
      const alarm = setTimeout(letGo, overtakenWithinMs);
      waiting.get(sender)?.();
      waiting.set(sender, letGo);
    });
  }

  return {
    async deliver(activity) {
      const sender = senderOf(activity);
      const fault = faults.take(activity);
      if (fault === 'overtaken') await overtaken(sender);
      if (fault === 'twice-at-once') void post(againOf(activity, machineNow()), fault);
      const overtakes = fault === 'overtaken' ? undefined : waiting.get(sender);
      const answer = await patiently(activity, fault);
      overtakes?.();
      if (fault === 'twice-afterwards') void post(againOf(activity, machineNow()), fault);
      return fault === 'answer-lost' ? { status: 504, body: null, failed: 'timeout' } : answer;
    },
    stop() {
      wire.stop();
      for (const letGo of waiting.values()) letGo();
    },
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
