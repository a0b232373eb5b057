/** A coordinator looks at the channels, says whose digest a channel gets, when and in which language, or takes it off. */

import { channelCard, channelsCard, removeDigestCard } from '../../cards/channels-card';
import { say } from '../../cards/parts/say';
import { shownText } from '../../cards/parts/shortened';
import { changeAudience } from '../../jobs/change-audience';
import { connectChannel } from '../../jobs/connect-channel';
import { disconnectChannel } from '../../jobs/disconnect-channel';
import { viewChannels } from '../../jobs/view-channels';
import type { OfficeAction } from '../../strategy/card-actions/office-action';
import type { Channel } from '../../strategy/channel';
import { clockTimeOf } from '../../strategy/clock-time';
import { languageOfTag } from '../../strategy/language';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

const NAME_ROOM = 80;

/** @param said what has just been done, or why not */
export async function showChannels(deps: ReactionDeps, official: Official, said: string | null = null): Promise<Reply> {
  const view = await viewChannels(deps, official.tenantId);
  return { reply: 'card', message: channelsCard({ ...view, said }, languageOf(official)) };
}

/** @param said what has just been done, or why not */
export async function showChannel(
  deps: ReactionDeps,
  official: Official,
  channelId: string,
  said: string | null = null,
): Promise<Reply> {
  const language = languageOf(official);
  const { channels, digests } = await viewChannels(deps, official.tenantId);
  const channel = channels.find(({ id }) => id === channelId);
  if (!channel) return refusal({ line: 'channel-unknown' }, language);
  return { reply: 'card', message: channelCard(channel, { digests, said }, language) };
}

export async function onChannelSaved(
  deps: ReactionDeps,
  official: Official,
  action: Extract<OfficeAction, { verb: 'save-channel' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const channel = await ownChannel(deps, official, action.channelId);
  if (!channel) return refusal({ line: 'channel-unknown' }, language);
  const weekday = ['1', '2', '3', '4', '5'].indexOf(action.weekday) + 1;
  const time = action.time === '' ? '' : clockTimeOf(action.time);
  if (time === null) return showChannel(deps, official, channel.id, say(language, 'office.said-channel-time'));
  const { planId, audienceId } = action;
  const chosen = { planId, audienceId, language: languageOfTag(action.language) ?? channel.language };
  const isSame = channel.planId === planId && channel.audienceId === audienceId && channel.language === chosen.language;
  const now = deps.now();
  if (!isSame && !(await connectChannel(deps, channel, chosen, official.id, now)))
    return refusal({ line: 'failed' }, language);
  // The rhythm that stood in the form is that of the digest which the channel had before.
  const isOwnRhythm = channel.planId === planId && channel.audienceId === audienceId && weekday > 0 && time !== '';
  const rhythm = isOwnRhythm
    ? await changeAudience(deps, planId, audienceId, { weekday, time }, official.id, now)
    : 'unchanged';
  const key = isSame && rhythm !== 'changed' ? 'office.said-channel-unchanged' : 'office.said-channel-saved';
  deps.runSoon();
  return showChannel(deps, official, channel.id, say(language, key, { channel: shownText(channel.name, NAME_ROOM) }));
}

export async function onDigestRemoved(
  deps: ReactionDeps,
  official: Official,
  { channelId, sure }: Extract<OfficeAction, { verb: 'remove-digest' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const channel = await ownChannel(deps, official, channelId);
  if (!channel) return refusal({ line: 'channel-unknown' }, language);
  if (!sure) return { reply: 'card', message: removeDigestCard(channel, language) };
  const outcome = await disconnectChannel(deps, channel.id, official, deps.now());
  deps.runSoon();
  const key = outcome === 'disconnected' ? 'office.digest-removed-from' : 'office.digest-none-here';
  return showChannels(deps, official, say(language, key, { channel: shownText(channel.name, NAME_ROOM) }));
}

async function ownChannel({ store }: ReactionDeps, official: Official, id: string): Promise<Channel | null> {
  const channel = id === '' ? null : await store.channels.get(id);
  return channel?.tenantId === official.tenantId ? channel : null;
}
