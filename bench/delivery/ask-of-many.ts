/** The very card that a recipient of the round gets, built by the product's own code, for those who send it by themselves. */

import { buildMessage } from '../../jobs/build-message';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Delivery } from '../../strategy/delivery';
import type { Outgoing } from '../../strategy/ports/messenger';
import { createMemoryDocuments } from '../../tests/support/memory-documents';
import { conversationIdOf, dueAt, fillOutbox, type RoundOfMany } from './round-of-many';

export async function askOfMany(round: RoundOfMany, serviceUrl: string): Promise<Outgoing> {
  const documents = createMemoryDocuments();
  const recipient = { n: 0, conversationId: conversationIdOf(0), serviceUrl };
  await fillOutbox(documents, round, [recipient], new AbortController().signal);
  const store = createStoreOverDocuments(documents);
  const [delivery] = await store.deliveries.due(dueAt(0), 1);
  const built = await buildMessage({ store }, delivery as Delivery, dueAt(0));
  if (!('message' in built)) throw new Error(`The round of many asks nobody: ${JSON.stringify(built)}.`);
  return built.message;
}
