/** `round show ROUND`: what was asked of whom, what became of the cards, and what was answered, in counts. */

import { countRound } from '../jobs/count-round';
import type { CliCommand } from './command';
import { findRound } from './find-round';
import { wordsIn } from './words';

export const roundShow: CliCommand = {
  name: 'round show',
  usage: 'round show ROUND',
  help: {
    fi: 'kierroksen luvut: kysytyt toimenpiteet, lähetetyt pyynnöt, vastaukset ja koosteet',
    sv: 'rundans siffror: frågade åtgärder, skickade begäranden, svar och sammandrag',
    en: "the round's figures: measures asked, requests sent, answers and digests",
  },
  options: [],
  run: async (context) => {
    const { store } = await context.store();
    const count = await countRound(store, await findRound(store, context.args[0]));
    const { show, state } = wordsIn(context.language);
    const listed = (reasons: Record<string, number>) =>
      Object.entries(reasons).map(([reason, number]) => `    ${reason}: ${number}`);
    const lines = [
      `${count.round} (${count.plan}): ${state[count.state]}`,
      `${show.measures}: ${count.measures}`,
      `  ${show.asked}: ${count.asked}`,
      `  ${show.notAsked}: ${count.measures - count.asked}`,
      ...listed(count.notAsked),
      `${show.asks}: ${count.planned} = ${count.sent} ${show.sent} + ${count.skipped} ${show.skipped} + ${count.unreachable} ${show.unreachable} + ${count.waiting} ${show.waiting}`,
      ...listed(count.reasons),
      `${show.answers}: ${count.answers}`,
      ...count.digests.map(({ dueOn, to, state: digestState }) => `${show.digest} ${dueOn}: ${digestState} (${to})`),
    ];
    return { lines, json: count };
  },
};
