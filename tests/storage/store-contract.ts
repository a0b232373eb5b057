/** What every engine owes to the ports, as one suite: an engine's test calls it with a way to open a store of its own. */

import type { Documents } from '../../storage/documents';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Store } from '../../strategy/ports/store';
import { aPlan } from '../support/a-plan';
import { anAnswer, aRound } from '../support/builders';
import { describeFilling } from './contract/filling';
import { describeGuards } from './contract/guards';
import { describeLeases } from './contract/leases';
import { describeOutbox } from './contract/outbox';
import { describeReadings } from './contract/readings';
import { describeRecords } from './contract/records';
import { describeTexts } from './contract/texts';

/** One place where a store is kept: `open` gives a new engine over what stands there. */
export interface StorePlace {
  open(): Promise<Documents>;
  remove(): Promise<void>;
}

/** How much of the contract an engine is asked to show. */
export interface Judged {
  /** `inserts-only` for one that compares and sets in two steps: of two savers of one version both may come through. */
  competition: 'all' | 'inserts-only';
  /** How many documents it is filled with. */
  documents: 100_000 | 2_000;
}

export function describeStoreContract(
  engine: string,
  place: () => StorePlace,
  { competition, documents }: Judged = { competition: 'all', documents: 2_000 },
): void {
  describe(`${engine} as a store`, () => {
    let here: StorePlace;
    let opened: Documents;
    let store: Store;

    async function open(): Promise<void> {
      opened = await here.open();
      store = createStoreOverDocuments(opened);
    }

    beforeEach(async () => {
      here = place();
      await open();
    });

    afterEach(async () => {
      await store.close();
      await here.remove();
    });

    describeGuards(() => store, competition);
    describeReadings(
      () => store,
      () => createStoreOverDocuments(opened),
    );
    describeRecords(() => store);
    describeTexts(() => store);
    describeOutbox(() => store);
    describeLeases(() => store, competition);
    describeFilling(() => opened, documents);

    it('has everything after it is closed and opened again', async () => {
      await store.plans.add(aPlan({ measures: 3 }));
      await store.rounds.add(aRound());
      await store.rounds.save(aRound({ state: 'closed' }));
      await store.answers.append(anAnswer());
      await store.leases.claim('deliver', 1, 'a');
      await store.close();
      await open();
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
