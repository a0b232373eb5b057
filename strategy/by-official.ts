/** Deliveries by the official whom they are for. */

import type { Delivery } from './delivery';
import { groupedBy } from './grouped-by';

/** @returns by official id, each in the order given; what goes to a channel is left out */
export function byOfficial<One extends Pick<Delivery, 'recipient'>>(deliveries: readonly One[]): Map<string, One[]> {
  const toPersons = deliveries.filter(({ recipient }) => recipient.to === 'official');
  return groupedBy(toPersons, ({ recipient }) => (recipient.to === 'official' ? recipient.officialId : ''));
}
