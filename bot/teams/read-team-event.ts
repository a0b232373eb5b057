/**
 * Reads what Teams tells of a team's life besides its members: channels and the team itself are renamed, removed and
 * brought back. Source: Microsoft's page "Subscribe to conversation events"; each is a `conversationUpdate` whose
 * `channelData.eventType` says which.
 */
import type { ChannelEvent, Inbound, TeamEvent } from './inbound';

const CHANNEL_EVENTS: Partial<Record<string, ChannelEvent>> = {
  channelRenamed: 'renamed',
  channelDeleted: 'deleted',
  channelRestored: 'restored',
};

const TEAM_EVENTS: Partial<Record<string, TeamEvent>> = {
  teamRenamed: 'renamed',
  teamArchived: 'archived',
  teamUnarchived: 'unarchived',
  teamDeleted: 'deleted',
  teamHardDeleted: 'deleted',
  teamRestored: 'restored',
};

type Named = { id?: string | undefined; name?: string | undefined } | undefined;
type Event = Extract<Inbound, { kind: 'channel-changed' | 'team-changed' }>;
type EventOf<Kind extends Event['kind']> = Omit<
  Extract<Event, { kind: Kind }>,
  'sender' | 'conversation' | 'receivedActivityId'
>;

/** The event, or null when it is another one or does not say what it is about. */
export function readTeamEvent({
  eventType = '',
  channel,
  team,
}: {
  eventType?: string | undefined;
  channel?: Named;
  team?: Named;
}): EventOf<'channel-changed'> | EventOf<'team-changed'> | null {
  const ofChannel = CHANNEL_EVENTS[eventType];
  if (ofChannel && channel?.id) {
    return { kind: 'channel-changed', change: ofChannel, channelId: channel.id, channelName: channel.name ?? null };
  }
  const ofTeam = TEAM_EVENTS[eventType];
  if (ofTeam && team?.id) {
    return { kind: 'team-changed', change: ofTeam, teamId: team.id, teamName: team.name ?? null };
  }
  return null;
}
