/**
 * An official answers: by "Tallenna ja jatka", "Ei muutosta", or with their own words as a correction after a conflict.
 * A coordinator, and whom the question was escalated to, answer in the same way on the official's behalf; what they store is
 * in the audit log. The answer is stored before anything is said; every refusal keeps what was typed on the card.
 */

import { createPatience } from '../../jobs/create-patience';
import { liftExcuse } from '../../jobs/excuse-question';
import { type ReadAsk, readAskFor } from '../../jobs/read-ask';
import type { Answer } from '../../strategy/answer';
import { dateIn } from '../../strategy/calendar';
import type { CardAction } from '../../strategy/card-action';
import { type AnswerDecision, decideAnswer, decideNoChange, refusalOf } from '../../strategy/decide-answer';
import { StoreUnavailable } from '../../strategy/errors';
import { languageOf, type Official } from '../../strategy/official';
import type { Question } from '../../strategy/question';
import { readAnswerContent } from '../../strategy/read-answer-content';
import { previousAnswerOf } from '../../strategy/view-ask';
import { viewAskFor } from '../../strategy/view-ask-for';
import type { Reply } from '../teams/reply';
import { noteAct } from './note-act';
import { onHandedOn } from './on-handed-on';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showFace, showNext, showQuestion } from './show-ask';

export type AnswerAction = Extract<CardAction, { verb: 'save-answer' | 'no-change' | 'save-correction' }>;

type Decided =
  | AnswerDecision
  | { problems: Extract<ReturnType<typeof readAnswerContent>, { problems: unknown }>['problems'] };

export async function onAnswer(deps: ReactionDeps, official: Official, action: AnswerAction): Promise<Reply> {
  const input = 'input' in action ? action.input : null;
  const { questionId } = action;
  const again = createPatience();
  for (;;) {
    const question = await deps.store.questions.get(questionId);
    if (!question) return refusal({ line: 'failed' }, languageOf(official));
    const read = await readAskFor(deps.store, question, official);
    if (!read)
      return (
        (await onHandedOn(deps, official, question, input)) ?? refusal({ line: 'not-yours' }, languageOf(official))
      );
    const show = { view: read.view, official, now: deps.now() };
    const decided = decide(read, question, official, action, show.now);

    if ('problems' in decided) {
      const allStatuses = input?.status === 'cannot-assess';
      const { problems } = decided;
      return showFace(show, { face: 'question', questionId, input, problems, allStatuses, saved: null });
    }
    if ('same' in decided) return showNext(show, questionId, decided.same);
    if ('conflict' in decided) {
      return input ? showFace(show, { face: 'conflict', questionId, input }) : showQuestion(show, questionId);
    }
    if ('rejected' in decided) {
      if (decided.rejected === 'not-asked-of-you') {
        return (
          (await onHandedOn(deps, official, question, input)) ?? refusal({ line: 'not-yours' }, languageOf(official))
        );
      }
      if (decided.rejected === 'excused') {
        // Nobody needs them to answer, and they do: what they typed is not lost.
        await liftExcuse(deps, questionId, official.id, show.now);
        await again();
        continue;
      }
      if (decided.rejected !== 'round-ended') return showQuestion(show, questionId);
      return showFace(show, { face: 'ended', questionId, input, sentToCoordinator: false });
    }

    try {
      if ((await deps.store.answers.append(decided.store)) === 'taken') {
        await again();
        continue;
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      deps.log.warn({ question: questionId }, 'an answer could not be stored; its text stays in the card');
      if (!input) return refusal({ line: 'not-saved' }, languageOf(official));
      return showFace(show, { face: 'not-saved', questionId, input });
    }
    await noteStored(deps, decided.store, show.now);
    // Not read anew: the store may go away now, and what was saved must be called saved.
    const { records } = read;
    const view = viewAskFor({ ...records, answers: [...records.answers, decided.store] }, read.owner, official);
    return showNext({ ...show, view: view ?? read.view }, questionId, decided.store);
  }
}

/** Logged, and audited when it is somebody else's. */
async function noteStored(deps: ReactionDeps, answer: Answer, now: string): Promise<void> {
  const { n, status, unchanged, recordedBy, planId, questionId, officialId } = answer;
  deps.log.info({ question: questionId, n, status, unchanged }, 'answer stored');
  if (recordedBy === null) return;
  const act = { by: recordedBy, act: 'answered-on-behalf', planId, subject: questionId, to: status } as const;
  await noteAct(deps, { ...act, onRequestOf: officialId }, now);
}

function decide(
  { records }: ReadAsk,
  question: Question,
  official: Official,
  action: AnswerAction,
  now: string,
): Decided {
  // As it stands now: it may have been disputed or handed over since the click came in.
  const present = records.questions.find(({ id }) => id === question.id) ?? question;
  const { questions: siblings, round, answers } = records;
  const situation = { question: present, siblings, round, answers, answerer: official };
  if (action.verb === 'no-change') {
    return decideNoChange(situation, previousAnswerOf(question, records.answers), action.basedOn, now);
  }
  // Who may not answer is told that, not what is wrong with the form.
  const rejected = refusalOf(situation);
  if (rejected) return { rejected };
  const read = readAnswerContent(action.input, question.scale, dateIn(records.plan.settings.zone, now));
  if ('problems' in read) return read;
  return decideAnswer(situation, action.basedOn, read.content, false, now);
}
