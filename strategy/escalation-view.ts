/**
 * What a deputy or a superior sees of the questions they were told of: which miss an answer now, and what has become of the
 * others. Derived from the questions and answers, so that the card is true whenever it is drawn.
 */

import { askId } from './ask';
import { openQuestionsOf } from './open-questions';
import type { Question } from './question';
import type { RoundState } from './round';
import type { RoundRecords } from './view-ask';

export interface EscalatedRow {
  questionId: string;
  askId: string;
  tunnus: string;
  measure: string;
  role: string;
  official: string;
  /** As a superior, who may also excuse it and hand it over; a deputy answers. */
  isSuperior: boolean;
}

export interface EscalationView {
  roundId: string;
  roundName: string;
  roundState: RoundState;
  planName: string;
  closesOn: string;
  rows: EscalatedRow[];
  /** Of all they were told of: answered by now, excused, and with the coordinator as "not mine". */
  answered: number;
  excused: number;
  disputed: number;
}

/** @param names of the officials who are asked, by id */
export function viewEscalation(
  { plan, round, questions, answers, roles }: RoundRecords,
  names: ReadonlyMap<string, string>,
  officialId: string,
): EscalationView {
  const mine = questions.filter((question) => isToldOf(question, officialId) && question.officialId !== officialId);
  const open = openQuestionsOf(mine, answers, plan.measures);
  const places = new Map(plan.measures.map((measure) => [measure.tunnus, measure]));
  const rowOf = (question: Question): EscalatedRow => ({
    questionId: question.id,
    askId: askId(round.id, question.officialId),
    tunnus: question.tunnus,
    measure: places.get(question.tunnus)?.text ?? '',
    role: roles.find(({ id }) => id === question.roleId)?.name ?? '',
    official: names.get(question.officialId) ?? '',
    isSuperior: mayExcuseAsSuperior(question, officialId),
  });
  const excused = mine.filter(({ excuse }) => excuse).length;
  const disputed = mine.filter(({ dispute, excuse }) => dispute !== null && !excuse).length;
  const row = ({ tunnus }: EscalatedRow) => places.get(tunnus)?.row ?? 0;
  return {
    roundId: round.id,
    roundName: round.name,
    roundState: round.state,
    planName: plan.settings.name,
    closesOn: round.closesOn,
    rows: open.map(rowOf).sort((one, other) => one.role.localeCompare(other.role, 'fi') || row(one) - row(other)),
    answered: mine.length - open.length - excused - disputed,
    excused,
    disputed,
  };
}

/** Whether a question's silence was told to this person. */
export function isToldOf({ escalations }: Pick<Question, 'escalations'>, officialId: string): boolean {
  return escalations?.some(({ toOfficialId }) => toOfficialId === officialId) ?? false;
}

/** Only as the superior whom it was told to: a deputy answers, and does not decide. */
export function mayExcuseAsSuperior({ escalations }: Pick<Question, 'escalations'>, officialId: string): boolean {
  return escalations?.some(({ level, toOfficialId }) => level === 'superior' && toOfficialId === officialId) ?? false;
}
