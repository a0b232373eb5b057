/** What every engine owes to those who send: what is due and when, and an attempt for one worker. */

import type { Store } from '../../../strategy/ports/store';
import { anAttempt } from '../../support/an-attempt';
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

    it('a millisecond apart come in that order, and either can be asked for without the other', async () => {
      const instants = ['2022-08-15T05:00:00.124Z', '2022-08-15T05:00:00.123Z'] as const;
      for (const at of instants) await store().deliveries.add({ ...waitingUntil(at, at), createdAt: at });
      const [later, earlier] = instants;
      const due = await store().deliveries.due(earlier, 10);
      expect(due).toEqual([{ ...waitingUntil(earlier, earlier), createdAt: earlier }]);
      expect((await store().deliveries.due(later, 10)).map(({ id }) => id)).toEqual([earlier, later]);
      const all = await store().deliveries.ofOfficial('ymparistojohtaja');
      expect(all.map(({ createdAt }) => createdAt)).toEqual([earlier, later]);
    });

    it('are each taken by one of eight workers that see the same list', async () => {
      const ids = Array.from({ length: 10 }, (_, i) => `kemi/2022-H1/official-${i}/ask`);
      for (const id of ids) await store().deliveries.add(waitingUntil(id, '2022-08-15T05:00:00.000Z'));
      const taken: string[] = [];
      const work = async (worker: string) => {
        for (const delivery of await store().deliveries.due('2022-08-15T05:00:00.000Z', 10)) {
          const attempt = anAttempt({ id: `${delivery.id}/1`, deliveryId: delivery.id, worker });
          if ((await store().attempts.begin(attempt)) === 'taken') continue;
          taken.push(delivery.id);
          const state = { is: 'skipped', reason: 'answered-already', at: '2022-08-15T05:00:01.000Z' } as const;
          expect(await store().deliveries.save({ ...delivery, state, attempts: 1 })).toBe('saved');
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, i) => work(`worker-${i}`)));
      expect(taken.sort()).toEqual(ids);
      expect(await store().deliveries.due('2022-08-15T05:00:00.000Z', 10)).toEqual([]);
      const versions = (await store().deliveries.ofRound('kemi/2022-H1')).map(({ version }) => version);
      expect(versions).toEqual(ids.map(() => 2));
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
      await store().attempts.end(anAttempt({ n: 1 }), sent);
      await store().attempts.end(anAttempt({ n: 1 }), { ...sent, outcome: 'unknown' });
      expect(await store().attempts.ofDelivery('kemi/2022-H1/a/ask')).toEqual([
        anAttempt({ n: 1, result: sent }),
        anAttempt({ n: 2 }),
      ]);
    });

    it('cannot end without having begun', async () => {
      const ended = store().attempts.end(anAttempt({ n: 1 }), sent);
      await expect(ended).rejects.toThrow('kemi/2022-H1/a/ask/1');
    });
  });
}
