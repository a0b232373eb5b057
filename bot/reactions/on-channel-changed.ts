/** A channel was renamed, deleted or restored: what is known of it follows, and a digest goes there only while it is there. */

import { changeChannels } from '../../jobs/change-channels';
import type { ChannelChange } from '../../strategy/change-channel';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

type ChannelChanged = Extract<Inbound, { kind: 'channel-changed' }>;

export async function onChannelChanged(deps: ReactionDeps, inbound: ChannelChanged): Promise<Reply> {
  const { channelId, sender } = inbound;
  const change = changeOf(inbound);
  const now = deps.now();
  const isIt = ({ id }: { id: string }) => id === channelId;
  // Nobody waits for it, and Teams does not tell it twice: it is written also when the store is away for a while.
  if (change) deps.afterReply(() => changeChannels(deps, sender.tenantId, isIt, change, now));
  return { reply: 'none' };
}

function changeOf({ change, channelName }: ChannelChanged): ChannelChange | null {
  switch (change) {
    case 'renamed':
      return channelName ? { is: 'renamed', name: channelName } : null;
    case 'deleted':
      return { is: 'gone', because: 'channel-deleted' };
    case 'restored':
      return { is: 'back', after: ['channel-deleted', 'not-found'] };
  }
}
