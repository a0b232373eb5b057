/**
 * The Bot Connector's addresses: `/v3/conversations…` and `/v3/teams…`. Each request is measured
 * and then answered by the writing or the reading half.
 */
import type { ConnectorActivities } from './connector-activities';
import { connectorError } from './connector-error';
import type { ConnectorRoster } from './connector-roster';
import type { RehearsalRequest, Reply } from './rehearsal-request';

/** Teams counts a message in UTF-16 and refuses it above about 100 kB. */
const messageLimitBytes = 100 * 1024;

/** `body` is the parsed body, when it is a JSON object. */
export type ConnectorRoutes = (request: RehearsalRequest, body: Record<string, unknown> | undefined) => Reply;

export function createConnectorRoutes({
  activities,
  roster,
}: {
  activities: ConnectorActivities;
  roster: ConnectorRoster;
}): ConnectorRoutes {
  return (request, body) => {
    const { method, segments } = request;
    const [, collection, id, part, partId] = segments;
    if (collection === 'teams' && method === 'GET' && id !== undefined) {
      if (part === undefined) return roster.team(id);
      if (part === 'conversations') return roster.channels(id);
    }
    if (collection !== 'conversations') return connectorError('UnknownRoute');
    if (method === 'GET' && id !== undefined) {
      if (part === 'pagedmembers') return roster.pagedMembers(id, request.query);
      if (part === 'members') return partId === undefined ? roster.members(id) : roster.member(id, partId);
    }
    if (method === 'DELETE' && id !== undefined && part === 'activities' && partId !== undefined) {
      return activities.remove(id, partId);
    }
    if (method !== 'POST' && method !== 'PUT') return connectorError('UnknownRoute');

    if (request.text.length * 2 > messageLimitBytes) return connectorError('MessageSizeTooBig');
    if (!body) return connectorError('Bad Argument');
    if (method === 'POST' && id === undefined) return activities.createConversation(body);
    if (id === undefined || part !== 'activities') return connectorError('UnknownRoute');
    if (method === 'POST') return activities.post(id, body, partId);
    return partId === undefined ? connectorError('UnknownRoute') : activities.edit(id, partId, body);
  };
}
