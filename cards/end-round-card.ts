/** Before a round is closed or cancelled: what would be missing, and the one button that really does it. Then a receipt. */

import type { Language } from '../strategy/language';
import type { Notice } from '../strategy/notice';
import type { Outgoing } from '../strategy/ports/messenger';
import type { Round } from '../strategy/round';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

type Shown = Pick<Round, 'id' | 'name' | 'state' | 'closesOn'>;
type Missing = Pick<Extract<Notice, { kind: 'round-closed' }>, 'questions' | 'answered' | 'silent'>;

const NAME_ROOM = 80;
const APART = { separator: true, spacing: 'Medium' };

export function closeRoundCard(round: Shown, missing: Missing, language: Language): Outgoing {
  const words = { round: roundWords(language, round.name), day: dayText(language, round.closesOn) };
  const title = say(language, 'round.close-heading');
  const rows = missing.silent.map((role): Row => [shownText(role, NAME_ROOM)]);
  const ids = { roundId: round.id, sure: 'yes' };
  const close = executeButton(say(language, 'round.button-close-sure'), 'close-round', ids, { style: 'destructive' });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(title),
      richText([say(language, 'round.closes', words)]),
      richText([
        say(language, 'notice.closed-counts', { ...words, answered: missing.answered, questions: missing.questions }),
      ]),
      ...unfoldingRowsPart(
        { title: say(language, 'round.close-silent', { count: rows.length }), rows, total: rows.length },
        { id: 'silent', mostRows: room.rows },
        language,
      ),
      ownText(say(language, 'round.close-what'), APART),
      actionSet([close]),
      actionSet([backToBoard(round.id, language)], { spacing: 'Small' }),
    ]),
  );
  return { summary: title, card };
}

/** @param sent how many officials have got their card */
export function cancelRoundCard(round: Shown, sent: number, language: Language): Outgoing {
  const title = say(language, 'round.cancel-heading');
  const ids = { roundId: round.id, sure: 'yes' };
  const cancel = executeButton(say(language, 'round.button-cancel-sure'), 'cancel-round', ids, {
    style: 'destructive',
  });
  const back =
    round.state === 'open'
      ? backToBoard(round.id, language)
      : executeButton(say(language, 'button.back'), 'preview-round', { roundId: round.id });
  const what = round.state === 'open' ? 'round.cancel-open' : 'round.cancel-planned';
  const body = [
    heading(title),
    richText([say(language, what, { round: roundWords(language, round.name), sent })]),
    ownText(say(language, 'round.cancel-what'), APART),
    actionSet([cancel]),
    actionSet([back], { spacing: 'Small' }),
  ];
  return { summary: title, card: baseCard(language, body) };
}

/** What was done, or had been done already. */
export function roundEndedCard(round: Shown, ended: 'closed' | 'cancelled', language: Language): Outgoing {
  const title = say(language, ended === 'closed' ? 'ended.heading' : 'ended.heading-cancelled');
  const body = [
    heading(title),
    richText([say(language, `round.done-${ended}`, { round: roundWords(language, round.name) })]),
    actionSet([backToBoard(round.id, language)]),
  ];
  return { summary: title, card: baseCard(language, body) };
}
