/** `round show ROUND`: what was asked of whom, what became of the cards, and what was answered, in counts. */

import { dayText } from '../cards/parts/day-text';
import { isTextKey, say } from '../cards/parts/say';
import { countRound } from '../jobs/count-round';
import type { Language } from '../strategy/language';
import type { CliCommand } from './command';
import { findRound } from './find-round';
import { wordsIn } from './words';

export const roundShow: CliCommand = {
  name: 'round show',
  usage: 'round show ROUND',
  help: {
    fi: 'kierroksen luvut: kysytyt toimenpiteet, lähetetyt seurantapyynnöt, vastaukset ja viikkokoosteet',
    sv: 'rundans siffror: åtgärder som tas med, skickade uppföljningsbegäranden, svar och veckosammandrag',
    en: "the round's figures: measures asked, status requests sent, answers and weekly digests",
  },
  options: [],
  run: async (context) => {
    const { store } = await context.store();
    const count = await countRound(store, await findRound(store, context.args[0]));
    const { show, state } = wordsIn(context.language);
    const listed = (reasons: Record<string, number>) =>
      Object.entries(reasons).map(([reason, number]) => `    ${reasonText(reason, context.language)}: ${number}`);
    const lines = [
      `${count.round} (${count.plan}): ${state[count.state]}`,
      `${show.rows}: ${count.measures}`,
      `  ${show.asked}: ${count.asked}`,
      `  ${show.notAsked}: ${count.measures - count.asked}`,
      ...listed(count.notAsked),
      `${show.asks}: ${count.planned} = ${count.sent} ${show.sent} + ${count.skipped} ${show.skipped} + ${count.unreachable} ${show.unreachable} + ${count.waiting} ${show.waiting}`,
      // Who got the card as they should needs no reason.
      ...listed(Object.fromEntries(Object.entries(count.reasons).filter(([reason]) => reason !== 'sent/at-first'))),
      `${show.answers}: ${count.answers}`,
      ...(count.disputed > 0 ? [`${show.disputed}: ${count.disputed}`] : []),
      ...(count.excused > 0 ? [`${show.excused}: ${count.excused}`] : []),
      ...count.digests.map(
        ({ dueOn, to, state: digestState }) =>
          `${show.digest} ${dayText(context.language, dueOn)}: ${stateText(digestState, show)} (${to})`,
      ),
    ];
    return { lines, json: count };
  },
};

/** Why something was not asked, not sent or did not arrive; a reason that has no words stands as it is. */
function reasonText(reason: string, language: Language): string {
  const [state = '', why = ''] = reason.split('/');
  const { show, skip, wait, onRepeat } = wordsIn(language);
  if (state === 'sent') return `${show.sent}: ${onRepeat}`;
  if (state === 'waiting') return `${show.waiting}: ${why in wait ? wait[why as keyof typeof wait] : why}`;
  if (state === 'skipped') return `${show.skipped}: ${why in skip ? skip[why as keyof typeof skip] : why}`;
  if (state === 'unreachable') {
    const key = `reason-unreachable.${why}`;
    return `${show.unreachable}: ${isTextKey(key) ? say(language, key) : why}`;
  }
  const key = `reason-not-asked.${reason}`;
  return isTextKey(key) ? say(language, key) : reason;
}

function stateText(state: string, show: Record<string, string>): string {
  return show[state] ?? state;
}
