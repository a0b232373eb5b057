/** What a coordinator can do about a round: at most three buttons in sight, the others behind one. */

import type { Language } from '../../strategy/language';
import type { RoundBoard } from '../../strategy/round-board';
import { type CardElement, container } from './card-element';
import { actionSet, executeButton, toggleButton, type Verb } from './execute-button';
import { say } from './say';

const MORE = 'board-more';
/** A client may hide what goes beyond. */
const IN_A_SET = 4;

export function boardButtons({ roundId, planId, state }: RoundBoard, language: Language): CardElement[] {
  const round = { roundId };
  const plan = { planId };
  const button = (key: Parameters<typeof say>[1], verb: Verb, ids: { roundId: string } | { planId: string }) =>
    executeButton(say(language, key), verb, ids);
  const exported = button('board.export', 'export-table', round);
  const cancel = button('board.cancel', 'cancel-round', round);
  const yearClock = button('board.year-clock', 'year-clock', plan);
  const newRound = button('board.new-round', 'new-round', plan);
  switch (state) {
    case 'planned':
      return parts([button('board.preview', 'preview-round', round)], [cancel, yearClock, newRound], language);
    case 'open':
      return parts(
        [
          button('board.remind', 'preview-reminder', round),
          button('board.answer-for', 'pick-answer-for', round),
          button('board.digest', 'digest-now', round),
        ],
        [
          button('board.hand-over', 'hand-over', round),
          exported,
          button('board.extend', 'extend-round', round),
          button('board.close', 'close-round', round),
          cancel,
          yearClock,
          newRound,
        ],
        language,
      );
    case 'closed':
      return parts([exported, button('board.digest', 'digest-now', round)], [yearClock, newRound], language);
    case 'cancelled':
      return parts([yearClock, newRound], [], language);
  }
}

function parts(primary: CardElement[], others: CardElement[], language: Language): CardElement[] {
  if (others.length === 0) return [actionSet(primary)];
  const sets = Array.from({ length: Math.ceil(others.length / IN_A_SET) }, (_, at) =>
    actionSet(others.slice(at * IN_A_SET, (at + 1) * IN_A_SET), { spacing: 'Small' }),
  );
  return [
    actionSet([...primary, toggleButton(say(language, 'board.more'), MORE)]),
    container(sets, { id: MORE, isVisible: false, spacing: 'Small' }),
  ];
}
