/**
 * Everything that can come in from Teams, as a closed union of plain values. Who is behind it and what they may do is
 * not here: the sender's ids are looked up in the store.
 */
import type { Language } from '../../strategy/language';
import type { ConversationRef } from '../../strategy/official';
import type { SharedFile } from '../../strategy/ports/shared-files';

export interface Sender {
  tenantId: string;
  /** Entra object id in lower case; null when Teams left it out. */
  entraId: string | null;
  /** The `29:` id. */
  teamsUserId: string;
  name: string;
  /** The language of the person's client, if it is one of ours. */
  language: Language | null;
}

export interface InboundConversation extends ConversationRef {
  kind: 'personal' | 'channel' | 'group';
  /** `19:…@thread.tacv2`; only in a channel, as all below. */
  channelId?: string;
  channelName?: string;
  teamId?: string;
  teamName?: string;
}

export interface Team {
  /** The team's thread id, which is also the id of its General channel; its roster is read by this id. */
  id: string;
  name: string | null;
  entraGroupId: string | null;
  /** The channel chosen when the app was added, else General. */
  channelId: string;
  channelName: string | null;
}

export type ChannelEvent = 'renamed' | 'deleted' | 'restored';
export type TeamEvent = 'renamed' | 'archived' | 'unarchived' | 'deleted' | 'restored';

/** Why nothing is done about an activity. */
export type IgnoredBecause =
  | 'other-activity'
  | 'other-invoke'
  | 'malformed-action'
  | 'empty-message'
  | 'no-sender'
  | 'members-changed'
  | 'upgrade'
  | 'group-chat-install';

interface Origin {
  sender: Sender;
  conversation: InboundConversation;
  /** Teams' id of this delivery; a repeated delivery may carry another. */
  receivedActivityId: string;
}

export type Inbound = Origin &
  /** `files`: what was dropped with it, only in a personal chat. */
  (
    | { kind: 'message'; text: string; files?: readonly SharedFile[] }
    /** A click on a card. `value` is what the card carried with what was typed; it is the sender's word, not ours. */
    | {
        kind: 'card-action';
        /** `execute` is answered in the response, `submit` by a message. */
        route: 'execute' | 'submit';
        /** `automatic`: the client refreshed the card by itself; nothing may be written or edited for it. */
        trigger: 'manual' | 'automatic';
        value: unknown;
        /** The message in which the card stands. */
        cardActivityId: string | null;
      }
    /** The app was added to the 1:1 chat; Teams says so once, twice or (after a reload of the emulator) again. */
    | { kind: 'installed' }
    | { kind: 'uninstalled' }
    | { kind: 'team-installed'; team: Team }
    | { kind: 'team-uninstalled'; team: Team }
    /** Somebody changed a channel of a team in which the bot stands. */
    | { kind: 'channel-changed'; change: ChannelEvent; channelId: string; channelName: string | null }
    | { kind: 'team-changed'; change: TeamEvent; teamId: string; teamName: string | null }
    | { kind: 'ignored'; because: IgnoredBecause }
  );
