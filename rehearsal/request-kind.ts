/**
 * What a request to the Bot Connector is for, and which conversation, person or team it is about. Limits, counts and
 * chance all go by this.
 */
import { isObject, type RehearsalRequest } from './rehearsal-request';

export type RequestKind = 'create-chat' | 'create-thread' | 'post' | 'edit' | 'remove' | 'members' | 'team' | 'other';

/** `place` is a conversation without its thread, the person or channel to be created for, or a team. */
export type RequestPurpose = { kind: RequestKind; place: string };

/** `body` is the parsed body when there is one. */
export function requestPurposeOf(
  { method, segments }: Pick<RehearsalRequest, 'method' | 'segments'>,
  body?: Record<string, unknown>,
): RequestPurpose {
  const [, collection, id, part] = segments;
  if (collection === 'teams' && id !== undefined) return { kind: 'team', place: id };
  if (collection !== 'conversations') return { kind: 'other', place: '' };
  if (id === undefined) return method === 'POST' ? creationOf(body) : { kind: 'other', place: '' };
  const place = id.split(';')[0] ?? id;
  if (part === 'activities') return { kind: writings[method] ?? 'other', place };
  return { kind: part === 'members' || part === 'pagedmembers' ? 'members' : 'other', place };
}

const writings: Record<string, RequestKind> = { POST: 'post', PUT: 'edit', DELETE: 'remove' };

function creationOf(body: Record<string, unknown> | undefined): RequestPurpose {
  const channel = isObject(body?.channelData) ? body.channelData.channel : undefined;
  if (isObject(channel)) return { kind: 'create-thread', place: String(channel.id) };
  const member: unknown = Array.isArray(body?.members) ? body.members[0] : undefined;
  if (body?.isGroup === true) return { kind: 'create-thread', place: '' };
  return { kind: 'create-chat', place: isObject(member) ? String(member.id) : '' };
}
