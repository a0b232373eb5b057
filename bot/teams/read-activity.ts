/**
 * Reads an activity that has passed the fence into the closed union `Inbound`. What is missing or unknown becomes
 * `ignored` with its reason; only a body that is no activity at all is an error of the sender.
 */
import { z } from 'zod';
import { type Language, languageOfTag } from '../../strategy/language';
import type { IgnoredBecause, Inbound, InboundConversation, Sender, Team } from './inbound';
import { messageTextOf } from './message-text';
import { readTeamEvent } from './read-team-event';
import { sharedFilesIn } from './shared-files-in';

const text = z.string().optional().catch(undefined);
const named = z.object({ id: text, name: text }).optional().catch(undefined);
const account = z.object({ id: text, name: text, aadObjectId: text }).optional().catch(undefined);
const accounts = z.array(z.object({ id: text })).catch([]);

const ACTIVITY = z.object({
  type: z.string(),
  id: text,
  name: text,
  action: text,
  locale: text,
  text,
  value: z.unknown().optional(),
  replyToId: text,
  serviceUrl: z.string(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: text,
    name: text,
    tenantId: text,
    isGroup: z.unknown().optional(),
  }),
  membersAdded: accounts,
  membersRemoved: accounts,
  attachments: z.array(z.record(z.string(), z.unknown())).catch([]),
  entities: z.array(z.record(z.string(), z.unknown())).catch([]),
  channelData: z
    .object({
      eventType: text,
      tenant: named,
      channel: named,
      team: z.object({ id: text, name: text, aadGroupId: text }).optional().catch(undefined),
      teamsChannelId: text,
      teamsTeamId: text,
      settings: z.object({ selectedChannel: named }).optional().catch(undefined),
    })
    .catch({}),
});

type Activity = z.output<typeof ACTIVITY>;

const ACTION = z.object({
  action: z.object({ data: z.unknown().optional() }),
  trigger: z.enum(['manual', 'automatic']).catch('manual'),
});

/** The activity as plain values, or `malformed` when it has no type, address or conversation. Never throws. */
export function readActivity(body: unknown): Inbound | { malformed: true } {
  const parsed = ACTIVITY.safeParse(body);
  if (!parsed.success) return { malformed: true };
  const activity = parsed.data;
  const conversation = conversationOf(activity);
  const origin = { sender: senderOf(activity), conversation, receivedActivityId: activity.id ?? '' };
  const ignored = (because: IgnoredBecause): Inbound => ({ ...origin, kind: 'ignored', because });
  // Whoever did it, or nobody: the sender plays no part in it.
  const event = activity.type === 'conversationUpdate' ? readTeamEvent(activity.channelData) : null;
  if (event) return { ...origin, ...event };
  if (origin.sender.teamsUserId === '') return ignored('no-sender');

  switch (activity.type) {
    case 'message': {
      const said = messageTextOf(activity.text ?? '', activity.entities, activity.recipient?.id);
      const files = sharedFilesIn(activity.attachments);
      if (files.length > 0) return { ...origin, kind: 'message', text: said, files };
      if (said !== '') return { ...origin, kind: 'message', text: said };
      if (typeof activity.value === 'object' && activity.value !== null) {
        const click = clicked(activity, activity.value);
        return { ...origin, kind: 'card-action', route: 'submit', trigger: 'manual', ...click };
      }
      // Only the bot's name: a message all the same, so that it is answered.
      return activity.text?.trim() ? { ...origin, kind: 'message', text: '' } : ignored('empty-message');
    }
    case 'invoke': {
      if (activity.name !== 'adaptiveCard/action') return ignored('other-invoke');
      const action = ACTION.safeParse(activity.value);
      if (!action.success) return ignored('malformed-action');
      const { trigger } = action.data;
      return {
        ...origin,
        kind: 'card-action',
        route: 'execute',
        trigger,
        ...clicked(activity, action.data.action.data),
      };
    }
    case 'installationUpdate':
    case 'conversationUpdate': {
      const change = installationOf(activity);
      if (change === 'members-changed' || change === 'upgrade') return ignored(change);
      if (conversation.kind === 'group') return ignored('group-chat-install');
      if (conversation.kind === 'personal') return { ...origin, kind: change === 'add' ? 'installed' : 'uninstalled' };
      const team = teamOf(activity, conversation);
      return { ...origin, kind: change === 'add' ? 'team-installed' : 'team-uninstalled', team };
    }
    default:
      return ignored('other-activity');
  }
}

function clicked(activity: Activity, value: unknown): { value: unknown; cardActivityId: string | null } {
  return { value, cardActivityId: activity.replyToId ?? null };
}

function senderOf({ from, channelData, conversation, locale, entities }: Activity): Sender {
  return {
    tenantId: (channelData.tenant?.id ?? conversation.tenantId ?? '').toLowerCase(),
    entraId: from?.aadObjectId?.toLowerCase() || null,
    teamsUserId: from?.id ?? '',
    name: from?.name ?? '',
    language: languageSeen(locale, entities),
  };
}

/** Teams names the client's language in one of two places. */
function languageSeen(locale: string | undefined, entities: Activity['entities']): Language | null {
  const client = entities.find(({ type }) => type === 'clientInfo')?.locale;
  return languageOfTag(locale) ?? languageOfTag(typeof client === 'string' ? client : null);
}

function conversationOf({ conversation, serviceUrl, channelData }: Activity): InboundConversation {
  const address = { conversationId: conversation.id, serviceUrl };
  const threadOf = (id: string) => id.split(';')[0] ?? id;
  const type = conversation.conversationType;
  if (type === 'channel') {
    const { channel, team, teamsChannelId, teamsTeamId } = channelData;
    const teamId = team?.id ?? teamsTeamId;
    const channelName = channel?.name ?? conversation.name;
    return {
      ...address,
      kind: 'channel',
      channelId: channel?.id ?? teamsChannelId ?? threadOf(conversation.id),
      ...(channelName !== undefined && { channelName }),
      ...(teamId !== undefined && { teamId }),
      ...(team?.name !== undefined && { teamName: team.name }),
    };
  }
  const isGroup = type === 'groupChat' || (type === undefined && conversation.isGroup === true);
  return { ...address, kind: isGroup ? 'group' : 'personal' };
}

/**
 * Whether this bot was added or removed. Two different activities say it and either may be missing
 * (microsoft/BotFramework-Services#169), so both count.
 */
function installationOf(activity: Activity): 'add' | 'remove' | 'upgrade' | 'members-changed' {
  if (activity.type === 'installationUpdate') {
    if (activity.action === 'add' || activity.action === 'remove') return activity.action;
    return 'upgrade';
  }
  const isThisBot = ({ id }: { id?: string | undefined }) => id !== undefined && id === activity.recipient?.id;
  if (activity.membersAdded.some(isThisBot)) return 'add';
  if (activity.membersRemoved.some(isThisBot)) return 'remove';
  return 'members-changed';
}

function teamOf({ channelData }: Activity, conversation: InboundConversation): Team {
  const { team, settings } = channelData;
  const id = conversation.teamId ?? conversation.channelId ?? conversation.conversationId;
  const chosen = settings?.selectedChannel;
  const isElsewhere = chosen?.id !== undefined && chosen.id !== conversation.channelId;
  return {
    id,
    name: team?.name ?? null,
    entraGroupId: team?.aadGroupId ?? null,
    channelId: chosen?.id ?? conversation.channelId ?? id,
    channelName: chosen?.name ?? (isElsewhere ? null : (conversation.channelName ?? null)),
  };
}
