/**
 * Derives what one official's card shows in one round, and which question comes next in it. Nothing here is stored: the
 * same questions and answers always give the same view, on every device.
 */

import type { Answer } from './answer';
import { answerInForceOf } from './answers-in-force';
import { askId } from './ask';
import type { AskView, Previous, QuestionView } from './ask-view';
import { askedRolesOf } from './asked-roles';
import { dateIn } from './calendar';
import { lentBy } from './hand-over';
import { isCounted } from './is-counted';
import type { LocalText } from './language';
import { newestAnswerOf } from './newest-answer';
import type { Official } from './official';
import { hasLeft, type Measure, type Plan, sectorOf } from './plan';
import type { Question } from './question';
import { recorderOf } from './recorder-of';
import { type Role, tenureOf } from './role';
import type { Round } from './round';
import { hasEnd } from './schedule';
import { type Scale, scaleOf } from './status';
import { toldAfter } from './told-after';

/** Everything of one round and plan that a card may need. */
export interface RoundRecords {
  plan: Plan;
  round: Round;
  rounds: readonly Round[];
  /** Questions of the round. */
  questions: readonly Question[];
  /** Answers of the round at least; earlier ones too where they are shown or compared with. */
  answers: readonly Answer[];
  roles: readonly Role[];
}

/** "Strategiakoordinaattori": who asks, as a role; persons are not named on cards. */
export const COORDINATOR_ROLE: LocalText = {
  fi: 'strategiakoordinaattori',
  sv: 'strategikoordinatorn',
  en: 'the strategy coordinator',
};

/** The card's content for one official: their undisputed questions, and what they passed on, in the plan's order. */
export function viewAsk(records: RoundRecords, official: Pick<Official, 'id' | 'teamsUserId'>): AskView {
  const { plan, round } = records;
  const theirs = records.questions.filter(
    ({ officialId, handOvers }) => officialId === official.id || isHandedOnBy(handOvers, official),
  );
  const asked = new Set(theirs.map(({ tunnus }) => tunnus));
  const measures = new Map(
    plan.measures.filter(({ tunnus }) => asked.has(tunnus)).map((measure) => [measure.tunnus, measure]),
  );
  const mine = theirs
    .flatMap((question) => {
      const measure = measures.get(question.tunnus);
      return measure ? [{ question, measure }] : [];
    })
    .sort((one, other) => one.measure.row - other.measure.row);
  const own = mine.filter(({ question }) => question.officialId === official.id);
  const handedOn = mine.filter(({ question }) => question.officialId !== official.id);
  return {
    askId: askId(round.id, official.id),
    roundId: round.id,
    roundName: round.name,
    roundState: round.state,
    planName: plan.settings.name,
    coordinatorRole: COORDINATOR_ROLE,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    zone: plan.settings.zone,
    teamsUserId: official.teamsUserId,
    questions: own
      .filter(({ question }) => isCounted(question))
      .map(({ question, measure }) => viewQuestion(records, question, measure)),
    passedOn: own
      .filter(({ question }) => question.dispute !== null)
      .map(({ measure: { tunnus, text } }) => ({ tunnus, measure: text })),
    ...excusedOf(own),
    ...(handedOn.length > 0 && {
      handedOn: handedOn.map(({ question, measure: { tunnus, text } }) => ({
        tunnus,
        measure: text,
        role: roleNameOf(records, question.roleId),
        lentUntilOn: lentBy(question)?.awayUntilOn ?? null,
      })),
    }),
  };
}

function excusedOf(own: readonly { question: Question; measure: Measure }[]): Pick<AskView, 'excused'> {
  const excused = own.filter(({ question }) => question.excuse && question.dispute === null);
  if (excused.length === 0) return {};
  return { excused: excused.map(({ measure: { tunnus, text } }) => ({ tunnus, measure: text })) };
}

function isHandedOnBy(handOvers: Question['handOvers'], { id }: Pick<Official, 'id'>): boolean {
  return handOvers.some(({ fromOfficialId }) => fromOfficialId === id);
}

function roleNameOf({ roles }: RoundRecords, roleId: string): string {
  return roles.find((role) => role.id === roleId)?.name ?? '';
}

/** The first unanswered question after the given one, going round; null when all are answered. */
export function nextOpenQuestion(view: AskView, afterQuestionId: string | null): QuestionView | null {
  const start = view.questions.findIndex((question) => question.questionId === afterQuestionId) + 1;
  const inOrder = [...view.questions.slice(start), ...view.questions.slice(0, start)];
  return inOrder.find((question) => question.current === null) ?? null;
}

/** The newest answer of the question's measure and role before this round, or null. */
export function previousAnswerOf(question: Question, answers: readonly Answer[]): Answer | null {
  const earlier = answers.filter((answer) => answer.tunnus === question.tunnus && answer.roundId !== question.roundId);
  const sameRole = earlier.filter((answer) => answer.roleId === question.roleId);
  // Under rule `any` they answer for the whole measure, whoever did before.
  return newestAnswerOf(sameRole.length > 0 && question.sharedId === undefined ? sameRole : earlier);
}

function viewQuestion(records: RoundRecords, question: Question, measure: Measure): QuestionView {
  const nameOf = (roleId: string) => roleNameOf(records, roleId);
  const current = answerInForceOf(question, records.questions, records.answers);
  return {
    questionId: question.id,
    tunnus: measure.tunnus,
    goal: measure.goal,
    objective: measure.objective,
    measure: measure.text,
    sector: measure.sector,
    role: nameOf(question.roleId),
    otherRoles: measure.roleIds.filter((id) => id !== question.roleId).map(nameOf),
    indicators: measure.indicators,
    scheduleText: measure.scheduleText,
    untilOn: hasEnd(measure.schedule) ? measure.schedule.untilOn : null,
    scale: question.scale,
    previous: previousOf(records, question, measure),
    current,
    ...besides(records, question, current),
  };
}

/** What only some questions have. */
function besides(records: RoundRecords, question: Question, current: Answer | null): Partial<QuestionView> {
  const recordedBy = current && recorderOf(current, question, records.roles, COORDINATOR_ROLE);
  const returned = question.settled?.findLast(({ how }) => how === 'returned')?.words;
  const notes = (question.notes ?? []).map(({ roleId, words }) => ({ role: roleNameOf(records, roleId), words }));
  return {
    ...(recordedBy && { recordedBy }),
    ...(current && current.questionId !== question.id && { answeredBy: roleNameOf(records, current.roleId) }),
    ...(question.draft && !current && { draft: question.draft.input }),
    ...(returned !== undefined && !current && { returned }),
    ...(notes.length > 0 && { notes }),
    ...(!current && toldAfter(records, question)),
  };
}

function previousOf(records: RoundRecords, question: Question, measure: Measure): Previous {
  const answer = previousAnswerOf(question, records.answers);
  if (answer) {
    return {
      kind: 'answer',
      status: answer.status,
      realisation: answer.realisation,
      answeredAt: answer.answeredAt,
      roundName: records.rounds.find((round) => round.id === answer.roundId)?.name ?? '',
    };
  }
  return measure.importedRealisation === ''
    ? { kind: 'none' }
    : { kind: 'imported', text: measure.importedRealisation };
}

/** The measures that an official answers for today, as the newest plan and register say. */
export function measuresLedBy(
  official: Pick<Official, 'id'>,
  plan: Plan,
  roles: readonly Role[],
  now: string,
): { tunnus: string; measure: string; scale: Scale }[] {
  const today = dateIn(plan.settings.zone, now);
  const held = new Set(roles.filter((role) => tenureOf(role, today)?.officialId === official.id).map(({ id }) => id));
  return plan.measures.flatMap((measure) => {
    const { tunnus, text, schedule, sector } = measure;
    const isAsked =
      text !== '' &&
      askedRolesOf(measure).some((id) => held.has(id)) &&
      !hasLeft(sectorOf(plan.settings, sector), today);
    return isAsked ? [{ tunnus, measure: text, scale: scaleOf(schedule) }] : [];
  });
}
