/** Notices about one official: a question is not theirs, an answer came too late, a card did not reach them. */

import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { fittedCard } from '../parts/fitted-card';
import { measureLine } from '../parts/measure-line';
import { problemSentence } from '../parts/problem-sentence';
import { quoted } from '../parts/quoted';
import { roundWords } from '../parts/round-words';
import { type Row, unfoldingRowsPart } from '../parts/rows-part';
import { isTextKey, say } from '../parts/say';
import { shownText } from '../parts/shortened';
import { typedLines } from '../parts/typed-lines';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;
const MEASURE_ROOM = 300;
const WORDS_ROOM = 2000;

export function questionDisputedCard(notice: NoticeOf<'question-disputed'>, language: Language): Outgoing {
  const body = [
    heading(say(language, 'notice.disputed-heading')),
    measureLine({ tunnus: shownText(notice.tunnus, NAME_ROOM), measure: notice.measure }, MEASURE_ROOM),
    richText([say(language, 'notice.disputed', whoOf(notice, language))]),
    wordsLine(notice.words, language),
    ownText(say(language, 'notice.disputed-next')),
  ];
  const summary = say(language, 'notice.disputed-summary', { tunnus: shownText(notice.tunnus, NAME_ROOM) });
  return { summary, card: baseCard(language, body) };
}

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
  const rows = notice.asks.map(({ official, reason, questions }): Row => {
    const key = `reason-unreachable.${reason}`;
    const why = isTextKey(key) ? say(language, key) : shownText(reason, NAME_ROOM);
    const words = { official: shownText(official, NAME_ROOM), reason: why, questions };
    return [say(language, 'notice.unreachable-row', words)];
  });
  const count = rows.length;
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'notice.unreachable-heading')),
      richText([{ text: round, quiet: true }]),
      ...unfoldingRowsPart(
        { title: say(language, 'notice.unreachable', { count }), rows, total: count },
        { id: 'unreachable', mostRows: room.rows },
        language,
      ),
      ownText(say(language, 'notice.unreachable-next'), { separator: true, spacing: 'Medium' }),
      ...(notice.installLink ? [richText([say(language, 'notice.install-link', { link: notice.installLink })])] : []),
    ]),
  );
  return { summary: say(language, 'notice.unreachable-summary', { count }), card };
}

function whoOf({ official, role }: { official: string; role: string }, language: Language): { who: string } {
  const name = shownText(official, NAME_ROOM);
  // Somebody who is known by their role alone is not named twice.
  if (role === '' || role.toLowerCase() === official.toLowerCase()) return { who: name };
  return { who: say(language, 'notice.who', { official: name, role: shownText(role, NAME_ROOM) }) };
}

function wordsLine(words: string, language: Language): CardElement {
  return words.trim() === ''
    ? ownText(say(language, 'notice.no-words'))
    : richText([say(language, 'notice.words', { words: quoted(words, WORDS_ROOM, language) })]);
}
