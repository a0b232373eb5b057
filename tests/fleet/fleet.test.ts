/** Three bots that start at the same moment on one empty store, and a round that goes through all of them. */

import { TENANT } from '../../demo/cast';
import type { RoundCount } from '../../jobs/count-round';
import { aFleet, type Fleet } from '../support/a-fleet';
import { describeOnEachStore, type EmptyStore } from './describe-on-each-store';
import { createEngineLook, type EngineLook } from './look-into-store';

jest.setTimeout(100_000);

const BOTS = [0, 1, 2];
const OFFICIALS = 13;

describeOnEachStore('three bots on one store', (open) => {
  let empty: EmptyStore;
  let fleet: Fleet;
  let look: EngineLook;
  let roundId: string;
  let settled: RoundCount;

  beforeAll(async () => {
    empty = await open();
    fleet = await aFleet({
      store: empty.address,
      bots: BOTS.length,
      city: { officials: OFFICIALS },
      planComes: 'later',
    });
    look = createEngineLook(empty.address);
  });
  afterAll(async () => {
    await look?.close();
    await fleet?.stop();
    await empty?.remove();
  });

  const logged = (bot: number, text: string) => (fleet.bots[bot]?.log() ?? []).filter((line) => line.includes(text));
  const leaders = () => BOTS.filter((bot) => logged(bot, 'runs what is due from now on').length > 0);

  it('prepare it once, and all become ready', async () => {
    expect(await look.schemaNote()).toMatchObject({ version: 1 });
    expect(BOTS.map((bot) => logged(bot, 'Toteuma is ready').length)).toEqual([1, 1, 1]);
    const officials = await (await fleet.store()).officials.ofTenant(TENANT);
    expect(officials.map(({ email, isCoordinator }) => ({ email, isCoordinator }))).toEqual([
      { email: fleet.coordinator, isCoordinator: true },
    ]);
  });

  it('ask each official once in a round that opens once', async () => {
    await fleet.importPlan();
    roundId = await fleet.confirmRound();
    settled = await fleet.settled(roundId);
    const asked = [...(await fleet.asksPosted())].filter(([email]) => fleet.officials.includes(email));
    expect(asked.map(([, times]) => times)).toEqual(Array(OFFICIALS - 1).fill(1));
    expect(BOTS.flatMap((bot) => logged(bot, 'round opened'))).toHaveLength(1);
  });

  it('account for everybody who was to be asked', async () => {
    const account = await fleet.account(roundId);
    expect(account).toEqual(settled);
    expect(account).toMatchObject({ planned: OFFICIALS, sent: OFFICIALS - 1, unreachable: 1, skipped: 0, waiting: 0 });
  });

  it('have one dispatcher, which alone holds the lease and speaks first to Teams', async () => {
    const epochs = await look.epochs('run-due');
    expect(epochs.filter(({ released }) => !released)).toHaveLength(1);
    expect(leaders()).toEqual([await fleet.leader()]);
    expect(BOTS.filter((bot) => logged(bot, '"delivery"').length > 0)).toEqual(leaders());
  });

  it('serve answers all, and store each once', async () => {
    for (const [index, email] of fleet.officials.slice(0, 6).entries()) {
      expect(await fleet.answer(email, `Vastaus ${index}`, index % BOTS.length)).toMatchObject({ kind: 'card' });
    }
    expect((await fleet.account(roundId)).answers).toBe(6);
    expect(BOTS.map((bot) => logged(bot, '"answer stored"').length)).toEqual([2, 2, 2]);
  });

  it('store one answer of a click that Teams delivers to all of them at once', async () => {
    fleet.balancer.repeat(true);
    for (const email of fleet.officials.slice(6, 10)) await fleet.answer(email, 'Sama vastaus');
    fleet.balancer.repeat(false);
    const store = await fleet.store();
    expect(await store.answers.ofRound(roundId)).toHaveLength(10);
    expect((await fleet.account(roundId)).answers).toBe(10);
  });

  it('post one digest on Monday, with what all of them took in', async () => {
    await fleet.stage.clock({ move: 'next-monday-8' });
    expect(await fleet.channelPosts()).toBe(1);
    const { digests } = await fleet.account(roundId);
    expect(digests).toEqual([expect.objectContaining({ dueOn: '2022-08-22', state: 'sent' })]);
  });
});
