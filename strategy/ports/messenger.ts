import type { ConversationRef } from '../official';

/** An Adaptive Card as plain JSON. */
export type CardJson = { type: 'AdaptiveCard'; version: '1.5'; [key: string]: unknown };

/** What is sent: a card, with the sentence for the chat list and the notification ("says what is asked"). */
export interface Outgoing {
  summary: string;
  card: CardJson;
}

export interface ChannelAddress {
  tenantId: string;
  channelId: string;
  serviceUrl: string;
}

/** Why a call did not succeed, by what may be done next. */
export type SendFailure =
  /** 403/404 and the like: repeating does not help. `reason` is what it means for the recipient. */
  | {
      class: 'terminal';
      reason: 'not-installed' | 'blocked' | 'left' | 'conversation-gone' | 'channel-gone' | 'refused';
    }
  /** 429: nothing was sent; wait `retryAfterMs` (null = own judgement). */
  | { class: 'throttled'; retryAfterMs: number | null }
  /** 412: nothing was sent; repeat soon. */
  | { class: 'conflict' }
  /** 5xx, 408, time-out, reset, an answer without an id: it may have been sent. */
  | { class: 'unknown' };

export type SendResult<Sent> =
  | ({ ok: true } & Sent)
  | { ok: false; failure: SendFailure; status: number | null; code: string | null; raw: string };

export interface RosterMember {
  teamsUserId: string;
  entraId: string | null;
  name: string;
  /** The e-mail, else the UPN. */
  email: string | null;
  /** What the person signs in with; may differ from the e-mail. */
  userPrincipalName: string | null;
}

/** Teams as the product sees it. Each call is one HTTP request with a time-out; retrying is the caller's business. */
export interface Messenger {
  /** Creates (or finds) the 1:1 chat with a person by Entra object id. */
  openPersonal(tenantId: string, entraId: string): Promise<SendResult<{ conversation: ConversationRef }>>;
  send(to: ConversationRef, message: Outgoing): Promise<SendResult<{ activityId: string }>>;
  /** Replaces a message that was sent. Idempotent. */
  update(to: ConversationRef, activityId: string, message: Outgoing): Promise<SendResult<{ activityId: string }>>;
  /** Starts a new thread in a channel. */
  postToChannel(
    to: ChannelAddress,
    message: Outgoing,
  ): Promise<SendResult<{ activityId: string; conversation: ConversationRef }>>;
  /** One page of the members of a team; `next` is null on the last. */
  members(
    team: ConversationRef,
    next: string | null,
  ): Promise<SendResult<{ members: RosterMember[]; next: string | null }>>;
  /** The channels of a team by id; `name` is null for the first one, which clients name themselves. */
  channels(team: ConversationRef): Promise<SendResult<{ channels: { id: string; name: string | null }[] }>>;
  /** One person by `29:` id or Entra id. */
  member(conversation: ConversationRef, userId: string): Promise<SendResult<{ member: RosterMember }>>;
}
