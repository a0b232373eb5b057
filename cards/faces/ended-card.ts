/**
 * The ask card after its round: what was saved, and whom to turn to. An answer that came too late stays in the card and
 * can be sent to the coordinator.
 */

import { type AnswerInput, emptyAnswerInput } from '../../strategy/answer-input';
import type { AskFace, AskView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import type { Outgoing } from '../../strategy/ports/messenger';
import { answerForm } from '../parts/answer-form';
import { askRows } from '../parts/ask-rows';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { coordinatorName } from '../parts/coordinator-name';
import { actionSet, executeButton } from '../parts/execute-button';
import { fittedCard, type Room } from '../parts/fitted-card';
import { measureLine } from '../parts/measure-line';
import type { FormProblem } from '../parts/problem-sentence';
import { roundWords } from '../parts/round-words';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

export type EndedFace = Extract<AskFace, { face: 'ended' }>;

/** Nothing can change any more, so it carries no refresh. */
export function endedCard(view: AskView, face: EndedFace, language: Language): Outgoing {
  const isCancelled = view.roundState === 'cancelled';
  const card = fittedCard(face.input, (room, input, cut) =>
    baseCard(language, [
      heading(say(language, isCancelled ? 'ended.heading-cancelled' : 'ended.heading')),
      richText([
        say(language, 'ended.what', {
          round: roundWords(language, view.roundName),
          coordinator: coordinatorName(view.coordinatorRole, language),
        }),
      ]),
      ...lateAnswer(view, face, { input, room, cut }, language),
      ...savedAnswers(view, room, language),
    ]),
  );
  return { summary: say(language, isCancelled ? 'ended.heading-cancelled' : 'ended.heading'), card };
}

interface Late {
  input: AnswerInput | null;
  room: Room;
  cut: FormProblem[];
}

function lateAnswer(view: AskView, face: EndedFace, { input, room, cut }: Late, language: Language): CardElement[] {
  const question = view.questions.find(({ questionId }) => questionId === face.questionId);
  if (face.sentToCoordinator) return [ownText(say(language, 'ended.sent'), { weight: 'Bolder' })];
  if (!input || !hasWords(input)) return [];
  if (!question) return [ownText(say(language, 'ended.kept')), ...keptTexts(input, room)];
  const send = executeButton(
    say(language, 'button.send'),
    'send-late',
    { questionId: question.questionId, indicators: question.indicators.length },
    { style: 'positive' },
  );
  return [
    ownText(say(language, 'ended.late'), { separator: true }),
    measureLine(question, room.context),
    ...answerForm({ question, input, problems: cut, allStatuses: true, indicatorRoom: room.context }, language),
    actionSet([send]),
  ];
}

/** For a question that is no longer in the ask: the words alone. */
function keptTexts(input: AnswerInput, room: Room): CardElement[] {
  const texts = [input.realisation, input.success, input.obstacle, input.need, input.needFrom, input.nextStep];
  const isRoomy = room.context > 100;
  return texts.filter((text) => text !== '').map((text) => richText([isRoomy ? text : shownText(text, 1000)]));
}

function hasWords(input: AnswerInput): boolean {
  return JSON.stringify(input) !== JSON.stringify(emptyAnswerInput(input.values.length));
}

function savedAnswers(view: AskView, room: Room, language: Language): CardElement[] {
  const answered = view.questions.filter(({ current }) => current !== null);
  if (answered.length === 0) return [];
  return [
    ownText(say(language, 'ended.saved'), { weight: 'Bolder', separator: true, spacing: 'Medium' }),
    ...askRows({ ...view, questions: answered }, room, language),
  ];
}
