/** Notices about escalation: nobody above a role could be told that answers are missing, or a superior has excused a question. */

import type { Language } from '../../strategy/language';
import type { Outgoing } from '../../strategy/ports/messenger';
import type { ReminderNotice } from '../../strategy/reminder-notice';
import { backToBoard } from '../parts/back-to-board';
import { baseCard } from '../parts/base-card';
import { heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet } from '../parts/execute-button';
import { fittedCard } from '../parts/fitted-card';
import { measureLine } from '../parts/measure-line';
import { quoted } from '../parts/quoted';
import { roundWords } from '../parts/round-words';
import { type Row, unfoldingRowsPart } from '../parts/rows-part';
import { say } from '../parts/say';
import { shortened, shownText } from '../parts/shortened';
import { whoWords } from '../parts/who-words';

type NoticeOf<Kind extends ReminderNotice['kind']> = Extract<ReminderNotice, { kind: Kind }>;

const REASON_ROOM = 1000;
const MEASURE_ROOM = 60;

export function noSuperiorCard(notice: NoticeOf<'no-superior'>, language: Language): Outgoing {
  const count = notice.rows.length;
  const round = roundWords(language, notice.roundName);
  const day = dayText(language, notice.closesOn);
  const rows = notice.rows.map((row): Row => {
    const who = whoWords(row, language);
    return [
      { text: `${shownText(row.tunnus, 80)}  `, strong: true },
      `${shortened(row.measure, MEASURE_ROOM)} – ${who}`,
    ];
  });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'reminder.no-superior-heading')),
      richText([say(language, 'reminder.no-superior', { round, day })]),
      ...unfoldingRowsPart(
        { title: say(language, 'reminder.no-superior-rows', { count }), rows, total: count },
        { id: 'unled', mostRows: room.rows },
        language,
      ),
      actionSet([backToBoard(notice.roundId, language)]),
    ]),
  );
  return { summary: say(language, 'reminder.no-superior-summary', { count }), card };
}

export function questionExcusedCard(notice: NoticeOf<'question-excused'>, language: Language): Outgoing {
  const tunnus = shownText(notice.tunnus, 80);
  const by = shownText(notice.by, 80);
  const reason = quoted(notice.reason, REASON_ROOM, language);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'reminder.excused-heading')),
      measureLine({ tunnus, measure: notice.measure }, room.context),
      richText([say(language, 'reminder.excused', { who: whoWords(notice, language), by })]),
      richText([say(language, 'reminder.excused-reason', { reason })]),
      ownText(say(language, 'reminder.excused-counts')),
    ]),
  );
  return { summary: say(language, 'reminder.excused-summary', { tunnus }), card };
}
