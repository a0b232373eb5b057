/** What every engine owes to those who take turns: one holder at a time, by clocks that the store never sees. */

import { createLeaseKeeper } from '../../../jobs/hold-lease';
import type { Store } from '../../../strategy/ports/store';

const LENGTH_MS = 15_000;

export function describeLeases(store: () => Store, competition: 'all' | 'inserts-only'): void {
  describe('leases', () => {
    it('give an epoch to one of eight rivals', async () => {
      const claims = await Promise.all(
        Array.from({ length: 8 }, (_, rival) => store().leases.claim('deliver', 1, `rival-${rival}`)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store().leases.latest('deliver')).toEqual({
        id: 'deliver/1',
        name: 'deliver',
        epoch: 1,
        holder: `rival-${claims.indexOf(true)}`,
        beat: 0,
        released: false,
      });
    });

    it('show a beat that grows until a later epoch exists', async () => {
      await store().leases.claim('deliver', 9, 'a');
      expect(await store().leases.beat('deliver', 9)).toBe(true);
      expect(await store().leases.beat('deliver', 9)).toBe(true);
      expect((await store().leases.latest('deliver'))?.beat).toBe(2);
      await store().leases.claim('deliver', 10, 'b');
      expect(await store().leases.beat('deliver', 9)).toBe(false);
      expect(await store().leases.latest('deliver')).toMatchObject({ epoch: 10, holder: 'b', beat: 0 });
    });

    it('end at once when released, and stay ended', async () => {
      await store().leases.claim('deliver', 1, 'a');
      await store().leases.beat('deliver', 1);
      await store().leases.release('deliver', 1);
      expect((await store().leases.latest('deliver'))?.released).toBe(true);
      expect(await store().leases.beat('deliver', 1)).toBe(false);
    });

    if (competition === 'all') {
      it('stay ended also when their holder beats in the same moment', async () => {
        await store().leases.claim('deliver', 1, 'a');
        await Promise.all([store().leases.beat('deliver', 1), store().leases.release('deliver', 1)]);
        expect((await store().leases.latest('deliver'))?.released).toBe(true);
        expect(await store().leases.beat('deliver', 1)).toBe(false);
      });
    }

    it('are separate by name', async () => {
      await store().leases.claim('deliver', 1, 'a');
      expect(await store().leases.latest('run-due')).toBeNull();
      expect(await store().leases.claim('run-due', 1, 'b')).toBe(true);
    });

    it('expire for a rival after their length without a beat by its own clock, and for their holder before that', async () => {
      const holder = aKeeper(store(), 'a', 7_000_000);
      const rival = aKeeper(store(), 'b', 0);
      expect(await holder.tryTake('deliver')).toEqual({ epoch: 1 });
      expect(await rival.tryTake('deliver')).toBeNull();

      holder.pass(LENGTH_MS - 1);
      rival.pass(LENGTH_MS - 1);
      expect(holder.holds('deliver')).toBe(true);
      expect(await holder.beat()).toEqual([]);
      rival.pass(1);
      expect(await rival.tryTake('deliver')).toBeNull();

      holder.pass(LENGTH_MS);
      rival.pass(LENGTH_MS - 1);
      expect(holder.holds('deliver')).toBe(false);
      expect(await rival.tryTake('deliver')).toBeNull();
      rival.pass(1);
      expect(await rival.tryTake('deliver')).toEqual({ epoch: 2 });
    });

    it('are lost to who slept through a takeover: neither its beat nor its release touches the epoch that follows', async () => {
      const sleeper = aKeeper(store(), 'a', 0);
      const rival = aKeeper(store(), 'b', 0);
      await sleeper.tryTake('deliver');
      await rival.tryTake('deliver');
      rival.pass(LENGTH_MS);
      expect(await rival.tryTake('deliver')).toEqual({ epoch: 2 });

      // The sleeper's clock stood still, as that of a suspended machine may; the store knows better.
      expect(await sleeper.beat()).toEqual(['deliver']);
      expect(await store().leases.beat('deliver', 1)).toBe(false);
      await store().leases.release('deliver', 1);
      expect(await store().leases.claim('deliver', 1, 'a')).toBe(false);
      expect(await store().leases.claim('deliver', 2, 'a')).toBe(false);
      expect(await store().leases.latest('deliver')).toMatchObject({ epoch: 2, holder: 'b', beat: 0, released: false });
      expect(await rival.beat()).toEqual([]);
    });

    it('pass to one of eight rivals that see them expire together', async () => {
      await aKeeper(store(), 'dead', 0).tryTake('deliver');
      const rivals = Array.from({ length: 8 }, (_, i) => aKeeper(store(), `rival-${i}`, i * 1_000));
      expect(await Promise.all(rivals.map((rival) => rival.tryTake('deliver')))).toEqual(rivals.map(() => null));
      for (const rival of rivals) rival.pass(LENGTH_MS);
      const taken = await Promise.all(rivals.map((rival) => rival.tryTake('deliver')));
      expect(taken.filter((lease) => lease !== null)).toEqual([{ epoch: 2 }]);
      expect(rivals.filter((rival) => rival.holds('deliver'))).toHaveLength(1);
    });
  });
}

/** One process that wants leases of this store, with a monotonic clock that stands until it is moved. */
function aKeeper({ leases }: Store, holder: string, startMs: number) {
  let nowMs = startMs;
  const keeper = createLeaseKeeper({ leases, holder, lengthMs: LENGTH_MS, monotonicMs: () => nowMs });
  return {
    ...keeper,
    pass(ms: number) {
      nowMs += ms;
    },
  };
}
