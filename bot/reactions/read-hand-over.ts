/** Reads what can be handed over from one official in one role, to whom, and whether who asks may do it. */

import type { HandOverView } from '../../cards/hand-over-card';
import { readRecords } from '../../jobs/read-records';
import { dateIn } from '../../strategy/calendar';
import type { HandOverPlace } from '../../strategy/card-actions/hand-over-action';
import { mayExcuseAsSuperior } from '../../strategy/escalation-view';
import { knownTakers, type Taker } from '../../strategy/known-takers';
import type { Official } from '../../strategy/official';
import type { Plan } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import type { Round } from '../../strategy/round';
import type { ReactionDeps } from './reaction-deps';

export interface ReadHandOver {
  plan: Plan;
  round: Round;
  today: string;
  isCoordinator: boolean;
  /** Those that may be handed over by this person. */
  questions: Question[];
  takers: Taker[];
  /** The form without what is typed. */
  view: Omit<HandOverView, 'input' | 'problem'>;
}

/** @returns null when there is nothing that this person may hand over; the round may have ended */
export async function readHandOver(
  deps: ReactionDeps,
  official: Official,
  round: Round,
  place: HandOverPlace,
): Promise<ReadHandOver | null> {
  const isCoordinator = official.isCoordinator && official.tenantId === round.tenantId;
  const records = await readRecords(deps.store, round);
  const { plan, roles } = records;
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const today = dateIn(plan.settings.zone, deps.now());
  const questions = records.questions.filter(
    (question) =>
      question.roleId === place.roleId &&
      question.officialId === place.officialId &&
      (isCoordinator || (question.officialId !== official.id && mayExcuseAsSuperior(question, official.id))),
  );
  if (questions.length === 0) return null;
  const isSame = ({ roleId, officialId }: Taker) =>
    officialId === place.officialId && (roleId ?? place.roleId) === place.roleId;
  const takers = knownTakers(roles, officials, today).filter(
    (taker) => !isSame(taker) && (isCoordinator || taker.roleId !== null),
  );
  const measureOf = (tunnus: string) => plan.measures.find((measure) => measure.tunnus === tunnus)?.text ?? '';
  return {
    plan,
    round,
    today,
    isCoordinator,
    questions,
    takers,
    view: {
      roundId: round.id,
      place: {
        ...place,
        role: roles.find(({ id }) => id === place.roleId)?.name ?? '',
        official: officials.find(({ id }) => id === place.officialId)?.name ?? '',
      },
      measures: questions.map(({ id, tunnus }) => ({ questionId: id, tunnus, measure: measureOf(tunnus) })),
      isWholeRoleOffered: isCoordinator,
      takers: takers.map(({ value, role, official: name }) => ({ value, role, official: isCoordinator ? name : '' })),
      hasBoard: isCoordinator,
    },
  };
}
