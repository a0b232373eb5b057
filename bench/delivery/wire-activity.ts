/** A message as it goes over the wire, so that all contenders send the same. */

import type { Outgoing } from '../../strategy/ports/messenger';

export function activityOf({ summary, card }: Outgoing): object {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
