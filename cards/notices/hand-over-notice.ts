/** Notices that ask a coordinator to decide: a question is not its official's, or nobody stands in for somebody who is away. */

import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { fittedCard } from '../parts/fitted-card';
import { longTextInput } from '../parts/input-element';
import { measureLine } from '../parts/measure-line';
import { quoted } from '../parts/quoted';
import { roundWords } from '../parts/round-words';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';
import { waysOn } from './ways-on';
import { whoOf } from './who-of';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;
const MEASURE_ROOM = 300;
const WORDS_ROOM = 2000;

export function questionDisputedCard(notice: NoticeOf<'question-disputed'>, language: Language): Outgoing {
  const tunnus = shownText(notice.tunnus, NAME_ROOM);
  const proposed = say(language, 'hand-over.dispute-proposed', { role: shownText(notice.proposed ?? '', NAME_ROOM) });
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      heading(say(language, 'notice.disputed-heading')),
      measureLine({ tunnus, measure: notice.measure }, Math.min(context, MEASURE_ROOM)),
      richText([say(language, 'notice.disputed', whoOf(notice, language))]),
      ...wordsLine(notice, language),
      ...(notice.proposed === undefined ? [] : [richText([proposed])]),
      ...(notice.settled
        ? [richText([{ text: settledSentence(notice.settled, language), strong: true }])]
        : ways(notice, language)),
    ]),
  );
  return { summary: say(language, 'notice.disputed-summary', { tunnus }), card };
}

function ways({ questionId, roundId, proposed }: NoticeOf<'question-disputed'>, language: Language): CardElement[] {
  // One from before hand-overs were made here says no round.
  if (roundId === undefined) return [ownText(say(language, 'notice.disputed-next'))];
  const accept = executeButton(
    say(language, 'hand-over.dispute-accept'),
    'accept-proposal',
    { questionId },
    { style: 'positive', associatedInputs: 'none' },
  );
  const other = executeButton(
    say(language, proposed === undefined ? 'hand-over.unreachable-move' : 'hand-over.dispute-other'),
    'hand-over',
    { roundId, questionId },
    { associatedInputs: 'none' },
  );
  return [
    ownText(say(language, 'hand-over.dispute-next')),
    actionSet([...(proposed === undefined ? [] : [accept]), other]),
    longTextInput('words', say(language, 'hand-over.dispute-words'), '', LONGEST_TEXT),
    actionSet([executeButton(say(language, 'hand-over.dispute-return'), 'return-question', { questionId })]),
  ];
}

function settledSentence(
  { how, by, on, role }: NonNullable<NoticeOf<'question-disputed'>['settled']>,
  language: Language,
) {
  if (how === 'round-ended') return say(language, 'hand-over.settled-round');
  const words = { by: shownText(by, NAME_ROOM), day: dayText(language, on), role: shownText(role, NAME_ROOM) };
  return say(language, how === 'returned' ? 'hand-over.settled-returned' : 'hand-over.settled-handed-over', words);
}

export function noDeputyCard(notice: NoticeOf<'no-deputy'>, language: Language): Outgoing {
  const { fromOn, untilOn, questions, roundId, roundName } = notice;
  const words = {
    ...whoOf(notice, language),
    from: dayText(language, fromOn),
    until: dayText(language, untilOn),
    questions,
    round: roundWords(language, roundName),
  };
  const card = baseCard(language, [
    heading(say(language, 'hand-over.no-deputy-heading')),
    richText([say(language, 'hand-over.no-deputy', words)]),
    ownText(say(language, 'hand-over.no-deputy-next')),
    actionSet(waysOn(roundId, language)),
  ]);
  const official = shownText(notice.official, NAME_ROOM);
  return { summary: say(language, 'hand-over.no-deputy-summary', { official }), card };
}

function wordsLine({ words, proposed }: NoticeOf<'question-disputed'>, language: Language): CardElement[] {
  if (words.trim() !== '')
    return [richText([say(language, 'notice.words', { words: quoted(words, WORDS_ROOM, language) })])];
  return proposed === undefined ? [ownText(say(language, 'notice.no-words'))] : [];
}
