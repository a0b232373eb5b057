/** The lists of the round board: who misses what, and what needs a coordinator's hand. */

import type { UnreachableReason } from '../../strategy/delivery';
import type { Language } from '../../strategy/language';
import type { RoundBoard } from '../../strategy/round-board';
import type { CardElement } from './card-element';
import { dayText } from './day-text';
import type { Room } from './fitted-card';
import { notAskedPart } from './not-asked-part';
import { type Row, unfoldingRowsPart } from './rows-part';
import { say } from './say';
import { sectorWords } from './sector-words';
import { capitalised, shownText } from './shortened';
import { whoWords } from './who-words';

const NAME_ROOM = 80;
const WORDS_ROOM = 160;

export function boardRows(board: RoundBoard, room: Room, language: Language): CardElement[] {
  const list = (id: string, title: string, rows: Row[]) =>
    unfoldingRowsPart({ title, rows, total: rows.length }, { id: `board-${id}`, mostRows: room.rows }, language);
  const { missingQuestions: questions, unreachable, disputed, handedOver, excused } = board;
  const count = (key: Parameters<typeof say>[1], rows: readonly unknown[]) =>
    say(language, key, { count: rows.length });
  return [
    ...list('missing', say(language, 'board.missing', { questions }), missingRows(board, language)),
    ...list('unreachable', count('board.unreachable', unreachable), unreachableRows(board, language)),
    ...list('disputed', count('board.disputed', disputed), disputedRows(board, language)),
    ...list('handed-over', count('board.handed-over', handedOver), handedOverRows(board, language)),
    ...list('excused', count('board.excused', excused), excusedRows(board, language)),
    ...notAskedPart(board.notAsked, language),
  ];
}

function missingRows(board: RoundBoard, language: Language): Row[] {
  const sectorOf = (name: string) => capitalised(shownText(sectorWords(name, board, language), NAME_ROOM));
  return board.missing.map(({ sector, role, name, questions }) => [
    { text: whoWords({ role, official: name }, language), strong: true },
    ` – ${say(language, 'board.missing-row', { sector: sectorOf(sector), questions })}`,
  ]);
}

function unreachableRows({ unreachable }: RoundBoard, language: Language): Row[] {
  return unreachable.map(({ name, reason, questions }) => [
    { text: shownText(name, NAME_ROOM), strong: true },
    ` – ${say(language, 'board.unreachable-row', {
      reason: say(language, `reason-unreachable.${reason}`),
      questions,
      next: say(language, `board.do-${ofPerson(reason)}`),
    })}`,
  ]);
}

/** A person has no channel. */
function ofPerson(reason: UnreachableReason): Exclude<UnreachableReason, 'channel-gone'> {
  return reason === 'channel-gone' ? 'refused' : reason;
}

function disputedRows({ disputed }: RoundBoard, language: Language): Row[] {
  return disputed.map(({ tunnus, role, name, words }) => [
    { text: shownText(tunnus, NAME_ROOM), strong: true },
    ` – ${whoWords({ role, official: name }, language)}${words === '' ? '' : `: ${shownText(words, WORDS_ROOM)}`}`,
  ]);
}

function handedOverRows({ handedOver }: RoundBoard, language: Language): Row[] {
  return handedOver.map(({ from, to, questions, awayUntilOn }) => {
    const words = { from: shownText(from, NAME_ROOM), to: shownText(to, NAME_ROOM), questions };
    return awayUntilOn === null
      ? [say(language, 'board.handed-over-row', words)]
      : [say(language, 'board.stands-in-row', { ...words, day: dayText(language, awayUntilOn) })];
  });
}

function excusedRows({ excused }: RoundBoard, language: Language): Row[] {
  return excused.map(({ role, reason, questions }) => [
    { text: shownText(role, NAME_ROOM), strong: true },
    ` – ${say(language, 'board.excused-row', { questions, reason: shownText(reason, WORDS_ROOM) })}`,
  ]);
}
