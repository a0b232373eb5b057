/**
 * The stage holds what Teams would hold: who is there, who has the bot installed, and every message of every chat and
 * channel. It knows no HTTP; all changes go through its functions, and each one is told to the listeners.
 */
import { createHash } from 'node:crypto';
import type { Roster, RosterPerson } from './roster';
import { createStagePeople, type StagePeople, type StagePerson } from './stage-people';

export type { StagePerson } from './stage-people';

export type Card = Record<string, unknown>;

export type Speaker = { kind: 'bot' | 'person'; id: string; name: string };

export type MessageContent = {
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  summary: string;
  card: Card | null;
};

export type StageMessage = MessageContent & {
  activityId: string;
  /** In a channel the id of the post that began the thread; null in a 1:1 chat. */
  threadId: string | null;
  from: Speaker;
  at: string;
  editedAt: string | null;
  /** The bot's calendar time when the message came, once known; null when the bot has no movable clock. */
  calendarAt: string | null;
};

export type StageConversation = {
  id: string;
  kind: 'personal' | 'channel';
  /** The channel's or the person's name. */
  name: string;
  /** The one person of a 1:1 chat; null in a channel. */
  personId: string | null;
  messages: StageMessage[];
  /** Messages of the bot since the conversation was last opened in the window. */
  unread: number;
};

export type StageChange = { version: number; conversationId: string | null };

export type Stage = StagePeople & {
  roster: Roster;
  conversations(): StageConversation[];
  /** Finds a conversation by its id, with or without `;messageid=…`; the thread comes along. */
  conversationOf(id: string): { conversation: StageConversation; threadId: string | null } | undefined;
  messageOf(activityId: string): { conversation: StageConversation; message: StageMessage } | undefined;
  /** Adds a message; without a thread a channel message begins one of its own. */
  add(conversation: StageConversation, from: Speaker, content: MessageContent, threadId: string | null): StageMessage;
  /** Replaces the content of a message. */
  edit(conversation: StageConversation, message: StageMessage, content: MessageContent): void;
  remove(conversation: StageConversation, activityId: string): void;
  markRead(conversation: StageConversation): void;
  /** Changes what is known of a person: installed, blocked, left, language. */
  change(person: StagePerson, change: PersonChange): void;
  /** Gives the 1:1 chat another id, so that the one that the bot keeps leads nowhere. */
  renewConversation(person: StagePerson): void;
  renameChannel(channel: StageConversation, name: string): void;
  deleteChannel(channel: StageConversation): void;
  isTeamInstalled(): boolean;
  setTeamInstalled(installed: boolean): void;
  isTeamArchived(): boolean;
  setTeamArchived(archived: boolean): void;
  version(): number;
  /** Resolves when every message that was added has been heard of to the end; undefined when that is so already. */
  heard(): Promise<unknown> | undefined;
  /** Tells the listeners that something changed that is not a message, for example a reply seen by one client. */
  touch(conversationId: string | null): void;
  /** Calls back after each change, until the returned function is called. */
  onChange(listener: (change: StageChange) => void): () => void;
};

export type PersonChange = Partial<Pick<StagePerson, 'installed' | 'blocked' | 'left' | 'locale'>>;

/**
 * Sets the stage. `machineNow` is the machine clock in milliseconds: messages are stamped with it, as in Teams.
 * `onMessage` hears of each new message once it stands in its conversation, and the listeners when it has done its part;
 * `onGone` of each message that is no longer kept. A conversation keeps its newest `messagesKept` messages.
 */
export function createStage({
  roster,
  machineNow,
  onMessage = null,
  onGone = () => undefined,
  messagesKept = Number.POSITIVE_INFINITY,
}: {
  roster: Roster;
  machineNow: () => number;
  onMessage?: ((message: StageMessage) => Promise<void>) | null;
  onGone?: (activityId: string) => void;
  messagesKept?: number;
}): Stage {
  const people = createStagePeople(roster, (person) => personalConversationIdOf(person, roster));
  const conversations = new Map<string, StageConversation>();
  for (const person of people.persons()) {
    conversations.set(person.conversationId, emptyConversation(person.conversationId, 'personal', person));
  }
  for (const channel of channelsOf(roster)) {
    conversations.set(channel.id, emptyConversation(channel.id, 'channel', { ...channel, personId: null }));
  }
  const hearing = new Set<Promise<void>>();
  const homes = new Map<string, StageConversation>();
  const listeners = new Set<(change: StageChange) => void>();
  let isTeamInstalled = roster.team?.installed ?? false;
  let isTeamArchived = false;
  let version = 0;
  let lastActivityId = 0;

  function touch(conversationId: string | null): void {
    version += 1;
    for (const listener of listeners) listener({ version, conversationId });
  }

  function forget(messages: StageMessage[]): void {
    for (const { activityId } of messages) {
      homes.delete(activityId);
      onGone(activityId);
    }
  }

  return {
    ...people,
    roster,
    conversations: () => [...conversations.values()],
    conversationOf(id) {
      const [base = '', threadId = null] = id.split(';messageid=');
      const conversation = conversations.get(base);
      return conversation && { conversation, threadId };
    },
    messageOf(activityId) {
      const conversation = homes.get(activityId);
      const message = conversation?.messages.find((candidate) => candidate.activityId === activityId);
      return conversation && message && { conversation, message };
    },
    add(conversation, from, content, threadId) {
      // Teams numbers messages by the millisecond of their arrival; here no two are the same.
      lastActivityId = Math.max(machineNow(), lastActivityId + 1);
      const activityId = String(lastActivityId);
      const message: StageMessage = {
        ...content,
        activityId,
        threadId: conversation.kind === 'channel' ? (threadId ?? activityId) : null,
        from,
        at: new Date(machineNow()).toISOString(),
        editedAt: null,
        calendarAt: null,
      };
      conversation.messages.push(message);
      homes.set(activityId, conversation);
      const { length } = conversation.messages;
      if (length > messagesKept) forget(conversation.messages.splice(0, length - messagesKept));
      if (from.kind === 'bot') conversation.unread += 1;
      if (!onMessage) {
        touch(conversation.id);
        return message;
      }
      const heard = onMessage(message).finally(() => {
        hearing.delete(heard);
        touch(conversation.id);
      });
      hearing.add(heard);
      return message;
    },
    edit(conversation, message, content) {
      Object.assign(message, content, { editedAt: new Date(machineNow()).toISOString() });
      touch(conversation.id);
    },
    remove(conversation, activityId) {
      forget(conversation.messages.filter((message) => message.activityId === activityId));
      conversation.messages = conversation.messages.filter((message) => message.activityId !== activityId);
      touch(conversation.id);
    },
    markRead(conversation) {
      if (conversation.unread === 0) return;
      conversation.unread = 0;
      touch(conversation.id);
    },
    change(person, change) {
      Object.assign(person, change);
      touch(person.conversationId);
    },
    renewConversation(person) {
      const conversation = conversations.get(person.conversationId);
      if (!conversation) return;
      conversations.delete(conversation.id);
      conversation.id = `a:${createHash('sha256').update(conversation.id).digest('base64url')}`;
      person.conversationId = conversation.id;
      conversations.set(conversation.id, conversation);
      touch(null);
    },
    renameChannel(channel, name) {
      channel.name = name;
      touch(null);
    },
    deleteChannel(channel) {
      conversations.delete(channel.id);
      forget(channel.messages);
      touch(null);
    },
    isTeamInstalled: () => isTeamInstalled,
    setTeamInstalled(installed) {
      isTeamInstalled = installed;
      touch(null);
    },
    isTeamArchived: () => isTeamArchived,
    setTeamArchived(archived) {
      isTeamArchived = archived;
      touch(null);
    },
    version: () => version,
    heard: () => (hearing.size === 0 ? undefined : Promise.all(hearing)),
    touch,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A team always has its General channel, whose id is the team's own. */
function channelsOf({ team }: Roster): { id: string; name: string }[] {
  if (!team) return [];
  const isGeneralNamed = team.channels.some(({ id }) => id === team.id);
  return isGeneralNamed ? team.channels : [{ id: team.id, name: 'Yleinen' }, ...team.channels];
}

/** The id follows from the person, so that it stays the same when the rehearsal restarts beside a bot that remembers. */
function personalConversationIdOf(person: RosterPerson, { tenantId, bot }: Roster): string {
  return `a:${createHash('sha256').update([tenantId, bot.id, person.id].join('\n')).digest('base64url')}`;
}

function emptyConversation(
  id: string,
  kind: StageConversation['kind'],
  owner: { name: string; id: string; personId?: null },
): StageConversation {
  return { id, kind, name: owner.name, personId: kind === 'personal' ? owner.id : null, messages: [], unread: 0 };
}
