/** What reached people in a town, and when: every delivery that was sent, with the message that it became. */

import { dateIn, timeIn } from '../../strategy/calendar';
import type { Delivery } from '../../strategy/delivery';
import type { Town } from './a-town';
import type { Message } from './fake-messenger';

const ZONE = 'Europe/Helsinki';

export interface Post {
  /** An official's or a channel's id. */
  to: string;
  kind: Delivery['content']['kind'];
  roundId: string | null;
  /** Date and time of day in Helsinki. */
  on: string;
  time: string;
  message: Message;
}

/** Oldest first. */
export async function postOf(town: Town): Promise<Post[]> {
  const messages = new Map(town.messenger.messages.map((message) => [message.activityId, message]));
  return (await deliveriesOf(town))
    .flatMap(({ recipient, content, roundId, state }): Post[] => {
      const message = state.is === 'sent' ? messages.get(state.activityId) : undefined;
      if (state.is !== 'sent' || !message) return [];
      const to = recipient.to === 'official' ? recipient.officialId : recipient.channelId;
      return [
        { to, kind: content.kind, roundId, on: dateIn(ZONE, state.sentAt), time: timeIn(ZONE, state.sentAt), message },
      ];
    })
    .sort((one, other) => `${one.on} ${one.time}`.localeCompare(`${other.on} ${other.time}`));
}

/** Everything that was ever planned to be said. */
export async function deliveriesOf({ documents }: Town): Promise<Delivery[]> {
  return (await documents.find('deliveries', { index: 'id', equal: [] })) as unknown as Delivery[];
}
