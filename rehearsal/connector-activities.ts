/**
 * The part of the Bot Connector that writes: conversations are created, messages posted, edited and removed.
 * Refusals are those Teams gives, in Teams' words, and nothing is stored when one is given.
 */
import type { ClientViews } from './client-views';
import { connectorError, messageWritesBlocked } from './connector-error';
import { messageContentOf } from './message-content';
import { isObject, type Reply } from './rehearsal-request';
import type { MessageContent, Stage, StageConversation, StageMessage, StagePerson } from './stage';

type Json = Record<string, unknown>;

export type ConnectorActivities = {
  createConversation(body: Json): Reply;
  /** `replyToId` is the activity answered; in a channel the message joins its thread. */
  post(conversationId: string, body: Json, replyToId?: string): Reply;
  edit(conversationId: string, activityId: string, body: Json): Reply;
  remove(conversationId: string, activityId: string): Reply;
};

/** Without `keepsCards` a message's card is not kept: for rehearsals of tens of thousands, in which nobody looks. */
export function createConnectorActivities({
  stage,
  views,
  keepsCards = true,
}: {
  stage: Stage;
  views: ClientViews;
  keepsCards?: boolean;
}): ConnectorActivities {
  const { bot, tenantId, team } = stage.roster;
  const speaker = { kind: 'bot', ...bot } as const;

  function store(conversation: StageConversation, activity: Json, threadId: string | null): StageMessage {
    return stage.add(conversation, speaker, contentOf(activity), threadId);
  }

  function contentOf(activity: Json): MessageContent {
    const content = messageContentOf(activity);
    return keepsCards ? content : { ...content, card: null };
  }

  function createPersonal(person: StagePerson | undefined, body: Json): Reply {
    const named =
      body.tenantId ?? (isObject(body.channelData) && isObject(body.channelData.tenant) && body.channelData.tenant.id);
    if (named !== tenantId) return connectorError('NotEnoughPermissions');
    if (!person?.installed || person.left) return connectorError('ForbiddenOperationException');
    const found = stage.conversationOf(person.conversationId);
    if (!found) return connectorError('ConversationNotFound');
    // A chat with somebody who has blocked the bot can still be had; only writing to it is refused.
    if (person.blocked && isMessage(body.activity)) return connectorError('ConversationBlockedByUser');
    const message = isMessage(body.activity) ? store(found.conversation, body.activity, null) : undefined;
    return { status: 201, body: { id: person.conversationId, ...(message && { activityId: message.activityId }) } };
  }

  function createThread(channelId: string, body: Json): Reply {
    const found = stage.conversationOf(channelId);
    if (found?.conversation.kind !== 'channel') return connectorError('ConversationNotFound');
    const refusal = refusalOfTeam();
    if (refusal) return refusal;
    if (!isObject(body.activity)) return connectorError('Bad Argument');
    const { activityId } = store(found.conversation, body.activity, null);
    return { status: 201, body: { id: `${channelId};messageid=${activityId}`, activityId } };
  }

  /** The conversation if the bot may write there now, otherwise the refusal. */
  function writable(id: string): { conversation: StageConversation; threadId: string | null } | { refusal: Reply } {
    const found = stage.conversationOf(id);
    if (!found) return { refusal: connectorError('ConversationNotFound') };
    if (found.conversation.personId !== null) {
      const person = stage.personOf(found.conversation.personId);
      if (!person || person.left) return { refusal: connectorError('ConversationNotFound') };
      if (person.blocked) return { refusal: connectorError('ConversationBlockedByUser') };
      return person.installed ? found : { refusal: messageWritesBlocked() };
    }
    const refusal = refusalOfTeam();
    return refusal ? { refusal } : found;
  }

  /** Nobody writes to an archived team; what code Teams gives then is not documented, and this one says so in words. */
  function refusalOfTeam(): Reply | null {
    if (!stage.isTeamInstalled()) return connectorError('BotNotInConversationRoster');
    return stage.isTeamArchived() ? messageWritesBlocked() : null;
  }

  function writableMessage(conversationId: string, activityId: string) {
    const found = writable(conversationId);
    if ('refusal' in found) return found;
    const message = found.conversation.messages.find((candidate) => candidate.activityId === activityId);
    const isOwn = message?.from.kind === 'bot';
    return message && isOwn ? { ...found, message } : { refusal: connectorError('ActivityNotFoundInConversation') };
  }

  return {
    createConversation(body) {
      const channel =
        isObject(body.channelData) && isObject(body.channelData.channel) ? body.channelData.channel : null;
      if (channel) return createThread(String(channel.id), body);
      // A bot may address the team itself: its General channel has the team's id.
      if (body.isGroup === true && team) return createThread(team.id, body);
      const member: unknown = Array.isArray(body.members) ? body.members[0] : undefined;
      if (!isObject(member) || typeof member.id !== 'string') return connectorError('Bad Argument');
      // Teams knows a person here by Entra id or `29:` id, never by e-mail.
      const person = member.id.includes('@') ? undefined : stage.personOf(member.id);
      return createPersonal(person, body);
    },
    post(conversationId, body, replyToId) {
      const found = writable(conversationId);
      if ('refusal' in found) return found.refusal;
      const answered = replyToId === undefined ? undefined : stage.messageOf(replyToId)?.message;
      // A typing indicator or a trace leaves nothing behind.
      if (!isMessage(body)) return { status: 202, body: {} };
      const { activityId } = store(found.conversation, body, found.threadId ?? answered?.threadId ?? null);
      return { status: 201, body: { id: activityId } };
    },
    edit(conversationId, activityId, body) {
      const found = writableMessage(conversationId, activityId);
      if ('refusal' in found) return found.refusal;
      views.wipe(activityId);
      stage.edit(found.conversation, found.message, contentOf(body));
      return { status: 200, body: { id: activityId } };
    },
    remove(conversationId, activityId) {
      const found = writableMessage(conversationId, activityId);
      if ('refusal' in found) return found.refusal;
      stage.remove(found.conversation, activityId);
      return { status: 200, body: {} };
    },
  };
}

function isMessage(activity: unknown): activity is Json {
  return isObject(activity) && (activity.type === 'message' || activity.type === undefined);
}
