/** Speaks to the rehearsal's control address: acts as persons do in Teams and sees what they see. */

import type { ShownCard } from './shown-card';

export interface StageMessage {
  activityId: string;
  text: string | null;
  summary: string | null;
  card: ShownCard | null;
  /** The bot's calendar time when it was posted. */
  calendarAt: string | null;
}

export interface StagePerson {
  id: string;
  name: string;
  email: string;
  role: 'official' | 'coordinator';
  installed: boolean;
}

export type StageReply =
  | { kind: 'card'; card: ShownCard }
  | { kind: 'message'; text: string }
  | { kind: 'error'; code: string; message: string }
  | { kind: 'none' };

/** Something that was said to one or several, in whole sentences of the bot. */
export interface TimelineLine {
  at: string;
  said: string;
  outcome: 'sent' | 'skipped' | 'unreachable' | 'waiting';
  became: string;
  why: string;
  to: string[];
}

export interface StageClient {
  persons(): Promise<StagePerson[]>;
  /** The messages that a person sees in their own chat, or in a channel. */
  messages(as: string, conversationId?: string): Promise<StageMessage[]>;
  say(as: string, text: string, conversationId?: string): Promise<void>;
  act(
    as: string,
    activityId: string,
    action: { type: string; verb?: string; data?: unknown },
    inputs: Record<string, string>,
  ): Promise<StageReply>;
  installTeam(as: string): Promise<void>;
  connectBot(url: string): Promise<void>;
  /** How many times the bot has read the team's roster to its end. */
  rosterReads(): Promise<number>;
  /** What the bot has said to whom and why, oldest first. */
  timeline(language: string): Promise<TimelineLine[]>;
  clock(
    move?: { to: string } | { on: string } | { move: 'next-hour' | 'next-monday-8' | 'next-working-day' },
  ): Promise<string>;
}

/** @param url the rehearsal's address, with a slash at its end */
export function createStageClient(url: string): StageClient {
  const call = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(new URL(`stage/${path}`, url), {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`the rehearsal refused ${path}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  return {
    persons: async () => (await call<{ persons: StagePerson[] }>('list')).persons,
    messages: async (as, conversationId) => {
      const place = conversationId ? `&conversationId=${encodeURIComponent(conversationId)}` : '';
      const asked = `conversation?as=${encodeURIComponent(as)}&client=api${place}`;
      return (await call<{ messages: StageMessage[] }>(asked)).messages;
    },
    say: async (as, text, conversationId) => {
      await call('message', { as, text, conversationId });
    },
    act: async (as, activityId, action, inputs) => {
      const { reply } = await call<{ reply: StageReply }>('act', { as, activityId, action, inputs });
      return reply;
    },
    installTeam: async (as) => {
      await call('install-team', { as });
    },
    connectBot: async (botUrl) => {
      await call('bot', { url: botUrl });
    },
    rosterReads: async () => {
      const record = await call<{ path: string; status: number; response: { continuationToken?: string } }[]>('record');
      return record.filter(
        ({ path, status, response }) => /pagedmembers/i.test(path) && status === 200 && !response?.continuationToken,
      ).length;
    },
    timeline: async (language) => (await call<{ lines: TimelineLine[] }>(`timeline?language=${language}`)).lines,
    clock: async (move) => (await call<{ now: string }>('clock', move)).now,
  };
}
