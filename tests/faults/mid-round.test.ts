/** The database fails while cards go out, and again while answers come in; the bot is not started again. */

import {
  aBrokenRound,
  type BrokenRound,
  describeWithDatabase,
  FAULT_ROUNDS,
  OFFICIALS,
  REACHED,
} from '../support/a-broken-round';
import type { PersistentOfficials } from '../support/persistent-officials';
import { DURABLE_SERVER_KINDS, OWN_SERVER_KINDS, type ServerKind } from '../support/servers/database-server';

jest.setTimeout(150_000);

/** Teams gives up on a click after 10 seconds. */
const MOST_WAIT_MS = 10_000;

interface Fault {
  is: string;
  among: readonly ServerKind[];
  awayMs: number;
  hurt(round: BrokenRound): unknown;
  mend(round: BrokenRound): unknown;
}

const FAULTS: readonly Fault[] = [
  {
    is: 'is killed (-9) and started again',
    // The others forget everything with their process.
    among: OWN_SERVER_KINDS.filter((kind) => DURABLE_SERVER_KINDS.includes(kind)),
    awayMs: 1_000,
    hurt: ({ server }) => server.kill(),
    mend: ({ server }) => server.restart(),
  },
  {
    is: 'stands still for three seconds',
    among: OWN_SERVER_KINDS,
    awayMs: 3_000,
    hurt: ({ server }) => server.freeze(),
    mend: ({ server }) => server.thaw(),
  },
  {
    is: 'closes its connections and refuses new ones for a second, as at a change of the primary',
    among: OWN_SERVER_KINDS,
    awayMs: 1_000,
    hurt: ({ network }) => network.refuse(),
    mend: ({ network }) => network.accept(),
  },
];

for (const fault of FAULTS) {
  describeWithDatabase(
    `a database that ${fault.is}`,
    (kind) => {
      let round: BrokenRound;

      afterEach(() => round?.stop());

      it.each(Array.from({ length: FAULT_ROUNDS }, (_, index) => index + 1))(
        'loses nothing, asks nobody twice, and the bot goes on by itself (round %i)',
        async () => {
          round = await aBrokenRound(kind);
          round.readLog();

          await round.beginDelivery();
          await breakFor(round, fault);
          await round.settle();
          const told = round.readLog();
          expect(told.faults).toEqual([]);

          const officials = round.beginAnswers();
          await officials.have(2);
          await breakFor(round, fault);
          await officials.done;
          expect(officials.longestWaitMs()).toBeLessThan(MOST_WAIT_MS);
          const log = round.readLog();
          expect(log.faults).toEqual([]);
          const outages = [...told.lines, ...log.lines]
            .map(({ msg }) => msg)
            .filter((msg) => /^The store can/.test(msg));
          expect(outages[0]).toMatch(/^The store cannot be used: MongoDB at 127.0.0.1:\d+: /);
          expect(outages.at(-1)).toMatch(/^The store can be used again/);
          await expectNothingLost(round, officials);
        },
      );
    },
    fault.among,
  );
}

async function breakFor(round: BrokenRound, { hurt, mend, awayMs }: Fault): Promise<void> {
  await hurt(round);
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  await mend(round);
}

async function expectNothingLost({ fleet, roundId }: BrokenRound, { saved }: PersistentOfficials): Promise<void> {
  const count = await fleet.account(roundId());
  expect(count).toMatchObject({ planned: OFFICIALS, sent: REACHED, unreachable: 1, skipped: 0, waiting: 0 });
  const posted = [...(await fleet.asksPosted()).values()];
  expect(posted.filter((times) => times > 0)).toEqual(Array.from({ length: REACHED }, () => 1));
  const answers = await (await fleet.store()).answers.ofRound(roundId());
  expect(new Map(answers.map(({ questionId, realisation }) => [questionId, realisation]))).toEqual(saved);
  expect(answers.map(({ n }) => n)).toEqual(Array.from({ length: REACHED }, () => 1));
}
