/**
 * The dispatcher dies, or stands still, while it sends a round: the other bot goes on within the lease. The stores are tried
 * at the same time, since each waits half a minute for the lease.
 */

import { aFleet, type Fleet, until } from '../support/a-fleet';
import { COMPARING_SERVER_KINDS } from '../support/servers/database-server';
import { describeOnEachStore, describeOnServers, type OpenStore } from './describe-on-each-store';
import { createEngineLook } from './look-into-store';

jest.setTimeout(170_000);

const OFFICIALS = 17;
/** It happens at the first of so many, whoever of them comes first. */
const POSSIBLE = 4;
/** A send that may have arrived is repeated after five minutes, of the calendar. */
const SIX_MINUTES_MS = 6 * 60_000;

const stories: (() => void)[] = [];

/** Begins all stories of this file together; each test waits for the end of its own. */
function itMeanwhile(name: string, story: () => Promise<void>): void {
  let told: Promise<void>;
  stories.push(() => {
    told = story();
    told.catch(() => undefined);
  });
  it(name, () => told);
}

beforeAll(() => {
  for (const begin of stories) begin();
});

describeOnEachStore('a dispatcher that is killed in mid-delivery', (open) => {
  itMeanwhile('is followed by the other bot, which repeats only what may not have arrived', () =>
    withFleet(open, async (fleet, address) => {
      const { roundId, leader, cutOff } = await sendingRound(fleet);
      await fleet.kill(leader);
      const successor = await successorOf(fleet);
      await outlast(fleet, roundId);
      await expectEverybodyAskedOnce(fleet, roundId);
      expect((await fleet.asksPosted()).get(cutOff)).toBe(2);
      expect(await epochsIn(address)).toEqual([1, 2]);

      await fleet.restart(leader);
      expect(await fleet.leader()).toBe(successor);
      for (const bot of [leader, successor]) {
        expect(await fleet.answer(fleet.officials[bot] ?? '', 'Tehty', bot)).toMatchObject({ kind: 'card' });
      }
      await fleet.stage.clock({ move: 'next-monday-8' });
      expect(await fleet.channelPosts()).toBe(1);
      expect((await fleet.account(roundId)).answers).toBe(2);
    }),
  );
});

describeOnServers(
  'a dispatcher that stands still in mid-delivery',
  (open) => {
    itMeanwhile('begins nothing more when it wakes up after another has taken over', () =>
      withFleet(open, async (fleet) => {
        const { roundId, leader, cutOff } = await sendingRound(fleet);
        const sleeper = fleet.bots[leader];
        sleeper?.freeze();
        fleet.balancer.aim(fleet.bots[1 - leader]?.url ?? null);
        const successor = await until(async () => {
          const present = await fleet.leader();
          return present === leader ? null : present;
        }, 'nobody took over');
        const begun = await attemptsOf(fleet, roundId, sleeper?.pid);
        sleeper?.thaw();
        fleet.balancer.aim(null);
        await until(
          async () => (/the lease (ran out|was lost)/.test(sleeper?.log().join() ?? '') ? true : null),
          'it noticed nothing',
        );
        await outlast(fleet, roundId);
        await expectEverybodyAskedOnce(fleet, roundId);
        expect((await fleet.asksPosted()).get(cutOff)).toBe(2);
        expect(await attemptsOf(fleet, roundId, sleeper?.pid)).toEqual(begun);
        expect(await fleet.leader()).toBe(successor);
      }),
    );
  },
  COMPARING_SERVER_KINDS.filter((kind) => kind !== 'given'),
);

async function withFleet(open: OpenStore, story: (fleet: Fleet, address: string) => Promise<void>): Promise<void> {
  const empty = await open();
  try {
    const fleet = await aFleet({ store: empty.address, bots: 2, city: { officials: OFFICIALS } });
    try {
      await story(fleet, empty.address);
    } finally {
      await fleet.stop();
    }
  } finally {
    await empty.remove();
  }
}

/** A round in mid-delivery: a card has reached its chat, while the dispatcher, which is the leader, waits for the reply. */
async function sendingRound(fleet: Fleet): Promise<{ roundId: string; leader: number; cutOff: string }> {
  const possible = fleet.officials.slice(0, POSSIBLE);
  const chats = await Promise.all(possible.map(fleet.chatOf));
  const pathPattern = `(${chats.join('|')})/activities$`;
  await fleet.fault({ method: 'POST', pathPattern, answer: 'hang', takesEffect: true });
  const roundId = await fleet.confirmRound();
  const cutOff = await until(async () => {
    const first = (await fleet.requests()).find(({ path }) => chats.some((chat) => path.includes(chat)));
    return possible.find((_, index) => first?.path.includes(chats[index] ?? '')) ?? null;
  }, 'no card hangs');
  const leader = await fleet.leader();
  if (leader === null) throw new Error('nobody holds the lease');
  return { roundId, leader, cutOff };
}

async function successorOf(fleet: Fleet): Promise<number> {
  return until(() => fleet.leader(), 'nobody took over');
}

/** Lets what may have arrived be repeated, once all else is sent, and waits until nothing waits. */
async function outlast(fleet: Fleet, roundId: string): Promise<void> {
  const store = await fleet.store();
  await until(async () => {
    const states = (await store.deliveries.ofRound(roundId)).map(({ state }) => state);
    return states.every((state) => state.is !== 'waiting' || state.why === 'unknown') ? true : null;
  }, 'not everybody was written to');
  const soon = Date.parse(await fleet.stage.clock()) + SIX_MINUTES_MS;
  await fleet.stage.clock({ to: new Date(soon).toISOString() });
  await fleet.settled(roundId);
}

async function timesAsked(fleet: Fleet): Promise<number[]> {
  const posted = await fleet.asksPosted();
  return fleet.officials.map((email) => posted.get(email) ?? 0);
}

/** A second POST goes only to whom the first may not have reached, since its sender died over it. */
async function expectEverybodyAskedOnce(fleet: Fleet, roundId: string): Promise<void> {
  const account = await fleet.account(roundId);
  expect(account).toMatchObject({ planned: OFFICIALS, sent: OFFICIALS - 1, unreachable: 1, skipped: 0, waiting: 0 });
  const times = await timesAsked(fleet);
  expect(Math.min(...times)).toBe(1);
  const store = await fleet.store();
  let leftOpen = 0;
  for (const { id, content } of await store.deliveries.ofRound(roundId)) {
    if (content.kind !== 'ask') continue;
    const earlier = (await store.attempts.ofDelivery(id)).slice(0, -1);
    expect(earlier.map(({ result }) => result?.outcome)).toEqual(earlier.map(() => 'unknown'));
    leftOpen += earlier.length;
  }
  const twice = times.filter((count) => count > 1);
  expect(twice.every((count) => count === 2)).toBe(true);
  expect(twice.length).toBeLessThanOrEqual(leftOpen);
}

/** Ids of the attempts that a process began. */
async function attemptsOf(fleet: Fleet, roundId: string, pid: number | undefined): Promise<string[]> {
  const store = await fleet.store();
  const deliveries = await store.deliveries.ofRound(roundId);
  const attempts = await Promise.all(deliveries.map(({ id }) => store.attempts.ofDelivery(id)));
  return attempts.flat().flatMap(({ id, worker }) => (worker.startsWith(`${pid}-`) ? [id] : []));
}

async function epochsIn(address: string): Promise<number[]> {
  const look = createEngineLook(address);
  const epochs = await look.epochs('run-due');
  await look.close();
  return epochs.map(({ epoch }) => epoch);
}
