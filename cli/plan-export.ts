/** `plan export FILE --round ROUND`: the council's own table, in its rows, columns and order, with Toteuma filled in. */

import { writeTableAs } from '../files/write-table-as';
import { readRecords } from '../jobs/read-records';
import { answersInForce } from '../strategy/answers-in-force';
import { Refused } from '../strategy/errors';
import { realisedTable } from '../strategy/table/realised-table';
import type { CliCommand } from './command';
import { findRound } from './find-round';
import { wordsIn } from './words';

export const planExport: CliCommand = {
  name: 'plan export',
  usage: 'plan export FILE.csv|xlsx --round ROUND',
  help: {
    fi: 'kirjoittaa valtuuston taulukon ja täyttää Toteuma-sarakkeen kierroksen vastauksilla',
    sv: 'skriver fullmäktiges tabell med kolumnen Toteuma ifylld enligt rundans svar',
    en: "writes the council's table with Toteuma filled from a round's answers",
  },
  options: ['round'],
  run: async (context) => {
    const [out] = context.args;
    if (!out) throw new Refused('no-file', 'Name the file to write.', [], 'Write a path that ends in .csv or .xlsx.');
    const { store } = await context.store();
    const round = await findRound(store, context.options.round);
    const records = await readRecords(store, round);
    const language = context.options.lang ? context.language : records.plan.settings.language;
    const table = realisedTable({ ...records, answers: answersInForce(records) }, language);
    await context.writeFile(out, await writeTableAs(out, table));
    const { filled, unanswered } = table;
    const words = wordsIn(context.language);
    return {
      lines: [`${words.exported} ${out}: ${words.filled} ${filled}, ${words.empty} ${unanswered}`],
      json: { file: out, round: round.id, filled, unanswered },
    };
  },
};
