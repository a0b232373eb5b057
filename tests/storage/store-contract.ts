/** What every engine owes to the ports, as one suite: an engine's test calls it with a way to open a store of its own. */

import type { Store } from '../../strategy/ports/store';
import { aPlan } from '../support/a-plan';
import { anAnswer, aRound } from '../support/builders';
import { describeGuards } from './contract/guards';
import { describeOutbox } from './contract/outbox';
import { describeReadings } from './contract/readings';

/** One place where a store is kept: `open` gives a new store over what stands there. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export function describeStoreContract(engine: string, place: () => StorePlace): void {
  describe(`${engine} as a store`, () => {
    let here: StorePlace;
    let store: Store;

    beforeEach(async () => {
      here = place();
      store = await here.open();
    });

    afterEach(async () => {
      await store.close();
      await here.remove();
    });

    describeGuards(() => store);
    describeReadings(() => store);
    describeOutbox(() => store);

    it('has everything after it is closed and opened again', async () => {
      await store.plans.add(aPlan({ measures: 3 }));
      await store.rounds.add(aRound());
      await store.rounds.save(aRound({ state: 'closed' }));
      await store.answers.append(anAnswer());
      await store.leases.claim('deliver', 1, 'a');
      await store.close();
      store = await here.open();
      expect(await store.plans.all()).toEqual([aPlan({ measures: 3 })]);
      expect(await store.rounds.get('kemi/2022-H1')).toEqual(aRound({ state: 'closed', version: 2 }));
      expect(await store.answers.ofRound('kemi/2022-H1')).toEqual([anAnswer()]);
      expect(await store.leases.claim('deliver', 1, 'b')).toBe(false);
    });

    it('says that it cannot be used once it is closed', async () => {
      await store.ping();
      await store.close();
      await expect(store.ping()).rejects.toMatchObject({ code: 'store-unavailable', retry: 'later' });
      await expect(store.answers.append(anAnswer())).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });
}
