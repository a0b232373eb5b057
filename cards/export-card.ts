/** The council's table, ready to be fetched: a link that works for a while, or the command where no link can be given. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { timeText } from './parts/day-text';
import { actionSet } from './parts/execute-button';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface ExportView {
  roundId: string;
  roundName: string;
  planName: string;
  zone: string;
  /** Measures with and without an answer. */
  filled: number;
  unanswered: number;
  /** Null where the server does not know its own address; then the command is told. */
  link: { url: string; until: string } | null;
  command: string;
}

const PLAN_ROOM = 120;
const COMMAND_ROOM = 400;

export function exportCard(view: ExportView, language: Language): Outgoing {
  const { filled, unanswered, roundId, link } = view;
  const words = { plan: shownText(view.planName, PLAN_ROOM), round: roundWords(language, view.roundName) };
  const body = [
    heading(say(language, 'board.export-heading')),
    richText([say(language, 'notice.round', words)]),
    ownText(say(language, 'board.export-counts', { filled, unanswered })),
    ...(link === null ? commandPart(view.command, language) : []),
  ];
  const open = link && { type: 'Action.OpenUrl', title: say(language, 'board.export-open'), url: link.url };
  const until = link && say(language, 'board.export-until', { time: timeText(language, link.until, view.zone) });
  const buttons = [...(open ? [open] : []), backToBoard(roundId, language)];
  const card = baseCard(language, [...body, ...(until ? [ownText(until)] : []), actionSet(buttons)]);
  return { summary: say(language, 'board.export-summary'), card };
}

function commandPart(command: string, language: Language): CardElement[] {
  return [ownText(say(language, 'board.export-no-address')), richText([shownText(command, COMMAND_ROOM)])];
}
