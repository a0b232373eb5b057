/**
 * A superior who was told of a silent question, or a coordinator, says that it need not be answered in this round: first the
 * form that asks why, then the reason. The owner's card and the coordinators learn of it from the question itself.
 */

import { escalationCard } from '../../cards/escalation-card';
import { type ExcuseForm, excuseCard, excusedCard, notExcusedLine } from '../../cards/excuse-card';
import { type Excusing, excuseQuestion } from '../../jobs/excuse-question';
import { readEscalation } from '../../jobs/read-escalation';
import { LONGEST_TEXT } from '../../strategy/answer-input';
import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import { isToldOf, mayExcuseAsSuperior } from '../../strategy/escalation-view';
import { languageOf, type Official } from '../../strategy/official';
import type { Question } from '../../strategy/question';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onExcused(
  deps: ReactionDeps,
  official: Official,
  action: Extract<ReminderAction, { verb: 'excuse' | 'excuse-because' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const question = await deps.store.questions.get(action.questionId);
  const round = question ? await deps.store.rounds.get(question.roundId) : null;
  const isSuperior = question !== null && mayExcuseAsSuperior(question, official.id);
  if (!question || round?.tenantId !== official.tenantId || !(isSuperior || official.isCoordinator)) {
    return refusal({ line: 'not-yours' }, language);
  }
  const form = await formOf(deps, question, isSuperior);
  if (action.verb === 'excuse') return { reply: 'card', message: excuseCard(form, language) };
  const reason = action.reason.trim();
  const problem = reason === '' ? 'reason-missing' : reason.length > LONGEST_TEXT ? 'reason-too-long' : null;
  if (problem) return { reply: 'card', message: excuseCard({ ...form, reason, problem }, language) };

  const outcome = await excuseQuestion(deps, question.id, { by: official.id, reason }, deps.now());
  if (outcome === 'unknown-question') return refusal({ line: 'failed' }, language);
  if (outcome !== 'excused') return { reply: 'text', text: notExcusedLine(REFUSED[outcome], language) };
  deps.runSoon();
  if (!isSuperior) return { reply: 'card', message: excusedCard(form, language) };
  return showEscalation(deps, official, round, question.tunnus);
}

/** Back to what they were told of, as it is now. */
export async function onEscalationShown(
  deps: ReactionDeps,
  official: Official,
  { roundId }: Extract<ReminderAction, { verb: 'show-escalation' }>,
): Promise<Reply> {
  const round = await deps.store.rounds.get(roundId);
  const questions = round?.tenantId === official.tenantId ? await deps.store.questions.ofRound(roundId) : [];
  if (!round || !questions.some((question) => isToldOf(question, official.id))) {
    return refusal({ line: 'not-yours' }, languageOf(official));
  }
  return showEscalation(deps, official, round, null);
}

async function showEscalation(
  deps: ReactionDeps,
  official: Official,
  round: Round,
  excused: string | null,
): Promise<Reply> {
  const view = await readEscalation(deps.store, round, official.id);
  return { reply: 'card', message: escalationCard(view, excused, languageOf(official)) };
}

async function formOf({ store }: ReactionDeps, question: Question, isSuperior: boolean): Promise<ExcuseForm> {
  const { id: questionId, roundId, tunnus } = question;
  const [plan, [role], owner] = await Promise.all([
    store.plans.latest(question.planId),
    store.roles.withIds([question.roleId]),
    store.officials.get(question.officialId),
  ]);
  return {
    questionId,
    roundId,
    tunnus,
    measure: plan?.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '',
    role: role?.name ?? '',
    official: owner?.name ?? '',
    reason: '',
    problem: null,
    back: isSuperior ? 'escalation' : 'board',
  };
}

const REFUSED: Record<Exclude<Excusing, 'excused' | 'unknown-question'>, Parameters<typeof notExcusedLine>[0]> = {
  answered: 'answered',
  'round-over': 'round-over',
  'excused-already': 'excused',
  disputed: 'disputed',
};
