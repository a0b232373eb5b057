/**
 * The round board in a coordinator's own chat: the figures of a round, what can be done about it, and who by role and
 * sector is missing. What is done most stands in sight, everything else unfolds.
 */

import type { Language } from '../strategy/language';
import type { ListChanges } from '../strategy/list-changes';
import type { Outgoing } from '../strategy/ports/messenger';
import type { RoundBoard } from '../strategy/round-board';
import { baseCard } from './parts/base-card';
import { boardButtons } from './parts/board-buttons';
import { boardRows } from './parts/board-rows';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { dayOfInstantText, dayText, shareText, timeText } from './parts/day-text';
import { fittedCard } from './parts/fitted-card';
import { roundChanges } from './parts/round-changes';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

const PLAN_ROOM = 120;

export interface BoardLook {
  /** The round has just opened, which is what the chat list says. */
  isNews?: boolean;
  /** Of who is asked what, between the confirmation and the opening. */
  changes?: ListChanges | undefined;
}

export function boardCard(board: RoundBoard, language: Language, { isNews, changes }: BoardLook = {}): Outgoing {
  const plan = shownText(board.planName, PLAN_ROOM);
  const round = roundWords(language, board.roundName);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'board.heading')),
      richText([say(language, 'notice.round', { plan, round })]),
      ownText(stateWords(board, language), { weight: 'Bolder' }),
      ...figures(board, language).map((line) => ownText(line, { spacing: 'Small' })),
      ...boardButtons(board, language),
      ...(changes ? roundChanges(changes, say(language, 'round.changed-since-confirmed'), room, language) : []),
      ...boardRows(board, room, language),
      ...kept(board, language),
    ]),
  );
  return { summary: isNews ? openedWords(board, language) : summaryOf(board, language), card };
}

/** An older copy: the board stands further down now. */
export function movedBoardCard(language: Language): Outgoing {
  const line = say(language, 'board.moved');
  return { summary: line, card: baseCard(language, [ownText(line)]) };
}

function openedWords({ asks }: RoundBoard, language: Language): string {
  return say(language, 'notice.opened-summary', { asks: asks.planned });
}

function summaryOf({ state, answered, asked, opensOn }: RoundBoard, language: Language): string {
  if (state === 'planned') return say(language, 'board.summary-planned', { day: dayText(language, opensOn) });
  return say(language, 'board.summary', { answered, asked });
}

function stateWords(board: RoundBoard, language: Language): string {
  const opens = dayText(language, board.opensOn);
  const closes = dayText(language, board.closesOn);
  switch (board.state) {
    case 'planned':
      return say(language, board.isConfirmed ? 'board.confirmed' : 'board.unconfirmed', { opens, closes });
    case 'open':
      return say(language, 'board.open', { days: board.daysLeft ?? 0, closes });
    case 'closed':
      return say(language, 'board.closed', { closes });
    case 'cancelled':
      return say(language, board.notOpened ? 'board.never-opened' : 'board.cancelled');
  }
}

function figures(board: RoundBoard, language: Language): string[] {
  const { asks, asked: measures, answered, answeredAt, zone, reminders, state, nextDigestOn } = board;
  if (state === 'planned') return [say(language, 'board.ahead', { asks: asks.planned, measures })];
  const { planned, sent, skipped, unreachable, waiting } = asks;
  if (planned === 0 && measures === 0) return [];
  const rate = shareText(language, answered, measures);
  const newest = answeredAt && {
    day: dayOfInstantText(language, answeredAt, zone),
    time: timeText(language, answeredAt, zone),
  };
  const next = [
    ...(reminders.nextOn ? [say(language, 'board.next-reminder', { day: dayText(language, reminders.nextOn) })] : []),
    ...(nextDigestOn ? [say(language, 'board.next-digest', { day: dayText(language, nextDigestOn) })] : []),
  ];
  return [
    [
      say(language, 'board.answered', { answered, asked: measures, rate }),
      ...(newest ? [say(language, 'board.newest', newest)] : []),
    ].join(' '),
    say(language, 'board.asks', { planned, sent, skipped, unreachable, waiting }),
    [say(language, 'board.reminders', { count: reminders.sent }), ...next].join(' '),
  ];
}

/** How long the card goes on telling the truth. */
function kept({ state }: RoundBoard, language: Language): CardElement[] {
  const isOver = state === 'closed' || state === 'cancelled';
  const line = say(language, isOver ? 'board.final' : 'board.kept');
  return [ownText(line, { size: 'Small', isSubtle: true, separator: true, spacing: 'Medium' })];
}
