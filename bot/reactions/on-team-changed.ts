/** A team was renamed, archived, deleted or brought back: what is known of its channels follows. */

import { changeChannels } from '../../jobs/change-channels';
import type { ChannelChange } from '../../strategy/change-channel';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

type TeamChanged = Extract<Inbound, { kind: 'team-changed' }>;

export async function onTeamChanged(deps: ReactionDeps, inbound: TeamChanged): Promise<Reply> {
  const { sender, teamId } = inbound;
  const change = changeOf(inbound);
  const now = deps.now();
  const isOfIt = (channel: { teamId: string }) => channel.teamId === teamId;
  // Nobody waits for it, and Teams does not tell it twice: it is written also when the store is away for a while.
  if (change) deps.afterReply(() => changeChannels(deps, sender.tenantId, isOfIt, change, now));
  return { reply: 'none' };
}

function changeOf({ change, teamName }: TeamChanged): ChannelChange | null {
  switch (change) {
    case 'renamed':
      return teamName ? { is: 'team-renamed', teamName } : null;
    case 'archived':
      return { is: 'gone', because: 'team-archived' };
    case 'unarchived':
      return { is: 'back', after: ['team-archived', 'not-found'] };
    case 'deleted':
      return { is: 'gone', because: 'team-deleted' };
    case 'restored':
      return { is: 'back', after: ['team-deleted', 'not-found'] };
  }
}
