/**
 * Which messages follow from what questions say they were escalated: one to each person, level and day, under an id that is
 * always the same. So a message that a crash has left unwritten is written by the next run, and none is written twice.
 */

import { dateIn } from './calendar';
import { groupedBy } from './grouped-by';
import type { Escalation, Question } from './question';

export interface EscalationBatch {
  /** `<round>/<official>/escalation/<level>/<day>`: other days may come and go as questions are handed over. */
  id: string;
  level: Exclude<Escalation['level'], 'coordinators'>;
  toOfficialId: string;
  questionIds: string[];
}

export function escalationBatchesOf(roundId: string, questions: readonly Question[], zone: string): EscalationBatch[] {
  const told = questions.flatMap(({ id: questionId, escalations = [] }) =>
    escalations.flatMap(({ level, at, toOfficialId }) =>
      level === 'coordinators' || toOfficialId === null
        ? []
        : [{ questionId, level, toOfficialId, on: dateIn(zone, at) }],
    ),
  );
  const places = groupedBy(
    told,
    ({ toOfficialId, level, on }) => `${roundId}/${toOfficialId}/escalation/${level}/${on}`,
  );
  return [...places].flatMap(([id, [first, ...others]]) =>
    first
      ? [
          {
            id,
            level: first.level,
            toOfficialId: first.toOfficialId,
            questionIds: [first, ...others].map(({ questionId }) => questionId),
          },
        ]
      : [],
  );
}

/** The instants at which coordinators were to be told of questions instead, with those questions. A day may have several. */
export function coordinatorBatchesOf(questions: readonly Question[]): { at: string; questions: Question[] }[] {
  const told = questions.flatMap((question) =>
    (question.escalations ?? []).flatMap(({ level, at }) => (level === 'coordinators' ? [{ question, at }] : [])),
  );
  return [...groupedBy(told, ({ at }) => at)].map(([at, ofInstant]) => ({
    at,
    questions: ofInstant.map(({ question }) => question),
  }));
}
