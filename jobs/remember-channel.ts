/** Keeps the channels the bot stands in; a channel that was gone and is seen again is back. */

import { returned } from '../strategy/change-channel';
import type { Channel } from '../strategy/channel';
import type { Language } from '../strategy/language';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/** A channel as Teams tells of it. */
export type ChannelPlace = Pick<
  Channel,
  'id' | 'tenantId' | 'teamId' | 'teamName' | 'name' | 'serviceUrl' | 'language'
>;

/** Teams leaves the first channel's name out; this is what its clients call it. Its id is the team's. */
const GENERAL: Record<Language, string> = { fi: 'Yleinen', sv: 'Allmänt', en: 'General' };
const UNNAMED: Record<Language, string> = { fi: 'nimetön kanava', sv: 'namnlös kanal', en: 'unnamed channel' };

/** The channel that a conversation stands in; null in a chat. Messages do not say its name, installs may. */
export function channelOf(
  conversation: { serviceUrl: string; channelId?: string; channelName?: string; teamId?: string; teamName?: string },
  tenantId: string,
  language: Language,
): ChannelPlace | null {
  const { channelId: id, teamId, serviceUrl } = conversation;
  if (!id || !teamId) return null;
  const teamName = conversation.teamName ?? '';
  return { id, tenantId, teamId, teamName, name: conversation.channelName ?? '', serviceUrl, language };
}

/**
 * @param place without a name (empty) it keeps the name by which it is known
 * @returns the stored channel, new or known
 */
export async function rememberChannel(
  deps: Pick<JobDeps, 'store' | 'messenger'>,
  place: ChannelPlace,
): Promise<Channel> {
  const isNew = (await deps.store.channels.get(place.id)) === null;
  const fresh: Channel = {
    ...place,
    name: place.name || (isNew ? await nameOf(deps, place) : ''),
    planId: null,
    audienceId: null,
    connectedBy: null,
    connectedAt: null,
    offeredAt: null,
    declinedAt: null,
    goneAt: null,
    schema: 1,
    version: 1,
  };
  for (const again = createPatience(); ; await again()) {
    if ((await deps.store.channels.add(fresh)) === 'added') return fresh;
    const known = await deps.store.channels.get(place.id);
    if (!known) continue;
    const named = { teamName: place.teamName || known.teamName, name: place.name || known.name };
    const present = known.goneAt === null ? known : returned(known);
    const seen: Channel = { ...present, ...named, serviceUrl: place.serviceUrl };
    if (JSON.stringify(seen) === JSON.stringify(known)) return known;
    if ((await deps.store.channels.save(seen)) === 'saved') return { ...seen, version: seen.version + 1 };
  }
}

/** The name as the team's list of channels has it. */
async function nameOf({ messenger }: Pick<JobDeps, 'messenger'>, place: ChannelPlace): Promise<string> {
  const { id, teamId, serviceUrl, language } = place;
  if (id === teamId) return GENERAL[language];
  const listed = await messenger.channels({ conversationId: teamId, serviceUrl });
  const named = listed.ok ? listed.channels.find((channel) => channel.id === id)?.name : null;
  return named ?? UNNAMED[language];
}
