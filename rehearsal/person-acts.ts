/**
 * What a person can do on the stage: type, use a card, open a conversation, install and uninstall. Each act becomes the
 * activities that Teams would send, and the answer changes what this person's client sees.
 */
import type { ClientViews } from './client-views';
import type { BotDelivery } from './deliver-to-bot';
import type { DroppedFile, DroppedFiles } from './dropped-files';
import { type ActReply, invokeReplyOf, submitReplyOf } from './invoke-reply';
import { isObject } from './rehearsal-request';
import type { Card, Stage, StageConversation, StageMessage, StagePerson } from './stage';
import type { TeamsActivities } from './teams-activity';

export type CardAction = {
  type: 'Action.Execute' | 'Action.Submit';
  id?: string | undefined;
  verb?: string | undefined;
  data?: unknown;
};

export type ActOutcome = { status: number; reply: ActReply };

export type PersonActs = {
  /** Types a message; in a channel the bot hears it only when it is mentioned, and `delivered` tells. */
  say(
    person: StagePerson,
    place: { conversation: StageConversation; threadId: string | null },
    text: string,
    files?: DroppedFile[],
  ): Promise<{ activityId: string; delivered: boolean; status: number | null }>;
  /** Uses an action of a card: inputs are merged over the action's data. */
  act(use: {
    person: StagePerson;
    client: string;
    message: StageMessage;
    conversation: StageConversation;
    action: CardAction;
    inputs: Record<string, unknown>;
    trigger: 'manual' | 'automatic';
  }): Promise<ActOutcome>;
  /**
   * Opens a conversation: marks it read and refreshes the cards that are due, all or `only` those named (an edited card
   * in an open chat); the ids of the refreshed come back.
   */
  open(look: {
    person: StagePerson;
    client: string;
    conversation: StageConversation;
    only?: readonly string[] | undefined;
  }): Promise<{ refreshed: string[] }>;
  /** Refreshes one card now, whatever its age; `none` when it asks for no refresh for this person. */
  refresh(look: {
    person: StagePerson;
    client: string;
    message: StageMessage;
    conversation: StageConversation;
  }): Promise<ActOutcome>;
  /** The card as this client sees it. */
  shownCard(client: string, person: StagePerson, message: StageMessage): Card | null;
  install(person: StagePerson, action: 'add' | 'remove'): Promise<{ status: number }>;
  installTeam(person: StagePerson, action: 'add' | 'remove'): Promise<{ status: number }>;
  /** Somebody leaves the organisation, and with it the team; it is told in the name of `person`. */
  leaveTeam(person: StagePerson, leaver: StagePerson): Promise<{ status: number }>;
  renameChannel(person: StagePerson, channel: StageConversation, name: string): Promise<{ status: number }>;
  deleteChannel(person: StagePerson, channel: StageConversation): Promise<{ status: number }>;
  archiveTeam(person: StagePerson, isArchived: boolean): Promise<{ status: number }>;
};

/** A card younger than `refreshAfterMs` is not refreshed by itself (Teams: a minute). */
export function createPersonActs({
  stage,
  views,
  activities,
  delivery,
  refreshAfterMs,
  droppedFiles,
  machineNow,
}: {
  stage: Stage;
  views: ClientViews;
  activities: TeamsActivities;
  delivery: BotDelivery;
  refreshAfterMs: () => number;
  droppedFiles: DroppedFiles;
  machineNow: () => number;
}): PersonActs {
  const refreshing = new Set<string>();

  function shownCard(client: string, person: StagePerson, message: StageMessage): Card | null {
    return views.cardOf({ client, personId: person.id }, message.activityId) ?? message.card;
  }

  const act: PersonActs['act'] = async ({ person, client, message, conversation, action, inputs, trigger }) => {
    const place = { conversation, threadId: message.threadId };
    const merged = { ...(isObject(action.data) ? action.data : {}), ...inputs };
    if (action.type === 'Action.Submit') {
      const answer = await delivery.deliver(activities.submit(person, place, merged, message.activityId));
      return { status: answer.status, reply: submitReplyOf(answer) };
    }
    const use = { id: action.id, verb: action.verb, data: merged };
    const answer = await delivery.deliver(activities.execute(person, place, use, trigger, message.activityId));
    const reply = invokeReplyOf(answer);
    views.keep(
      { client, personId: person.id },
      message.activityId,
      reply.kind === 'card' ? reply.card : null,
      machineNow(),
    );
    if (reply.kind === 'card') stage.touch(conversation.id);
    return { status: answer.status, reply };
  };

  const refresh: PersonActs['refresh'] = async ({ person, client, message, conversation }) => {
    const action = refreshActionOf(shownCard(client, person, message), person);
    const name = [client, person.id, message.activityId].join(' ');
    if (!action || refreshing.has(name)) return { status: 200, reply: { kind: 'none' } };
    refreshing.add(name);
    const use = { person, client, message, conversation, action, inputs: {}, trigger: 'automatic' } as const;
    return act(use).finally(() => refreshing.delete(name));
  };

  return {
    act,
    refresh,
    shownCard,
    async say(person, { conversation, threadId }, text, files = []) {
      const isMentioned = text.includes(`<at>${stage.roster.bot.name}</at>`);
      const speaker = { kind: 'person', id: person.id, name: person.name } as const;
      const shown = [text, ...files.map(({ name }) => `📎 ${name}`)].filter((line) => line !== '').join('\n');
      const content = { text: shown, textFormat: isMentioned ? 'xml' : 'plain', summary: '', card: null } as const;
      const message = stage.add(conversation, speaker, content, threadId);
      const { activityId } = message;
      // Without an @mention a channel message does not reach the bot.
      if (conversation.kind === 'channel' && !isMentioned) return { activityId, delivered: false, status: null };
      const place = { conversation, threadId: message.threadId };
      const answer = await delivery.deliver(
        activities.message(person, place, text, activityId, files.map(droppedFiles.keep)),
      );
      return { activityId, delivered: true, status: answer.status };
    },
    async open({ person, client, conversation, only }) {
      stage.markRead(conversation);
      const due = conversation.messages.filter((message) => {
        if (only && !only.includes(message.activityId)) return false;
        const key = { client, personId: person.id };
        const seenAtMs = views.answeredAtMs(key, message.activityId) ?? Date.parse(message.at);
        const isOld = machineNow() - seenAtMs > refreshAfterMs();
        return isOld && refreshActionOf(shownCard(client, person, message), person) !== null;
      });
      await Promise.all(due.map((message) => refresh({ person, client, message, conversation })));
      return { refreshed: due.map(({ activityId }) => activityId) };
    },
    async install(person, action) {
      stage.change(person, { installed: action === 'add' });
      return inOrder(activities.personalInstallation(person, action));
    },
    async installTeam(person, action) {
      stage.setTeamInstalled(action === 'add');
      return inOrder(activities.teamInstallation(person, action));
    },
    async leaveTeam(person, leaver) {
      stage.change(leaver, { left: true });
      return inOrder(activities.teamEvent(person, { eventType: 'teamMemberRemoved', member: leaver }));
    },
    async renameChannel(person, channel, name) {
      stage.renameChannel(channel, name);
      return inOrder(activities.teamEvent(person, { eventType: 'channelRenamed', channel }));
    },
    async deleteChannel(person, channel) {
      stage.deleteChannel(channel);
      return inOrder(activities.teamEvent(person, { eventType: 'channelDeleted', channel }));
    },
    async archiveTeam(person, isArchived) {
      stage.setTeamArchived(isArchived);
      return inOrder(activities.teamEvent(person, { eventType: isArchived ? 'teamArchived' : 'teamUnarchived' }));
    },
  };

  /** Delivers one after the other and tells the worst status. */
  async function inOrder(list: ReturnType<TeamsActivities['personalInstallation']>): Promise<{ status: number }> {
    let status = 200;
    for (const activity of list) status = Math.max(status, (await delivery.deliver(activity)).status);
    return { status };
  }
}

/**
 * The refresh action if the card asks for one for this person. An empty `userIds` refreshes nobody by itself; without
 * the list everybody is refreshed (in conversations of at most 60 members).
 */
function refreshActionOf(card: Card | null, person: StagePerson): CardAction | null {
  const refresh = card?.refresh;
  if (!isObject(refresh) || !isObject(refresh.action)) return null;
  const { userIds, action } = refresh;
  if (Array.isArray(userIds) && !userIds.slice(0, 60).includes(person.id)) return null;
  return {
    type: 'Action.Execute',
    id: typeof action.id === 'string' ? action.id : undefined,
    verb: typeof action.verb === 'string' ? action.verb : undefined,
    data: action.data,
  };
}
