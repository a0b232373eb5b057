/**
 * Tells deputies, superiors or the coordinators that questions of an open round have not been answered. Who was told stands
 * on each question before anything is sent, and the messages follow from that, so that a crash neither loses nor doubles one.
 */

import { decideEscalations, type EscalationDecision, type EscalationRecords } from '../strategy/decide-escalations';
import { coordinatorBatchesOf, escalationBatchesOf } from '../strategy/escalation-batches';
import { openQuestionsOf } from '../strategy/open-questions';
import type { Escalation, Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { createPatience } from './create-patience';
import { eachAtOnce } from './each-at-once';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { plannedDelivery } from './planned-delivery';
import { withEveryPrompt } from './read-reminder-records';
import { tellCoordinators } from './tell-coordinators';

const WRITES_AT_ONCE = 16;

/**
 * @param records of the round, as they stand now: on a day and at an hour at which people may be prompted
 * @param round open
 */
export async function escalate(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  records: EscalationRecords,
  round: Round,
  now: string,
): Promise<void> {
  const told = decideEscalations(records, now).flatMap((one) => (one.act === 'tell' ? [one.toOfficialId] : []));
  const known = told.length === 0 ? records : await withEveryPrompt(deps.store, records, [...new Set(told)]);
  const decided = decideEscalations(known, now).filter(({ act }) => act !== 'wait');
  await eachAtOnce(decided, WRITES_AT_ONCE, (one) => writeDown(deps, one, now));
  const questions = decided.length === 0 ? records.questions : await deps.store.questions.ofRound(round.id);
  await sendBatches(deps, round, { ...records, questions }, now);
  await tellOfUnled(deps, { ...records, questions }, round, now);
}

/** On the question itself, once for each level, whoever else writes to it. */
async function writeDown(
  deps: Pick<JobDeps, 'store' | 'log'>,
  decision: EscalationDecision,
  now: string,
): Promise<void> {
  if (decision.act === 'wait') return;
  const escalation: Escalation =
    decision.act === 'tell'
      ? { level: decision.level, at: now, toOfficialId: decision.toOfficialId }
      : { level: 'coordinators', at: now, toOfficialId: null };
  const again = createPatience();
  for (
    let question: Question | null = decision.question;
    question && !question.escalations?.some(({ level }) => level === escalation.level);
    question = await deps.store.questions.get(question.id)
  ) {
    const escalations = [...(question.escalations ?? []), escalation];
    if ((await deps.store.questions.save({ ...question, escalations })) === 'saved') {
      const { act, because } = decision;
      deps.log.info({ question: question.id, act, level: escalation.level, because }, 'a question was escalated');
      return;
    }
    await again();
  }
}

async function sendBatches(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  round: Round,
  { questions, plan, deliveries }: EscalationRecords,
  now: string,
): Promise<void> {
  const written = new Set(deliveries.map(({ id }) => id));
  const batches = escalationBatchesOf(round.id, questions, plan.settings.zone).filter(({ id }) => !written.has(id));
  for (const { id, level, toOfficialId, questionIds } of batches) {
    const delivery = plannedDelivery({
      id,
      planId: round.planId,
      roundId: round.id,
      tenantId: round.tenantId,
      recipient: { to: 'official', officialId: toOfficialId },
      content: { kind: 'escalation', roundId: round.id, level },
      now,
    });
    if ((await deps.store.deliveries.add(delivery)) === 'exists') continue;
    const act = {
      by: 'clock',
      act: 'escalated',
      planId: round.planId,
      subject: round.id,
      to: `${level} ${toOfficialId}`,
    };
    await keepAct(deps, { ...act, detail: questionIds.join(', ') }, now);
  }
}

/** Questions whose role has no superior who could be told: the coordinators decide. */
async function tellOfUnled(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  { questions, answers, roles, officials, plan }: EscalationRecords,
  round: Round,
  now: string,
): Promise<void> {
  // Somebody who becomes a coordinator later is told of what is missing still.
  const open = openQuestionsOf(questions, answers, plan.measures);
  for (const { at, questions: unled } of coordinatorBatchesOf(open)) {
    const rows = unled.map(({ id, tunnus, roleId, officialId }) => ({
      questionId: id,
      tunnus,
      measure: plan.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '',
      role: roles.find((role) => role.id === roleId)?.name ?? '',
      official: officials.find((official) => official.id === officialId)?.name ?? '',
    }));
    const notice = {
      kind: 'no-superior',
      roundId: round.id,
      roundName: round.name,
      closesOn: round.closesOn,
      rows,
    } as const;
    const key = `${round.id}/no-superior/${at}`;
    await tellCoordinators(deps, round.tenantId, key, notice, now);
  }
}
