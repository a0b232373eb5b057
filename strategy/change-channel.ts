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

/** A channel that is back; when the coordinators were told of its going, they are to be told of this too. */
export function returned(channel: Channel): Channel {
  return { ...channel, ...PRESENT, ...(channel.goneToldAt && { backAfterAt: channel.goneAt }) };
}

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
      if (!isGone) {
        const { backAfterAt: _, ...present } = channel;
        return { ...present, goneAt: now, goneBecause: change.because, goneToldAt: null };
      }
      // Teams' own word comes after a message that could not be posted: it is the same going, explained.
      return because === 'not-found' && change.because !== because
        ? { ...channel, goneBecause: change.because }
        : channel;
    case 'back':
      return isGone && change.after.includes(because) ? returned(channel) : channel;
  }
}
