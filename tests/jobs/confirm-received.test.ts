import { confirmReceived } from '../../jobs/confirm-received';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Delivery } from '../../strategy/delivery';
import type { Store } from '../../strategy/ports/store';
import { anAttempt } from '../support/an-attempt';
import { aDelivery, anAsk } from '../support/builders';
import { createMemoryDocuments } from '../support/memory-documents';

const CHAT = { conversationId: 'a:chat', serviceUrl: 'https://smba.trafficmanager.net/teams/' };
const NOW = '2022-08-15T05:01:00.000Z';
const ask = anAsk();
const underWay = aDelivery({ id: `${ask.id}/ask` });

async function aStoreWithAPostUnderWay(): Promise<Store> {
  const store = createStoreOverDocuments(createMemoryDocuments());
  await store.asks.add(ask);
  await store.deliveries.add(underWay);
  await store.attempts.begin(anAttempt({ id: `${underWay.id}/1`, deliveryId: underWay.id }));
  return store;
}

/** The store, where somebody writes to the delivery between the reading and the next writing of it. */
function interrupted(store: Store, meanwhile: (delivery: Delivery) => Delivery): Store {
  let isOver = false;
  return {
    ...store,
    deliveries: {
      ...store.deliveries,
      async save(delivery) {
        if (!isOver) {
          isOver = true;
          const present = await store.deliveries.get(delivery.id);
          if (present) await store.deliveries.save(meanwhile(present));
        }
        return store.deliveries.save(delivery);
      },
    },
  };
}

describe('a click on a card whose POST has no clear end', () => {
  it('makes the delivery sent, with the message that was clicked', async () => {
    const store = await aStoreWithAPostUnderWay();
    await confirmReceived({ store }, ask.id, 'activity-1', CHAT, NOW);
    expect((await store.deliveries.get(underWay.id))?.state).toEqual({
      is: 'sent',
      sentAt: NOW,
      activityId: 'activity-1',
      conversation: CHAT,
    });
  });

  it('does so too when the sender writes at the same moment that nobody knows what became of it', async () => {
    const store = await aStoreWithAPostUnderWay();
    const unknown = { is: 'waiting', why: 'unknown', nextAttemptAt: '2022-08-15T05:06:00.000Z' } as const;
    const meanwhile = interrupted(store, (delivery) => ({ ...delivery, attempts: 1, state: unknown }));
    await confirmReceived({ store: meanwhile }, ask.id, 'activity-1', CHAT, NOW);
    expect(await store.deliveries.get(underWay.id)).toMatchObject({
      attempts: 1,
      state: { is: 'sent', activityId: 'activity-1' },
    });
  });

  it('leaves it as it is when the sender writes at the same moment that it was sent', async () => {
    const store = await aStoreWithAPostUnderWay();
    const sent = {
      is: 'sent',
      sentAt: '2022-08-15T05:00:30.000Z',
      activityId: 'activity-1',
      conversation: CHAT,
    } as const;
    const meanwhile = interrupted(store, (delivery) => ({ ...delivery, attempts: 1, state: sent }));
    await confirmReceived({ store: meanwhile }, ask.id, 'activity-1', CHAT, NOW);
    expect((await store.deliveries.get(underWay.id))?.state).toEqual(sent);
  });
});
