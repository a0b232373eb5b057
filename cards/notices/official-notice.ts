/** Notices about one official: an answer came too late, a card did not reach them. */

import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { heading, ownText, richText } from '../parts/card-element';
import { actionSet } from '../parts/execute-button';
import { fittedCard } from '../parts/fitted-card';
import { measureLine } from '../parts/measure-line';
import { problemSentence } from '../parts/problem-sentence';
import { roundWords } from '../parts/round-words';
import { type Row, unfoldingRowsPart } from '../parts/rows-part';
import { isTextKey, say } from '../parts/say';
import { shownText } from '../parts/shortened';
import { typedLines } from '../parts/typed-lines';
import { waysOn } from './ways-on';
import { whoOf } from './who-of';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;

export function lateAnswerCard(notice: NoticeOf<'late-answer'>, language: Language): Outgoing {
  const tunnus = shownText(notice.tunnus, NAME_ROOM);
  const card = fittedCard(notice.input, (room, input, cut) =>
    baseCard(language, [
      heading(say(language, 'notice.late-heading')),
      measureLine({ tunnus, measure: notice.measure }, room.context),
      richText([say(language, 'notice.late', whoOf(notice, language))]),
      ...typedLines({ ...notice, input: input ?? notice.input }, room.context, language),
      ...cut.map((problem) =>
        ownText(problemSentence(problem, notice.indicators.length, language), { color: 'Attention' }),
      ),
    ]),
  );
  return { summary: say(language, 'notice.late-summary', { tunnus }), card };
}

export function unreachableCard(notice: NoticeOf<'unreachable'>, language: Language): Outgoing {
  const round = roundWords(language, notice.roundName);
  const reached = new Set(notice.reached ?? []);
  const rows = notice.asks.map(({ key: ask, official, reason, questions }): Row => {
    if (reached.has(ask)) {
      return [say(language, 'office.unreachable-reached', { official: shownText(official, NAME_ROOM) })];
    }
    const key = `reason-unreachable.${reason}`;
    const why = isTextKey(key) ? say(language, key) : shownText(reason, NAME_ROOM);
    const words = { official: shownText(official, NAME_ROOM), reason: why, questions };
    return [say(language, 'notice.unreachable-row', words)];
  });
  const count = rows.length;
  const isOver = notice.asks.every(({ key }) => reached.has(key));
  const { installLink } = notice;
  const next = isOver
    ? [ownText(say(language, 'office.unreachable-all-reached'), { separator: true, spacing: 'Medium' })]
    : [
        ownText(say(language, 'notice.unreachable-next'), { separator: true, spacing: 'Medium' }),
        ownText(say(language, 'hand-over.unreachable-next'), { spacing: 'Small' }),
        actionSet(waysOn(notice.roundId, language)),
        ...(installLink ? [richText([say(language, 'notice.install-link', { link: installLink })])] : []),
      ];
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'notice.unreachable-heading')),
      richText([{ text: round, quiet: true }]),
      ...unfoldingRowsPart(
        { title: say(language, 'notice.unreachable', { count }), rows, total: count },
        { id: 'unreachable', mostRows: room.rows },
        language,
      ),
      ...next,
    ]),
  );
  return { summary: say(language, 'notice.unreachable-summary', { count }), card };
}
