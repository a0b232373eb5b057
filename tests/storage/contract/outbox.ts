/** What every engine owes to those who send: what is due and when, an attempt for one worker, a lease for one holder. */

import type { Store } from '../../../strategy/ports/store';
import { aDelivery } from '../../support/builders';

export function describeOutbox(store: () => Store): void {
  describe('deliveries', () => {
    const waitingUntil = (id: string, nextAttemptAt: string) =>
      aDelivery({ id, state: { is: 'waiting', nextAttemptAt, why: 'first' } });

    it('are due at their minute and not a millisecond before, the most overdue first, within the limit', async () => {
      await store().deliveries.add(waitingUntil('c', '2022-08-15T05:00:00.000Z'));
      await store().deliveries.add(waitingUntil('a', '2022-08-15T05:00:00.001Z'));
      await store().deliveries.add(waitingUntil('b', '2022-08-12T12:00:00.000Z'));
      await store().deliveries.add(waitingUntil('d', '2022-08-14T12:00:00.000Z'));
      const dueAt = async (now: string, limit: number) =>
        (await store().deliveries.due(now, limit)).map(({ id }) => id);
      expect(await dueAt('2022-08-15T05:00:00.000Z', 10)).toEqual(['b', 'd', 'c']);
      expect(await dueAt('2022-08-15T05:00:00.000Z', 2)).toEqual(['b', 'd']);
      expect(await dueAt('2022-08-12T11:59:59.999Z', 10)).toEqual([]);
    });

    it('are due no more once they have ended', async () => {
      await store().deliveries.add(waitingUntil('a', '2022-08-15T05:00:00.000Z'));
      await store().deliveries.save(
        aDelivery({ id: 'a', state: { is: 'skipped', reason: 'round-cancelled', at: '2022-08-15T06:00:00.000Z' } }),
      );
      expect(await store().deliveries.due('2022-08-16T00:00:00.000Z', 10)).toEqual([]);
    });

    it('are found by round, by official and by channel, oldest first', async () => {
      const toChannel = { to: 'channel', channelId: '19:johtoryhma' } as const;
      await store().deliveries.add(aDelivery({ id: 'b', createdAt: '2022-08-15T05:00:00.000Z' }));
      await store().deliveries.add(aDelivery({ id: 'a', createdAt: '2022-08-16T05:00:00.000Z', roundId: null }));
      await store().deliveries.add(
        aDelivery({ id: 'd', recipient: toChannel, createdAt: '2022-08-29T05:00:00.000Z', roundId: null }),
      );
      await store().deliveries.add(
        aDelivery({ id: 'e', recipient: toChannel, createdAt: '2022-08-22T05:00:00.000Z', roundId: null }),
      );
      const ids = (deliveries: { id: string }[]) => deliveries.map(({ id }) => id);
      expect(ids(await store().deliveries.ofRound('kemi/2022-H1'))).toEqual(['b']);
      expect(ids(await store().deliveries.ofOfficial('ymparistojohtaja'))).toEqual(['b', 'a']);
      expect(ids(await store().deliveries.ofChannel('19:johtoryhma'))).toEqual(['e', 'd']);
    });
  });

  describe('attempts', () => {
    const sent = { endedAt: '2022-08-15T05:00:01.000Z', outcome: 'sent', status: 201, code: null };

    it('belong to the one worker who began them first', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, worker) => store().attempts.begin(anAttempt({ worker: `worker-${worker}` }))),
      );
      expect(outcomes.filter((outcome) => outcome === 'begun')).toHaveLength(1);
      const worker = `worker-${outcomes.indexOf('begun')}`;
      expect(await store().attempts.ofDelivery('kemi/2022-H1/a/ask')).toEqual([anAttempt({ worker })]);
    });

    it('keep the first result written, in the order of their numbers', async () => {
      await store().attempts.begin(anAttempt({ n: 2 }));
      await store().attempts.begin(anAttempt({ n: 1 }));
      await store().attempts.end('kemi/2022-H1/a/ask/1', sent);
      await store().attempts.end('kemi/2022-H1/a/ask/1', { ...sent, outcome: 'unknown' });
      expect(await store().attempts.ofDelivery('kemi/2022-H1/a/ask')).toEqual([
        anAttempt({ n: 1, result: sent }),
        anAttempt({ n: 2 }),
      ]);
    });

    it('cannot end without having begun', async () => {
      await expect(store().attempts.end('kemi/2022-H1/a/ask/1', sent)).rejects.toThrow('kemi/2022-H1/a/ask/1');
    });
  });

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
      await Promise.all([store().leases.beat('deliver', 1), store().leases.release('deliver', 1)]);
      expect((await store().leases.latest('deliver'))?.released).toBe(true);
      expect(await store().leases.beat('deliver', 1)).toBe(false);
    });

    it('are separate by name', async () => {
      await store().leases.claim('deliver', 1, 'a');
      expect(await store().leases.latest('run-due')).toBeNull();
      expect(await store().leases.claim('run-due', 1, 'b')).toBe(true);
    });
  });
}

function anAttempt(overrides: Partial<Parameters<Store['attempts']['begin']>[0]> = {}) {
  const n = overrides.n ?? 1;
  return {
    id: `kemi/2022-H1/a/ask/${n}`,
    deliveryId: 'kemi/2022-H1/a/ask',
    n,
    startedAt: '2022-08-15T05:00:00.000Z',
    worker: 'worker-1',
    result: null,
    schema: 1,
    ...overrides,
  } as const;
}
