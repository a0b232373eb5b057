/**
 * What becomes of a channel when Teams tells of a change: it gets another name, is gone, or is back. It comes back only
 * from what took it away: a team that returns from the archive brings back no channel that was deleted in it.
 */

import type { Channel, GoneReason } from './channel';

export type ChannelChange =
  | { is: 'renamed'; name: string }
  | { is: 'team-renamed'; teamName: string }
  | { is: 'gone'; because: GoneReason }
  /** `after`: what had taken it away. */
  | { is: 'back'; after: readonly GoneReason[] };

/** The fields of a channel that is there. */
export const PRESENT = { goneAt: null, goneBecause: null, goneToldAt: null } as const;

/** @returns the channel as it is then; the same object when nothing changes */
export function changeChannel(channel: Channel, change: ChannelChange, now: string): Channel {
  const isGone = channel.goneAt !== null;
  const because = channel.goneBecause ?? 'not-found';
  switch (change.is) {
    case 'renamed':
      return change.name === channel.name ? channel : { ...channel, name: change.name };
    case 'team-renamed':
      return change.teamName === channel.teamName ? channel : { ...channel, teamName: change.teamName };
    case 'gone':
      if (!isGone) return { ...channel, goneAt: now, goneBecause: change.because, goneToldAt: null };
      // Teams' own word comes after a message that could not be posted: it is the same going, explained.
      return because === 'not-found' && change.because !== because
        ? { ...channel, goneBecause: change.because }
        : channel;
    case 'back':
      return isGone && change.after.includes(because) ? { ...channel, ...PRESENT } : channel;
  }
}
