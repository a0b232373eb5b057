/** The app was removed from a chat or a team: what is kept of its address is marked, nothing is sent there. */

import { changeChannels } from '../../jobs/change-channels';
import type { Official } from '../../strategy/official';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function onUninstalled(deps: ReactionDeps, official: Official | null): Promise<Reply> {
  for (let known = official; known && known.reachability !== 'not-installed'; ) {
    const removed: Official = { ...known, reachability: 'not-installed' };
    if ((await deps.store.officials.save(removed)) === 'saved') break;
    known = await deps.store.officials.get(removed.id);
  }
  return { reply: 'none' };
}

export async function onTeamUninstalled(
  deps: ReactionDeps,
  { team, sender }: Extract<Inbound, { kind: 'team-uninstalled' }>,
): Promise<Reply> {
  const isOfTeam = ({ teamId }: { teamId: string }) => teamId === team.id;
  const now = deps.now();
  deps.afterReply(() => changeChannels(deps, sender.tenantId, isOfTeam, { is: 'gone', because: 'app-removed' }, now));
  return { reply: 'none' };
}
