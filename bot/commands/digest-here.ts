/** `@Toteuma kooste tänne`, by a coordinator in a channel: the leadership's weekly digest comes to this channel. */

import { plainCard } from '../../cards/plain-card';
import { connectChannel } from '../../jobs/connect-channel';
import { channelOf, rememberChannel } from '../../jobs/remember-channel';
import { refusal } from '../reactions/refusal';
import type { Reply } from '../teams/reply';
import type { CommandCall } from './command-call';

export const digestHere = {
  words: ['kooste tänne', 'sammandrag hit', 'digest here'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    const { conversation, sender } = message;
    if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
    const place = channelOf(conversation, sender.tenantId, language);
    if (!place) return refusal({ line: 'only-in-a-channel' }, language);
    const channel = await rememberChannel(deps, place);
    const audienceId = await firstAudienceOf(deps.store, sender.tenantId);
    const chosen = audienceId ? { audienceId, language } : null;
    const connected = chosen && (await connectChannel(deps, channel, chosen, official.id, deps.now()));
    if (!connected) return refusal({ line: 'no-plan-yet' }, language);
    const line = { line: 'channel-connected', audience: connected.audience, channelName: null } as const;
    return { reply: 'card', message: plainCard(line, language) };
  },
} as const;

async function firstAudienceOf(store: CommandCall['deps']['store'], tenantId: string): Promise<string | null> {
  const plan = (await store.plans.all()).find((candidate) => candidate.tenantId === tenantId);
  return plan?.settings.audiences[0]?.id ?? null;
}
