/**
 * Builds activities in the shape in which Teams sends them to a bot: who, where, in which language, by which client,
 * with tenant, team and channel in `channelData`.
 */
import { randomUUID } from 'node:crypto';
import type { LinkedFile } from './dropped-files';
import type { Stage, StageConversation, StagePerson } from './stage';

export type TeamsActivity = { type: string; id: string; timestamp: string } & Record<string, unknown>;

/** The place an activity comes from; in a channel the thread belongs to it. */
export type Place = { conversation: StageConversation; threadId: string | null };

export type TeamsActivities = {
  /** A typed message. In a channel the bot's name in `<at>…</at>` becomes a mention entity. */
  message(person: StagePerson, place: Place, text: string, activityId: string, files?: LinkedFile[]): TeamsActivity;
  /** `Action.Submit`: a message with `value` and no text. */
  submit(person: StagePerson, place: Place, value: Record<string, unknown>, replyToId: string): TeamsActivity;
  /** `Action.Execute`: the invoke `adaptiveCard/action`. */
  execute(
    person: StagePerson,
    place: Place,
    action: { id?: string | undefined; verb?: string | undefined; data: Record<string, unknown> },
    trigger: 'manual' | 'automatic',
    replyToId: string,
  ): TeamsActivity;
  /** The two activities of a personal install or uninstall, in Teams' order. */
  personalInstallation(person: StagePerson, action: 'add' | 'remove'): TeamsActivity[];
  /** The two activities of adding the bot to the team, sent in the name of the person who adds it. */
  teamInstallation(person: StagePerson, action: 'add' | 'remove'): TeamsActivity[];
  /** What happened to the team or a channel of it (`channelRenamed`, `teamArchived`), or who came or went. */
  teamEvent(person: StagePerson, event: TeamEvent): TeamsActivity[];
};

export type TeamEvent =
  | { eventType: 'channelRenamed' | 'channelDeleted'; channel: { id: string; name: string } }
  | { eventType: 'teamArchived' | 'teamUnarchived' }
  | { eventType: 'teamMemberAdded' | 'teamMemberRemoved'; member: StagePerson };

const timezone = 'Europe/Helsinki';

/** `serviceUrl` is asked at each activity, since the port is known only once the rehearsal listens. */
export function createTeamsActivities({
  stage,
  serviceUrl,
  machineNow,
}: {
  stage: Stage;
  serviceUrl: () => string;
  machineNow: () => number;
}): TeamsActivities {
  const { bot, tenantId, team } = stage.roster;

  function envelope(type: string, id: string, person: StagePerson, { conversation, threadId }: Place): TeamsActivity {
    const isChannel = conversation.kind === 'channel';
    const thread = threadId === null ? conversation.id : `${conversation.id};messageid=${threadId}`;
    const now = new Date(machineNow());
    return {
      type,
      id,
      timestamp: now.toISOString(),
      localTimestamp: localTimestampOf(now),
      localTimezone: timezone,
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      conversation: {
        ...(isChannel && { isGroup: true }),
        conversationType: isChannel ? 'channel' : 'personal',
        tenantId,
        id: thread,
      },
      recipient: { id: bot.id, name: bot.name },
      locale: person.locale,
      entities: [
        {
          type: 'clientInfo',
          locale: person.locale,
          country: person.locale.split('-')[1] ?? 'FI',
          platform: 'Web',
          timezone,
        },
      ],
      channelData: {
        tenant: { id: tenantId },
        ...(isChannel &&
          team && {
            teamsChannelId: conversation.id,
            teamsTeamId: team.id,
            channel: { id: conversation.id },
            team: { id: team.id },
          }),
      },
    };
  }

  function membership(
    envelopeOf: (type: string, id: string) => TeamsActivity,
    action: 'add' | 'remove',
  ): TeamsActivity[] {
    return [
      { ...envelopeOf('installationUpdate', randomUUID()), action },
      {
        ...envelopeOf('conversationUpdate', randomUUID()),
        ...(action === 'add' ? { membersAdded: [{ id: bot.id }] } : { membersRemoved: [{ id: bot.id }] }),
      },
    ];
  }

  return {
    message(person, place, text, activityId, files = []) {
      const activity = envelope('message', activityId, person, place);
      const mention = `<at>${bot.name}</at>`;
      if (text.includes(mention) && Array.isArray(activity.entities)) {
        activity.entities.push({ type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: mention });
      }
      return { ...activity, text, textFormat: 'plain', ...(files.length > 0 && { attachments: files.map(attached) }) };
    },
    submit: (person, place, value, replyToId) => ({
      ...envelope('message', String(machineNow()), person, place),
      value,
      replyToId,
    }),
    execute: (person, place, { id, verb, data }, trigger, replyToId) => ({
      ...envelope('invoke', `f:${randomUUID()}`, person, place),
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', ...(id !== undefined && { id }), ...(verb !== undefined && { verb }), data },
        trigger,
      },
      replyToId,
    }),
    personalInstallation(person, action) {
      const found = stage.conversationOf(person.conversationId);
      if (!found) return [];
      return membership((type, id) => envelope(type, id, person, found), action);
    },
    teamEvent(person, event) {
      // Events come in the name of the team, whose General channel has its id, also when that has nothing to do with them.
      const found = team && stage.conversationOf(team.id);
      if (!found) return [];
      const activity = envelope('conversationUpdate', randomUUID(), person, found);
      const { tenant } = activity.channelData as { tenant: unknown };
      const { id: teamId, name, aadGroupId } = team;
      const { eventType } = event;
      const channelData = { tenant, eventType, team: { id: teamId, name, aadGroupId } };
      if ('channel' in event) {
        const { id, name: channelName } = event.channel;
        return [{ ...activity, channelData: { ...channelData, channel: { id, name: channelName } } }];
      }
      if (!('member' in event)) return [{ ...activity, channelData }];
      const member = { id: event.member.id, aadObjectId: event.member.aadObjectId };
      const moved = eventType === 'teamMemberAdded' ? { membersAdded: [member] } : { membersRemoved: [member] };
      return [{ ...activity, channelData, ...moved }];
    },
    teamInstallation(person, action) {
      const found = team && stage.conversationOf(team.id);
      if (!found) return [];
      const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
      return membership((type, id) => {
        const activity = envelope(type, id, person, found);
        const { id: teamId, name, aadGroupId } = team;
        return {
          ...activity,
          channelData: {
            ...(activity.channelData as Record<string, unknown>),
            ...(type === 'conversationUpdate' && { eventType }),
            team: { id: teamId, name, aadGroupId },
          },
        };
      }, action);
    },
  };
}

/** The instant in Helsinki's own time with its offset, for example `2022-08-15T08:00:00.000+03:00`. */
function localTimestampOf(instant: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  const local = parts.replace(' ', 'T');
  const offsetHours = Math.round((Date.parse(`${local}Z`) - instant.getTime()) / 3_600_000);
  return `${local}.${String(instant.getUTCMilliseconds()).padStart(3, '0')}+0${offsetHours}:00`;
}

/** Source: Microsoft Learn, "Send and receive files through a bot". */
function attached({ name, downloadUrl }: LinkedFile): Record<string, unknown> {
  const fileType = name.split('.').at(-1) ?? '';
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: downloadUrl,
    name,
    content: { downloadUrl, uniqueId: randomUUID(), fileType },
  };
}
