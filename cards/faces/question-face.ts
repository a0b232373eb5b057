/**
 * The ask card's main face: one measure, its goal above it, the answer's inputs, and the ways out: later, not mine, another
 * measure. Two taps answer a measure that goes as planned: its status and the save.
 */

import type { AnswerInput } from '../../strategy/answer-input';
import type { AskFace, AskView, QuestionView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import { statusesOf } from '../../strategy/status';
import { answerForm } from '../parts/answer-form';
import { type CardElement, container, heading, ownText, richText } from '../parts/card-element';
import { coordinatorName } from '../parts/coordinator-name';
import { dayText } from '../parts/day-text';
import { type ActionIds, actionSet, executeButton } from '../parts/execute-button';
import type { Room } from '../parts/fitted-card';
import { pickerInput } from '../parts/input-element';
import { laterPart } from '../parts/later-part';
import { earlierPart, measurePart } from '../parts/measure-part';
import { onBehalfPart, wayBack } from '../parts/on-behalf-part';
import { type FormProblem, problemSentence } from '../parts/problem-sentence';
import { reminderHeading } from '../parts/reminder-heading';
import { roundWords } from '../parts/round-words';
import { savedLine } from '../parts/saved-line';
import { say } from '../parts/say';
import { capitalised, shortened, shownText } from '../parts/shortened';
import { toldAfterLine } from '../parts/told-after-line';

export type QuestionFace = Extract<AskFace, { face: 'question' }>;

interface Drawn {
  view: AskView;
  question: QuestionView;
  face: QuestionFace;
  input: AnswerInput;
  room: Room;
  /** What had to be cut from the input to fit the card. */
  cut: FormProblem[];
}

export function questionFace(drawn: Drawn, language: Language, now: string): CardElement[] {
  const { view, question, face, input, room, cut } = drawn;
  const problems = [...face.problems, ...cut];
  const shown = { zone: view.zone, room: room.context };
  return [
    ...savedLine(face.saved, view.zone, language),
    ...problemList(problems, drawn, language),
    ...(face.isReminder ? [reminderHeading(view, language)] : []),
    ...introduction(view, question, language),
    ...measurePart(question, shown, language),
    ...earlierPart(question, shown, view.onBehalf !== undefined, language),
    ...answerForm({ question, input, problems, allStatuses: face.allStatuses, indicatorRoom: room.context }, language),
    actionSet(saveButtons(question, language)),
    ...(room.asides ? asides(drawn, language, now) : []),
    ...jumpPart(drawn, language),
    ...wayBack(view, language),
  ];
}

/** "Ei muutosta" is offered for an earlier answer whose status suits the question, until the question has its own answer. */
function mayStayUnchanged({ previous, current, scale }: QuestionView): boolean {
  return previous.kind === 'answer' && current === null && statusesOf(scale).includes(previous.status);
}

function problemList(problems: FormProblem[], { question, face }: Drawn, language: Language): CardElement[] {
  const sentences = problems.map((problem) => problemSentence(problem, question.indicators.length, language));
  if (face.leaving) sentences.push(say(language, 'problem.unsaved'));
  if (sentences.length === 0) return [];
  return [
    container([
      ownText(say(language, 'problem.heading'), { weight: 'Bolder', color: 'Attention' }),
      ...sentences.map((sentence) => ownText(sentence, { spacing: 'Small' })),
    ]),
  ];
}

function introduction(view: AskView, question: QuestionView, language: Language): CardElement[] {
  const position = view.questions.indexOf(question) + 1;
  const title = heading(say(language, 'ask.heading', { position, total: view.questions.length }));
  if (view.onBehalf) return [title, ...onBehalfPart(view, question.role, language)];
  const why = say(language, 'ask.why', {
    coordinator: capitalised(coordinatorName(view.coordinatorRole, language)),
    round: roundWords(language, view.roundName),
    day: dayText(language, view.closesOn),
  });
  return [title, richText([why], { spacing: 'Small' })];
}

function saveButtons(question: QuestionView, language: Language): CardElement[] {
  const ids = { questionId: question.questionId, basedOn: question.current?.n ?? 0 };
  const save = executeButton(
    say(language, 'button.save'),
    'save-answer',
    { ...ids, indicators: question.indicators.length },
    { style: 'positive' },
  );
  return mayStayUnchanged(question)
    ? [save, executeButton(say(language, 'button.no-change'), 'no-change', ids)]
    : [save];
}

/** What a button sends that leads away from the question, so that nothing typed is left behind without a word; once. */
function leftQuestion({ question, face }: Drawn): ActionIds {
  return face.leaving ? {} : { left: question.questionId, indicators: question.indicators.length };
}

function asides(drawn: Drawn, language: Language, now: string): CardElement[] {
  const { view, question, face } = drawn;
  const shown = say(language, 'ask.shown', { plan: shownText(view.planName, 120) });
  const left = leftQuestion(drawn);
  const notMine = executeButton(say(language, 'button.not-mine'), 'ask-not-mine', {
    questionId: question.questionId,
    ...left,
    // They go without saving: what they typed is kept for whoever answers.
    ...(face.leaving && { typed: question.indicators.length }),
  });
  const where = richText([{ text: shown, quiet: true, small: true }], { separator: true, spacing: 'Medium' });
  // Who answers for somebody else neither comes back to it nor says that it is not theirs.
  if (view.onBehalf) return [where];
  return [
    where,
    ...toldAfterLine(question, language),
    actionSet([notMine]),
    // What is answered needs no moment to come back to.
    ...(view.questions.some(({ current }) => current === null)
      ? laterPart(view, { left, chosen: face.leaving?.later ?? null }, language, now)
      : []),
  ];
}

function jumpPart(drawn: Drawn, language: Language): CardElement[] {
  const { view, question, face } = drawn;
  const { jump } = drawn.room;
  const others = view.questions.filter((other) => other !== question);
  if (jump === null || others.length === 0) return [];
  const choices = others.map(({ questionId, tunnus, measure, current }) => ({
    value: questionId,
    title: say(language, current ? 'jump.answered' : 'jump.open', { tunnus, measure: shortened(measure, jump) }),
  }));
  const hint = { placeholder: say(language, 'hint.choose') };
  const go = executeButton(say(language, 'button.jump'), 'open-question', {
    askId: view.askId,
    pick: 'jump',
    ...leftQuestion(drawn),
  });
  return [
    pickerInput('jump', say(language, 'field.jump'), choices, face.leaving?.jump ?? '', hint),
    actionSet([go], { spacing: 'Small' }),
  ];
}
