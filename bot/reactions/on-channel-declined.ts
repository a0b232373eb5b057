/** A coordinator wants no digest in a channel that was offered for one. */

import { plainCard } from '../../cards/plain-card';
import { declineChannel } from '../../jobs/decline-channel';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onChannelDeclined(
  deps: ReactionDeps,
  official: Official,
  { channelId }: Extract<CardAction, { verb: 'decline-channel' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const channel = await deps.store.channels.get(channelId);
  if (!official.isCoordinator || channel?.tenantId !== official.tenantId)
    return refusal({ line: 'coordinators-only' }, language);
  const outcome = await declineChannel(deps, channel, official.id, deps.now());
  const line = outcome === 'declined' ? 'channel-declined' : 'channel-connected-already';
  return { reply: 'card', message: plainCard({ line, channelName: channel.name }, language) };
}
