/** Reads what a round would send if it opened: the preview, the questions it was drawn from, and who is known. */

import { askedListOf } from '../strategy/list-changes';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import { planQuestions } from '../strategy/plan-questions';
import { previewRound, type RoundPreview } from '../strategy/preview-round';
import type { Question } from '../strategy/question';
import type { Role } from '../strategy/role';
import type { Round } from '../strategy/round';
import { openingDaysOf } from '../strategy/round-calendar';
import { earlierAnswers } from './earlier-answers';
import type { JobDeps } from './job-deps';
import { fingerprintOf } from './list-fingerprint';
import { readRecords } from './read-records';

export interface ReadPreview {
  preview: RoundPreview;
  plan: Plan;
  roles: readonly Role[];
  officials: Official[];
  questions: Question[];
  /** Questions by official. */
  list: Record<string, number>;
}

/**
 * @param round stored or not; of an open one, what was to be sent when it opened
 * @param asOf when it could open at the earliest; after the round's own day everything is reckoned from then. Null = on its day
 */
export async function readPreview(
  { store }: Pick<JobDeps, 'store'>,
  round: Round,
  asOf: string | null,
): Promise<ReadPreview> {
  const { plan, roles, rounds } = await readRecords(store, round);
  const officials = await store.officials.ofTenant(round.tenantId);
  const earlier = await earlierAnswers(store, round);
  const { opensOn, closesOn } = openingDaysOf(round, plan.settings, asOf);
  // At opening the last day was moved already.
  const days = { opensOn, closesOn: round.openedAt === null ? closesOn : round.closesOn };
  const planned = planQuestions({ plan, roles, officials, earlier }, round, days.opensOn);
  const open = rounds.filter(({ id, state }) => state === 'open' && id !== round.id);
  const asked = (await Promise.all(open.map(({ id }) => store.asks.ofRound(id)))).flat();
  const askedElsewhere = new Set(asked.map(({ officialId }) => officialId));
  const drawn = previewRound({ plan, round, planned, roles, officials, askedElsewhere }, days, asOf);
  return {
    preview: { ...drawn, seen: fingerprintOf(planned.questions) },
    plan,
    roles,
    officials,
    questions: planned.questions,
    list: askedListOf(planned.questions),
  };
}
