/**
 * The part of the Bot Connector that reads: members of a conversation, whole, by page and one by one, and teams with
 * their channels. A team's roster can be read only while the bot is in the team.
 */
import { connectorError } from './connector-error';
import type { Reply } from './rehearsal-request';
import type { Stage, StagePerson } from './stage';

export type ConnectorRoster = {
  members(conversationId: string): Reply;
  pagedMembers(conversationId: string, query: URLSearchParams): Reply;
  member(conversationId: string, memberId: string): Reply;
  team(teamId: string): Reply;
  channels(teamId: string): Reply;
};

export function createConnectorRoster({ stage }: { stage: Stage }): ConnectorRoster {
  const { tenantId, team } = stage.roster;

  function membersOf(conversationId: string): StagePerson[] | Reply {
    const found = stage.conversationOf(conversationId);
    if (!found) return connectorError('ConversationNotFound');
    if (found.conversation.personId !== null) {
      const person = stage.personOf(found.conversation.personId);
      return person && !person.left ? [person] : [];
    }
    return stage.isTeamInstalled() ? stage.teamMembers() : connectorError('BotNotInConversationRoster');
  }

  function accountOf(person: StagePerson) {
    const [givenName = '', ...surnames] = person.name.split(' ');
    return {
      id: person.id,
      name: person.name,
      givenName,
      surname: surnames.join(' '),
      email: person.email,
      userPrincipalName: person.email,
      aadObjectId: person.aadObjectId,
      objectId: person.aadObjectId,
      tenantId,
      userRole: 'user',
    };
  }

  function teamOr(teamId: string, answer: (found: NonNullable<typeof team>) => Reply): Reply {
    if (!team || team.id !== teamId) return connectorError('TeamNotFound');
    return stage.isTeamInstalled() ? answer(team) : connectorError('BotNotInConversationRoster');
  }

  return {
    members(conversationId) {
      const members = membersOf(conversationId);
      return Array.isArray(members) ? { status: 200, body: members.map(accountOf) } : members;
    },
    pagedMembers(conversationId, query) {
      const members = membersOf(conversationId);
      if (!Array.isArray(members)) return members;
      const pageSize = Math.min(Math.max(Number(query.get('pageSize')) || 200, 1), 500);
      const from = offsetOf(query.get('continuationToken'));
      const next = from + pageSize;
      return {
        status: 200,
        body: {
          members: members.slice(from, next).map(accountOf),
          ...(next < members.length && { continuationToken: tokenOf(next) }),
        },
      };
    },
    member(conversationId, memberId) {
      const members = membersOf(conversationId);
      if (!Array.isArray(members)) return members;
      const person = members.find(({ id, aadObjectId }) => id === memberId || aadObjectId === memberId);
      return person ? { status: 200, body: accountOf(person) } : connectorError('MemberNotFoundInConversation');
    },
    team: (teamId) =>
      teamOr(teamId, ({ id, name, aadGroupId }) => ({
        status: 200,
        body: {
          id,
          name,
          aadGroupId,
          tenantId,
          type: 'standard',
          channelCount: channelsOf(stage).length,
          memberCount: stage.teamMembers().length,
        },
      })),
    channels: (teamId) => teamOr(teamId, () => ({ status: 200, body: { conversations: channelsOf(stage) } })),
  };
}

/** Channels as Teams lists them: General has the team's id and no name. */
function channelsOf(stage: Stage): { id: string; name: string | null; type: 'standard' }[] {
  return stage
    .conversations()
    .filter(({ kind }) => kind === 'channel')
    .map(({ id, name }) => ({ id, name: id === stage.roster.team?.id ? null : name, type: 'standard' }));
}

/** Tokens are opaque to the bot; here they hide an offset. */
function tokenOf(offset: number): string {
  return Buffer.from(`from:${offset}`).toString('base64url');
}

function offsetOf(token: string | null): number {
  return (
    Number(
      Buffer.from(token ?? '', 'base64url')
        .toString('utf8')
        .replace('from:', ''),
    ) || 0
  );
}
