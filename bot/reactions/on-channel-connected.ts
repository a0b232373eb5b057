/** A coordinator says which plan's and audience's digest goes to which channel, and in which language. */

import { plainCard } from '../../cards/plain-card';
import { connectChannel } from '../../jobs/connect-channel';
import type { CardAction } from '../../strategy/card-action';
import { languageOfTag } from '../../strategy/language';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onChannelConnected(
  deps: ReactionDeps,
  official: Official,
  { channelId, planId, audienceId, language }: Extract<CardAction, { verb: 'connect-channel' }>,
): Promise<Reply> {
  const own = languageOf(official);
  const channel = await deps.store.channels.get(channelId);
  if (!official.isCoordinator || channel?.tenantId !== official.tenantId)
    return refusal({ line: 'coordinators-only' }, own);
  const chosen = { planId, audienceId, language: languageOfTag(language) ?? channel.language };
  const connected = await connectChannel(deps, channel, chosen, official.id, deps.now());
  if (!connected) return refusal({ line: 'failed' }, own);
  const { audience, planName } = connected;
  const line = { line: 'channel-connected', audience, planName, channelName: connected.channel.name } as const;
  return { reply: 'card', message: plainCard(line, own) };
}
