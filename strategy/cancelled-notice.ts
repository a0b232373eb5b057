/** What coordinators are told of a round that was cancelled, or that ended by itself without having been opened. */

import type { Notice } from './notice';
import type { Round } from './round';

export function cancelledNotice({ id, name, notOpened }: Pick<Round, 'id' | 'name' | 'notOpened'>): Notice {
  return { kind: 'round-cancelled', roundId: id, roundName: name, ...(notOpened && { notOpened }) };
}
