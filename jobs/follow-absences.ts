/**
 * Lets the open questions of a round follow the register and the absences: to a deputy while their official is away, back
 * when they are there again, to the new holder of a role. Where nobody stands in, the coordinators are told once.
 */

import { dateIn } from '../strategy/calendar';
import { followRegister } from '../strategy/follow-register';
import type { Absence, Official } from '../strategy/official';
import { openQuestionsOf } from '../strategy/open-questions';
import type { Question } from '../strategy/question';
import type { Role } from '../strategy/role';
import type { Round } from '../strategy/round';
import type { RoundRecords } from '../strategy/view-ask';
import { handOverQuestion } from './hand-over';
import type { JobDeps } from './job-deps';
import { readRecords } from './read-records';
import { tellInOfficeHours } from './tell-coordinators';

/**
 * @param round open
 * @returns how many questions were handed over
 */
export async function followAbsences(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  round: Round,
  now: string,
): Promise<number> {
  const records = await readRecords(deps.store, round);
  const officials = await deps.store.officials.ofTenant(round.tenantId);
  const today = dateIn(records.plan.settings.zone, now);
  const left = new Map<string, { absence: Absence; questions: Question[] }>();
  let moved = 0;
  for (const question of openQuestionsOf(records.questions, records.answers, records.plan.measures)) {
    const following = followRegister(question, { roles: records.roles, officials }, today);
    if ('give' in following) {
      if ((await handOverQuestion(deps, question.id, following.give, now)) === 'handed-over') moved += 1;
    }
    if ('nobody' in following) {
      const known = left.get(question.officialId)?.questions ?? [];
      left.set(question.officialId, { absence: following.nobody, questions: [...known, question] });
    }
  }
  for (const [officialId, of] of left) {
    const official = officials.find(({ id }) => id === officialId);
    if (official) await tellNobody(deps, records, { official, ...of }, now);
  }
  return moved;
}

async function tellNobody(
  deps: Pick<JobDeps, 'store' | 'log'>,
  { plan, round, roles }: RoundRecords,
  { official, absence, questions }: { official: Official; absence: Absence; questions: Question[] },
  now: string,
): Promise<void> {
  const held = [...new Set(questions.map(({ roleId }) => roleId))];
  const names = held.flatMap((id) => roles.find((role: Role) => role.id === id)?.name ?? []);
  const notice = {
    kind: 'no-deputy',
    roundId: round.id,
    roundName: round.name,
    officialId: official.id,
    official: official.name,
    role: names.join(', '),
    fromOn: absence.fromOn,
    untilOn: absence.untilOn,
    questions: questions.length,
  } as const;
  await tellInOfficeHours(deps, plan, `${round.id}/no-deputy/${official.id}/${absence.fromOn}`, notice, now);
}
