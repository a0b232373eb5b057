import { createLeaseKeeper } from '../../jobs/hold-lease';
import { aMemoryStore } from '../support/memory-documents';

const LENGTH_MS = 15_000;

/** One store and any number of processes, each with a monotonic clock of its own that stands until it is moved. */
function aFleet() {
  const { store, documents } = aMemoryStore();
  return {
    store,
    documents,
    member(holder: string, startMs = 0) {
      let nowMs = startMs;
      const keeper = createLeaseKeeper({
        leases: store.leases,
        holder,
        lengthMs: LENGTH_MS,
        monotonicMs: () => nowMs,
      });
      return {
        ...keeper,
        pass(ms: number) {
          nowMs += ms;
        },
      };
    },
  };
}

describe('a lease', () => {
  it('is taken by one of eight that try at once', async () => {
    const { member } = aFleet();
    const members = Array.from({ length: 8 }, (_, i) => member(`bot-${i}`));
    const taken = await Promise.all(members.map((each) => each.tryTake('deliver')));
    expect(taken.filter((lease) => lease !== null)).toEqual([{ epoch: 1 }]);
    expect(members.filter((each) => each.holds('deliver'))).toHaveLength(1);
  });

  it('is refused to a rival as long as its holder beats', async () => {
    const { member } = aFleet();
    const holder = member('a');
    const rival = member('b');
    await holder.tryTake('deliver');
    for (let i = 0; i < 10; i += 1) {
      expect(await rival.tryTake('deliver')).toBeNull();
      holder.pass(LENGTH_MS - 1);
      rival.pass(LENGTH_MS - 1);
      expect(await holder.beat()).toEqual([]);
    }
    expect(await holder.tryTake('deliver')).toEqual({ epoch: 1 });
  });

  it('passes to a rival that has seen no beat for its whole length by its own clock, and not earlier', async () => {
    const { member } = aFleet();
    await member('a').tryTake('deliver');
    const rival = member('b', 7_000_000);
    expect(await rival.tryTake('deliver')).toBeNull();
    rival.pass(LENGTH_MS - 1);
    expect(await rival.tryTake('deliver')).toBeNull();
    rival.pass(1);
    expect(await rival.tryTake('deliver')).toEqual({ epoch: 2 });
  });

  it('passes to one rival only, however many have waited', async () => {
    const { member } = aFleet();
    await member('a').tryTake('deliver');
    const rivals = ['b', 'c', 'd'].map((name) => member(name));
    for (const rival of rivals) {
      await rival.tryTake('deliver');
      rival.pass(LENGTH_MS);
    }
    const taken = await Promise.all(rivals.map((rival) => rival.tryTake('deliver')));
    expect(taken.filter((lease) => lease !== null)).toEqual([{ epoch: 2 }]);
  });

  it('is no longer believed in by a holder that was frozen, before any rival may have it', async () => {
    const { member } = aFleet();
    const frozen = member('a');
    const rival = member('b');
    await frozen.tryTake('deliver');
    await rival.tryTake('deliver');
    frozen.pass(LENGTH_MS);
    rival.pass(LENGTH_MS - 1);
    expect(frozen.holds('deliver')).toBe(false);
    expect(await rival.tryTake('deliver')).toBeNull();
    expect(await frozen.beat()).toEqual(['deliver']);
    expect(frozen.holds('deliver')).toBe(false);
  });

  it('is told as lost to a holder whose clock runs slow, once a later epoch stands', async () => {
    const { member } = aFleet();
    const slow = member('a');
    const rival = member('b');
    await slow.tryTake('deliver');
    await rival.tryTake('deliver');
    rival.pass(LENGTH_MS);
    await rival.tryTake('deliver');
    expect(await slow.beat()).toEqual(['deliver']);
    expect(slow.holds('deliver')).toBe(false);
  });

  it('is free at once when its holder lets go', async () => {
    const { member } = aFleet();
    const holder = member('a');
    await holder.tryTake('deliver');
    await holder.release('deliver');
    expect(holder.holds('deliver')).toBe(false);
    expect(await member('b').tryTake('deliver')).toEqual({ epoch: 2 });
  });

  it('is not renewed while the store cannot be used, and runs out', async () => {
    const { documents, member } = aFleet();
    const holder = member('a');
    await holder.tryTake('deliver');
    documents.failWith('the disk is full');
    holder.pass(LENGTH_MS - 1);
    await expect(holder.beat()).rejects.toThrow('the disk is full');
    expect(holder.holds('deliver')).toBe(true);
    holder.pass(1);
    expect(holder.holds('deliver')).toBe(false);
  });

  it('that ran out while the store was away is taken again at once, when nobody took it meanwhile', async () => {
    const { documents, member } = aFleet();
    const holder = member('a');
    await holder.tryTake('deliver');
    documents.failWith('no server answers.');
    holder.pass(LENGTH_MS + 10_000);
    await expect(holder.tryTake('deliver')).rejects.toThrow('no server answers.');
    documents.failWith(null);
    expect(await holder.tryTake('deliver')).toEqual({ epoch: 2 });
  });

  it('that ran out is not taken again from a rival who took it', async () => {
    const { store, member } = aFleet();
    const holder = member('a');
    await holder.tryTake('deliver');
    holder.pass(LENGTH_MS);
    await store.leases.claim('deliver', 2, 'b');
    expect(await holder.tryTake('deliver')).toBeNull();
  });

  it('leaves a holder its other leases when it loses one', async () => {
    const { store, member } = aFleet();
    const holder = member('a');
    await holder.tryTake('deliver');
    await holder.tryTake('run-due');
    await store.leases.claim('deliver', 2, 'b');
    expect(await holder.beat()).toEqual(['deliver']);
    expect(holder.holds('run-due')).toBe(true);
    await holder.release('deliver');
    expect((await store.leases.latest('deliver'))?.released).toBe(false);
  });
});
