/** Whose goal the measure serves, what it is, and what was said of it before: the part of a card above the answer. */

import type { Answer } from '../../strategy/answer';
import type { Previous, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusWords } from '../../strategy/status-words';
import { type CardElement, ownText, type Run, richText } from './card-element';
import { coordinatorName } from './coordinator-name';
import { dayOfInstantText, dayText, timeText } from './day-text';
import { measureLine } from './measure-line';
import { notesPart } from './notes-part';
import { quoted } from './quoted';
import { say } from './say';
import { shownText } from './shortened';

interface Shown {
  zone: string;
  /** Characters of each text. */
  room: number;
}

/** Goal and objective, the measure, then role, indicators and schedule. */
export function measurePart(question: QuestionView, { room }: Shown, language: Language): CardElement[] {
  const line = (label: string, text: string, look = {}): CardElement[] =>
    text === '' ? [] : [richText([{ text: label, quiet: true }, shownText(text, room)], { spacing: 'Small', ...look })];
  const others = question.otherRoles.filter((role) => role !== '');
  const isNumbered = question.indicators.length > 1;
  return [
    ...line(say(language, 'ask.goal'), question.goal, { separator: true, spacing: 'Medium' }),
    ...line(say(language, 'ask.objective'), question.objective),
    measureLine(question, room, { spacing: 'Medium' }),
    ...question.indicators.flatMap((indicator, index) =>
      line(
        isNumbered ? say(language, 'ask.indicator-numbered', { number: index + 1 }) : say(language, 'ask.indicator'),
        indicator,
      ),
    ),
    ...line(say(language, 'ask.schedule'), question.scheduleText),
    ...line(say(language, 'ask.role'), question.role),
    ...line(say(language, 'ask.other-roles', { count: others.length }), others.join(', ')),
  ];
}

/**
 * The earlier answer with its day, else the imported table's words, else that there is none; what stands in this round, and
 * what others have added.
 *
 * @param isOnBehalf somebody else than its official reads it
 */
export function earlierPart(
  question: QuestionView,
  { zone, room }: Shown,
  isOnBehalf: boolean,
  language: Language,
): CardElement[] {
  const { current } = question;
  const runs = previousRuns(question, question.previous, { zone, room }, language);
  // Who reads their own answer is not told that there was none before it.
  const isFirst = question.previous.kind === 'none' && current !== null;
  const lines = isFirst ? [] : [richText(runs, { spacing: 'Medium' })];
  if (question.scale === 'closing') lines.push(richText([{ text: closingSentence(question, language), strong: true }]));
  if (current) {
    lines.push(richText([standingSentence(question, current, { zone, room }, isOnBehalf, language)]));
  }
  return [...lines, ...addedPart(question, room, language)];
}

function standingSentence(
  { recordedBy, answeredBy }: QuestionView,
  current: Answer,
  { zone, room }: Shown,
  isOnBehalf: boolean,
  language: Language,
): string {
  const day = dayOfInstantText(language, current.answeredAt, zone);
  const time = timeText(language, current.answeredAt, zone);
  if (isOnBehalf) return say(language, 'hand-over.answered', { day, time });
  if (answeredBy !== undefined)
    return say(language, 'ask.current-by-role', { role: shownText(answeredBy, room), day, time });
  if (current.recordedBy === null) return say(language, 'ask.current', { day, time });
  return recordedBy
    ? say(language, 'hand-over.recorded-by', { recorder: coordinatorName(recordedBy, language), day })
    : say(language, 'ask.current-on-behalf', { day, time });
}

/** A coordinator's reply, a draft that stands in the fields, and notes of other responsible roles. */
function addedPart(
  { returned, draft, current, notes = [] }: QuestionView,
  room: number,
  language: Language,
): CardElement[] {
  const words = quoted(returned ?? '', room, language);
  return [
    ...(returned === undefined
      ? []
      : [richText([say(language, words === '' ? 'hand-over.returned-no-words' : 'hand-over.returned', { words })])]),
    ...(draft && !current ? [ownText(say(language, 'hand-over.draft'), { weight: 'Bolder' })] : []),
    ...notesPart(notes, room, language),
  ];
}

function previousRuns(
  question: QuestionView,
  previous: Previous,
  { zone, room }: Shown,
  language: Language,
): (Run | string)[] {
  switch (previous.kind) {
    case 'answer': {
      const day = dayOfInstantText(language, previous.answeredAt, zone);
      const status = statusWords(previous.status, question.scale, language);
      const sentence = say(language, 'ask.previous', { day, status });
      const words = quoted(previous.realisation, room, language);
      return words === '' ? [sentence] : [`${sentence} `, { text: words, quiet: true }];
    }
    case 'imported':
      return [say(language, 'ask.previous-imported', { words: quoted(previous.text, room, language) })];
    case 'none':
      return [say(language, 'ask.previous-none')];
  }
}

function closingSentence(question: QuestionView, language: Language): string {
  return question.untilOn === null
    ? say(language, 'ask.closing-no-day')
    : say(language, 'ask.closing', { day: dayText(language, question.untilOn) });
}
