/**
 * Lets the open questions of a round follow the register and the absences: to a deputy while their official is away, back
 * when they are there again, to the new holder of a role. Where nobody stands in, the coordinators are told once.
 */

import { dateIn } from '../strategy/calendar';
import { type Following, followRegister, type PeopleOfPlan, peopleOf } from '../strategy/follow-register';
import type { Absence, Official } from '../strategy/official';
import { openQuestionsOf } from '../strategy/open-questions';
import type { Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { handOverQuestion } from './hand-over';
import type { JobDeps } from './job-deps';
import { readPlanOf } from './read-records';
import { tellInOfficeHours } from './tell-coordinators';

/** To a new holder and on to who stands in for them, at once: whoever is only passed through gets no card. */
const MOST_STEPS = 3;

/**
 * @param round open
 * @returns how many questions were handed over
 */
export async function followAbsences(
  deps: Pick<JobDeps, 'store' | 'log' | 'newId'>,
  round: Round,
  now: string,
): Promise<number> {
  const people = await readPeople(deps.store, round);
  const today = dateIn(people.plan.settings.zone, now);
  const left = new Map<string, { absence: Absence; questions: Question[] }>();
  let moved = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    left.clear();
    let movedNow = 0;
    for (const { question, following } of await toBeMoved(deps.store, round, people, today)) {
      if ('give' in following) {
        if ((await handOverQuestion(deps, question.id, following.give, now)) === 'handed-over') movedNow += 1;
      }
      if ('nobody' in following) {
        const known = left.get(question.officialId)?.questions ?? [];
        left.set(question.officialId, { absence: following.nobody, questions: [...known, question] });
      }
    }
    moved += movedNow;
    if (movedNow === 0) break;
  }
  for (const [officialId, of] of left) {
    const official = people.officials.get(officialId);
    if (official) await tellNobody(deps, round, people, { official, ...of }, now);
  }
  return moved;
}

interface People extends PeopleOfPlan {
  plan: Plan;
}

async function readPeople(store: Store, round: Round): Promise<People> {
  const [plan, roles, officials] = await Promise.all([
    readPlanOf(store, round),
    store.roles.ofPlan(round.planId),
    store.officials.ofTenant(round.tenantId),
  ]);
  return { plan, ...peopleOf({ roles, officials }) };
}

/** Answers are read only where something would move: at nearly every run nothing does. */
async function toBeMoved(
  store: Store,
  round: Round,
  people: People,
  today: string,
): Promise<{ question: Question; following: Following }[]> {
  const questions = await store.questions.ofRound(round.id);
  const followed = questions
    .map((question) => ({ question, following: followRegister(question, people, today) }))
    .filter(({ following }) => !('stays' in following));
  if (followed.length === 0) return [];
  const answers = await store.answers.ofRound(round.id);
  const open = new Set(openQuestionsOf(questions, answers, people.plan.measures).map(({ id }) => id));
  return followed.filter(({ question }) => open.has(question.id));
}

async function tellNobody(
  deps: Pick<JobDeps, 'store' | 'log'>,
  round: Round,
  { plan, roles }: People,
  { official, absence, questions }: { official: Official; absence: Absence; questions: Question[] },
  now: string,
): Promise<void> {
  const held = [...new Set(questions.map(({ roleId }) => roleId))];
  const names = held.flatMap((id) => roles.get(id)?.name ?? []);
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
