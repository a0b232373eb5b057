/** The database stores an answer, and its reply never arrives: the official is told "not saved", and saves it again. */

import { aBrokenRound, type BrokenRound, describeWithDatabase, FAULT_ROUNDS, REACHED } from '../support/a-broken-round';
import { OWN_SERVER_KINDS } from '../support/servers/database-server';

jest.setTimeout(120_000);

const LOST = 3;

describeWithDatabase(
  'a database whose reply to an answer gets lost',
  (kind) => {
    let round: BrokenRound;

    afterEach(() => round?.stop());

    it.each(Array.from({ length: FAULT_ROUNDS }, (_, index) => index + 1))(
      'holds exactly one answer when the official has saved it again (round %i)',
      async () => {
        round = await aBrokenRound(kind);
        const { network, fleet } = round;
        await round.beginDelivery();
        await round.settle();

        let lost = 0;
        const loseNext = async (): Promise<void> => {
          await network.loseReplyTo(insertInto('answers'));
          lost += 1;
          if (lost < LOST) await loseNext();
        };
        const losing = loseNext();
        const officials = round.beginAnswers();
        await officials.done;
        await losing;

        expect(officials.refusals.filter((said) => said === 'not-saved').length).toBeGreaterThanOrEqual(LOST);
        const answers = await (await fleet.store()).answers.ofRound(round.roundId());
        expect(answers.map(({ n }) => n)).toEqual(Array.from({ length: REACHED }, () => 1));
        expect(new Map(answers.map(({ questionId, realisation }) => [questionId, realisation]))).toEqual(
          officials.saved,
        );
        expect(round.readLog().faults).toEqual([]);
      },
    );
  },
  OWN_SERVER_KINDS,
);

/** How a command that inserts into a collection begins in MongoDB's own encoding. */
function insertInto(collection: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32LE(collection.length + 1);
  return Buffer.concat([Buffer.from('\u0002insert\0'), length, Buffer.from(`${collection}\0`)]);
}
