/**
 * `@Toteuma kooste tänne`, by a coordinator in a channel: the leadership's weekly digest comes to this channel. Where it
 * could be one of several, the coordinator is asked which.
 */

import { channelPickerCard } from '../../cards/channel-picker-card';
import { plainCard } from '../../cards/plain-card';
import { connectChannel } from '../../jobs/connect-channel';
import { digestsToChoose } from '../../jobs/digests-to-choose';
import { channelOf, rememberChannel } from '../../jobs/remember-channel';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const digestHere = {
  words: ['kooste tänne', 'sammandrag hit', 'digest here'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    const { conversation, sender } = message;
    if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
    const place = channelOf(conversation, sender.tenantId, language);
    if (!place) return refusal({ line: 'only-in-a-channel' }, language);
    const channel = await rememberChannel(deps, place);
    const now = deps.now();
    const choices = await digestsToChoose(deps, sender.tenantId);
    const [only, another] = choices;
    if (!only) return refusal({ line: 'no-plan-yet' }, language);
    if (another) {
      // Asked here, so not in a chat as well.
      await deps.store.channels.save({ ...channel, offeredAt: now });
      const named = choices.map(({ plan, audience }) => ({
        planId: plan.planId,
        planName: plan.settings.name,
        audienceId: audience.id,
        audience: audience.label,
      }));
      return { reply: 'card', message: channelPickerCard(channel.id, named, language) };
    }
    const chosen = { planId: only.plan.planId, audienceId: only.audience.id, language };
    const connected = await connectChannel(deps, channel, chosen, official.id, now);
    if (!connected) return refusal({ line: 'failed' }, language);
    const { audience, planName } = connected;
    return {
      reply: 'card',
      message: plainCard({ line: 'channel-connected', audience, planName, channelName: null }, language),
    };
  },
} satisfies Command;
