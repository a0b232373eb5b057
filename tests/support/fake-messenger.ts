/**
 * Teams as the messenger's port sees it, kept in memory: who said what where, in order, and what each message shows now.
 * Calls succeed unless a test says what the next ones, or those to one person or place, shall give.
 */

import type { Messenger, Outgoing, RosterMember, SendFailure, SendResult } from '../../strategy/ports/messenger';

export interface Message {
  conversationId: string;
  activityId: string;
  /** What was posted first, and what stands there now. */
  posted: Outgoing;
  shown: Outgoing;
  edits: number;
}

export interface FakeMessenger extends Messenger {
  /** Every message that arrived, oldest first. */
  messages: Message[];
  /** Every POST of a message that was tried, arrived or not. */
  attempts: { conversationId: string; arrived: boolean }[];
  /** Messages in one conversation, oldest first. */
  in(conversationId: string): Message[];
  /** What the next POSTs to one conversation give, before they succeed again. `lost`: it arrives, its answer does not. */
  next(conversationId: string, ...results: (SendFailure | 'lost')[]): void;
  /** Everything to this Entra id, conversation or channel fails like this; null ends it. */
  refuse(address: string, failure: SendFailure | null): void;
  /** Members by team, two a page. */
  rosters: Map<string, RosterMember[]>;
  /** What the channels of any team are called, by id; null = the first one. */
  channelNames: Map<string, string | null>;
  /** Whom a look-up of one person finds, by `29:` id. */
  people: Map<string, RosterMember>;
}

export const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';
const PAGE = 2;

export function aFakeMessenger(): FakeMessenger {
  const messages: Message[] = [];
  const attempts: FakeMessenger['attempts'] = [];
  const refusals = new Map<string, SendFailure>();
  const rosters: FakeMessenger['rosters'] = new Map();
  const people: FakeMessenger['people'] = new Map();
  const channelNames: FakeMessenger['channelNames'] = new Map();
  const scripts = new Map<string, (SendFailure | 'lost')[]>();

  function post(conversationId: string, message: Outgoing): SendResult<{ activityId: string }> {
    const refusal = refusals.get(conversationId);
    const scripted = refusal ?? scripts.get(conversationId)?.shift() ?? 'ok';
    const arrived = scripted === 'ok' || scripted === 'lost';
    attempts.push({ conversationId, arrived });
    const activityId = `m${messages.length + 1}`;
    if (arrived) {
      const copy = structuredClone(message);
      messages.push({ conversationId, activityId, posted: copy, shown: copy, edits: 0 });
    }
    if (scripted === 'ok') return { ok: true, activityId };
    return failed(scripted === 'lost' ? { class: 'unknown' } : scripted);
  }

  return {
    messages,
    attempts,
    rosters,
    people,
    channelNames,
    in: (conversationId) => messages.filter((message) => message.conversationId === conversationId),
    next(conversationId, ...results) {
      scripts.set(conversationId, results);
    },
    refuse(address, failure) {
      if (failure) refusals.set(address, failure);
      else refusals.delete(address);
    },
    async openPersonal(_tenantId, entraId) {
      const refusal = refusals.get(entraId);
      if (refusal) return failed(refusal);
      return { ok: true, conversation: { conversationId: `a:${entraId}`, serviceUrl: SERVICE_URL } };
    },
    send: async ({ conversationId }, message) => post(conversationId, message),
    async update({ conversationId: thread }, activityId, message) {
      const [conversationId = ''] = thread.split(';messageid=');
      const refusal = refusals.get(conversationId);
      if (refusal) return failed(refusal);
      const standing = messages.find((one) => one.conversationId === conversationId && one.activityId === activityId);
      if (!standing) return failed({ class: 'terminal', reason: 'refused' });
      standing.shown = structuredClone(message);
      standing.edits += 1;
      return { ok: true, activityId };
    },
    async postToChannel({ channelId, serviceUrl }, message) {
      const sent = post(channelId, message);
      if (!sent.ok) return sent;
      return { ...sent, conversation: { conversationId: `${channelId};messageid=${sent.activityId}`, serviceUrl } };
    },
    async members({ conversationId }, next) {
      const refusal = refusals.get(conversationId);
      if (refusal) return failed(refusal);
      const all = rosters.get(conversationId) ?? [];
      const from = Number(next ?? 0);
      return {
        ok: true,
        members: all.slice(from, from + PAGE),
        next: from + PAGE < all.length ? String(from + PAGE) : null,
      };
    },
    async channels() {
      return { ok: true, channels: [...channelNames].map(([id, name]) => ({ id, name })) };
    },
    async member(_conversation, userId) {
      const member = people.get(userId);
      return member ? { ok: true, member } : failed({ class: 'terminal', reason: 'left' });
    },
  };
}

function failed(failure: SendFailure): { ok: false; failure: SendFailure; status: number; code: null; raw: string } {
  const status = { terminal: 403, throttled: 429, conflict: 412, unknown: 502 }[failure.class];
  return { ok: false, failure, status, code: null, raw: '' };
}
