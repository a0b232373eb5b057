/** The app was added to a team: its roster is read, and the coordinators are asked which digest goes to its channel. */

import { changeChannels } from '../../jobs/change-channels';
import { offerChannels } from '../../jobs/offer-channels';
import { readRosters } from '../../jobs/read-rosters';
import { rememberChannel } from '../../jobs/remember-channel';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function onTeamInstalled(
  deps: ReactionDeps,
  { team, sender, conversation }: Extract<Inbound, { kind: 'team-installed' }>,
): Promise<Reply> {
  const { tenantId } = sender;
  const plans = (await deps.store.plans.all()).filter((plan) => plan.tenantId === tenantId);
  const language = plans[0]?.settings.language ?? 'fi';
  await rememberChannel(deps, {
    id: team.channelId,
    tenantId,
    teamId: team.id,
    teamName: team.name ?? '',
    name: team.channelName ?? '',
    serviceUrl: conversation.serviceUrl,
    language,
  });
  // The other channels of the team were there before the app was removed from it.
  const isOfTeam = ({ teamId }: { teamId: string }) => teamId === team.id;
  const back = { is: 'back', after: ['app-removed', 'not-found'] } as const;
  await changeChannels(deps, tenantId, isOfTeam, back, deps.now());
  await offerChannels(deps, tenantId, 'at-once', deps.now());
  // A roster of thousands takes longer than Teams waits for a reply.
  deps.afterReply(async () => {
    deps.log.info({ team: team.id, ...(await readRosters(deps, tenantId)) }, 'the app was added to a team');
    deps.runSoon();
  });
  return { reply: 'none' };
}
