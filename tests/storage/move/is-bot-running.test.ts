import { isBotRunning } from '../../../storage/move/is-bot-running';
import { createLeases } from '../../../storage/over-documents/leases';
import { createMemoryDocuments } from '../../support/memory-documents';

/** A store on which things happen while it is watched, at these milliseconds of the watch. */
function aStore() {
  const documents = createMemoryDocuments();
  const leases = createLeases(documents);
  const watched = async (happening: Record<number, () => Promise<unknown>> = {}) => {
    let ms = 0;
    const running = await isBotRunning(documents, {
      monotonicMs: () => ms,
      sleepMs: async (more) => {
        ms += more;
        await happening[ms]?.();
      },
    });
    return { running, ms };
  };
  return { leases, watched };
}

describe('a bot is seen on a store', () => {
  it('when it renews its lease', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'a');
    expect(await watched({ 5000: () => leases.beat('run-due', 1) })).toEqual({ running: true, ms: 5_000 });
  });

  it('when it takes the turn of one that was stopped just before', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'a');
    await leases.release('run-due', 1);
    expect(await watched({ 5000: () => leases.claim('run-due', 2, 'b') })).toMatchObject({ running: true });
  });

  it('when it takes the turn of one that is stopped while the store is watched', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'a');
    const stop = () => leases.release('run-due', 1);
    const follow = () => leases.claim('run-due', 2, 'b');
    expect(await watched({ 30000: stop, 35000: follow })).toMatchObject({ running: true });
    expect(await watched({ 30000: () => leases.release('run-due', 2) })).toEqual({ running: false, ms: 36_500 });
  });

  it('when it takes the turn of one that was killed, after that one’s lease has run out', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'killed');
    expect(await watched({ 35000: () => leases.claim('run-due', 2, 'b') })).toMatchObject({ running: true });
  });

  it('when it has just prepared the store and not taken its first turn yet', async () => {
    const { leases, watched } = aStore();
    await leases.claim('schema', 1, 'a');
    await leases.release('schema', 1);
    expect(await watched({ 5000: () => leases.claim('run-due', 1, 'a') })).toMatchObject({ running: true });
  });
});

describe('no bot is seen on a store', () => {
  it('that none has ever prepared, at once', async () => {
    expect(await aStore().watched()).toEqual({ running: false, ms: 0 });
  });

  it('whose last one was stopped, after a little more than a beat', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'a');
    await leases.release('run-due', 1);
    expect(await watched()).toEqual({ running: false, ms: 6_500 });
  });

  it('whose last one was killed, after its lease and a little more than a beat', async () => {
    const { leases, watched } = aStore();
    await leases.claim('run-due', 1, 'killed');
    expect(await watched()).toEqual({ running: false, ms: 36_500 });
  });
});
