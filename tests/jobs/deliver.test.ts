import { deliver } from '../../jobs/deliver';
import type { Delivery } from '../../strategy/delivery';
import { StoreUnavailable } from '../../strategy/errors';
import type { Round } from '../../strategy/round';
import { aTown, type Town } from '../support/a-town';
import { aDelivery, anOfficial, aRound } from '../support/builders';

const WAITING = { is: 'waiting', nextAttemptAt: '2022-07-29T00:00:00.000Z', why: 'first' } as const;
const idOf = (n: number) => `virkahenkilo-${String(n).padStart(3, '0')}`;

/** A town with so many officials, each of whom a welcome waits for. */
async function aTownWithWelcomes(count: number): Promise<Town> {
  const officials = Array.from({ length: count }, (_, n) => {
    const id = idOf(n);
    return anOfficial({ id, entraId: `entra-${id}`, conversation: null, email: `${id}@kemi.example` });
  });
  const town = await aTown({ officials, roles: [], measures: [] });
  for (const { id } of officials) await town.store.deliveries.add(aWelcome(id));
  return town;
}

const named = ({ id, name, opensOn }: Round) => ({ roundId: id, roundName: name, opensOn });

function aWelcome(officialId: string, overrides: Partial<Delivery> = {}): Delivery {
  return aDelivery({
    id: `welcome/${officialId}`,
    roundId: null,
    recipient: { to: 'official', officialId },
    content: { kind: 'welcome' },
    state: WAITING,
    ...overrides,
  });
}

/** Lets a test look at how many sends are under way, and hold them. */
function watchSends(town: Town) {
  const watch = { present: 0, most: 0, perChat: new Map<string, number>(), mostPerChat: 0 };
  const send = town.messenger.send;
  town.messenger.send = async (to, message) => {
    const inChat = (watch.perChat.get(to.conversationId) ?? 0) + 1;
    watch.perChat.set(to.conversationId, inChat);
    watch.present += 1;
    watch.most = Math.max(watch.most, watch.present);
    watch.mostPerChat = Math.max(watch.mostPerChat, inChat);
    await new Promise((resolve) => setImmediate(resolve));
    const result = await send(to, message);
    watch.present -= 1;
    watch.perChat.set(to.conversationId, inChat - 1);
    return result;
  };
  return watch;
}

describe('emptying the outbox', () => {
  it('says everything once, several at a time and never more than 24', async () => {
    const town = await aTownWithWelcomes(80);
    const watch = watchSends(town);
    expect(await deliver(town.jobs)).toBe(80);
    expect(new Set(town.messenger.messages.map(({ conversationId }) => conversationId)).size).toBe(80);
    expect(town.messenger.attempts).toHaveLength(80);
    expect(watch.most).toBe(24);
  });

  it('never says two things to one person at once', async () => {
    const town = await aTownWithWelcomes(3);
    for (const n of [0, 1, 2]) await town.store.deliveries.add(aWelcome(idOf(n), { id: `welcome/${idOf(n)}/again` }));
    const watch = watchSends(town);
    expect(await deliver(town.jobs)).toBe(6);
    expect(watch.mostPerChat).toBe(1);
  });

  it('tells who begins later what was decided since, and not what those before them read', async () => {
    const town = await aTownWithWelcomes(0);
    const round = aRound({ state: 'planned' });
    await town.store.rounds.add(round);
    const officials = Array.from({ length: 60 }, (_, n) =>
      anOfficial({ id: idOf(n), entraId: `entra-${idOf(n)}`, isCoordinator: true }),
    );
    const content = { kind: 'notice', notice: { kind: 'round-not-opened', ...named(round) } } as const;
    for (const official of officials) {
      await town.store.officials.add(official);
      await town.store.deliveries.add(aWelcome(official.id, { roundId: round.id, content }));
    }
    const send = town.messenger.send;
    town.messenger.send = async (to, message) => {
      await town.store.rounds.save({ ...round, state: 'cancelled' });
      return send(to, message);
    };
    await deliver(town.jobs);
    expect(town.messenger.messages).toHaveLength(24);
    const skipped = (await town.store.deliveries.ofRound(round.id)).filter(({ state }) => state.is === 'skipped');
    expect(skipped).toHaveLength(36);
  });

  it('begins nothing new once the lease is lost, and ends what is under way', async () => {
    const town = await aTownWithWelcomes(60);
    let asked = 0;
    const holdsLease = () => {
      asked += 1;
      return asked < 40;
    };
    const attempts = await deliver({ ...town.jobs, holdsLease });
    expect(attempts).toBeLessThan(40);
    expect(town.messenger.messages).toHaveLength(attempts);
    const states = (await town.store.deliveries.due(town.now(), 100)).length;
    expect(states + attempts).toBe(60);
    expect(await deliver(town.jobs)).toBe(60 - attempts);
  });

  it('holds everything back for as long as Teams says, when it says that it is too much', async () => {
    const town = await aTownWithWelcomes(2);
    const pauses: number[] = [];
    const pace = {
      turn: async () => undefined,
      room: async () => undefined,
      end: () => undefined,
      pause: (_: string, ms: number) => void pauses.push(ms),
    };
    town.messenger.next(`a:entra-${idOf(0)}`, { class: 'throttled', retryAfterMs: 7_000 });
    town.messenger.next(`a:entra-${idOf(1)}`, { class: 'throttled', retryAfterMs: null });
    await deliver({ ...town.jobs, pace });
    expect(pauses).toEqual([7_000, 1_000]);
  });
});

describe('a card that arrived while the store is away', () => {
  it('is written down as sent as soon as the store is back, and not said again', async () => {
    const town = await aTownWithWelcomes(1);
    const send = town.messenger.send;
    town.messenger.send = async (to, message) => {
      const result = await send(to, message);
      town.documents.failWith('MongoDB at db.example: the connection broke.');
      return result;
    };
    let slept = 0;
    const sleepMs = async () => {
      slept += 1;
      if (slept === 30) town.documents.failWith(null);
    };
    expect(await deliver({ ...town.jobs, sleepMs })).toBe(1);
    expect((await town.store.deliveries.get(`welcome/${idOf(0)}`))?.state.is).toBe('sent');
    expect(slept).toBe(30);
    await deliver(town.jobs);
    expect(town.messenger.messages).toHaveLength(1);
  });

  it('is left unknown when the process ends before the store is back', async () => {
    const town = await aTownWithWelcomes(1);
    const send = town.messenger.send;
    town.messenger.send = async (to, message) => {
      town.documents.failWith('the disk is full.');
      return send(to, message);
    };
    await expect(deliver({ ...town.jobs, isStopping: () => true })).rejects.toThrow(StoreUnavailable);
    town.documents.failWith(null);
    await deliver(town.jobs);
    expect((await town.store.deliveries.get(`welcome/${idOf(0)}`))?.state).toMatchObject({ why: 'unknown' });
    expect(town.messenger.messages).toHaveLength(1);
  });
});

describe('an attempt of which the store did not answer that it stands', () => {
  it('is made all the same: nobody waits, or goes without, for a reply that got lost', async () => {
    const town = await aTownWithWelcomes(1);
    const begin = town.store.attempts.begin;
    let lost = 0;
    town.store.attempts.begin = async (attempt) => {
      const outcome = await begin(attempt);
      lost += 1;
      if (lost <= 2) throw new StoreUnavailable('the connection broke.');
      return outcome;
    };
    await deliver(town.jobs);
    expect(town.messenger.attempts).toHaveLength(1);
    expect(await town.store.deliveries.get(`welcome/${idOf(0)}`)).toMatchObject({ attempts: 1, state: { is: 'sent' } });
  });

  it('is not made, and not unknown either, when the lease was lost meanwhile', async () => {
    const town = await aTownWithWelcomes(1);
    const begin = town.store.attempts.begin;
    let isHeld = true;
    town.store.attempts.begin = async (attempt) => {
      isHeld = false;
      return begin(attempt);
    };
    await deliver({ ...town.jobs, holdsLease: () => isHeld });
    expect(town.messenger.attempts).toEqual([]);
    town.store.attempts.begin = begin;
    expect(await deliver(town.jobs)).toBe(1);
    const attempts = await town.store.attempts.ofDelivery(`welcome/${idOf(0)}`);
    expect(attempts.map(({ result }) => result?.outcome)).toEqual(['not-posted', 'sent']);
  });
});
