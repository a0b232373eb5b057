import { readOnce } from '../../jobs/read-once';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { aPlan, TENANT } from '../support/a-plan';
import { aDelivery, anAsk, anOfficial, aQuestion, aRound } from '../support/builders';
import { countedReadings } from '../support/counted-readings';
import { createMemoryDocuments } from '../support/memory-documents';

const ROUND = aRound().id;

function aStore() {
  const documents = createMemoryDocuments();
  const { engine, since } = countedReadings(documents);
  const store = createStoreOverDocuments(engine);
  return { store, once: readOnce(store), documents, calls: () => since().calls };
}

describe('the store as one run of what is due sees it', () => {
  it('reads a list once for all who ask for it, each round’s on its own', async () => {
    const { once, calls } = aStore();
    await Promise.all([once.questions.ofRound(ROUND), once.questions.ofRound(ROUND)]);
    await once.questions.ofRound(ROUND);
    await once.questions.ofRound('kemi/2021-H2');
    expect(calls().get('questions ofRound')).toBe(2);
  });

  it('reads a list again after a write of its own to the collection, and keeps the others', async () => {
    const { once, calls } = aStore();
    await once.questions.add(aQuestion());
    await once.asks.add(anAsk());
    await once.questions.ofRound(ROUND);
    await once.asks.ofRound(ROUND);
    await once.questions.save(aQuestion({ officialId: 'elinvoimajohtaja' }));
    expect((await once.questions.ofRound(ROUND)).map(({ officialId }) => officialId)).toEqual(['elinvoimajohtaja']);
    await once.asks.ofRound(ROUND);
    expect(calls().get('asks ofRound')).toBe(1);
  });

  it('finds what it wrote in every list of the collection', async () => {
    const { once } = aStore();
    const [ofRound, ofOfficial] = [await once.deliveries.ofRound(ROUND), await once.deliveries.ofOfficial('a')];
    expect([ofRound, ofOfficial]).toEqual([[], []]);
    const delivery = aDelivery({ roundId: ROUND, recipient: { to: 'official', officialId: 'a' } });
    await once.deliveries.add(delivery);
    expect(await once.deliveries.ofRound(ROUND)).toEqual([delivery]);
    expect(await once.deliveries.ofOfficial('a')).toEqual([delivery]);
  });

  it('reads single records anew, and saves nothing over what somebody else wrote meanwhile', async () => {
    const { store, once } = aStore();
    await once.rounds.add(aRound());
    const [read] = await once.rounds.ofPlan('kemi');
    await store.rounds.save(aRound({ state: 'closed' }));
    expect((await once.rounds.get(ROUND))?.state).toBe('closed');
    expect(await once.rounds.save({ ...aRound(read), closesOn: '2022-09-09' })).toBe('stale');
    expect((await once.rounds.ofPlan('kemi'))[0]?.state).toBe('closed');
  });

  it('gives a list to nobody to change, for others read it too', async () => {
    const { once } = aStore();
    await once.officials.add(anOfficial());
    const officials = await once.officials.ofTenant(TENANT);
    expect(() => officials.pop()).toThrow(TypeError);
  });

  it('asks again after a reading that failed', async () => {
    const { once, documents } = aStore();
    await once.plans.add(aPlan());
    documents.failWith('away');
    await expect(once.plans.latest('kemi')).rejects.toThrow('away');
    documents.failWith(null);
    expect((await once.plans.latest('kemi'))?.number).toBe(1);
  });
});
