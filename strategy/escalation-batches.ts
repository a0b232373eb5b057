/**
 * Which messages follow from what questions say they were escalated: one to each person, level and day, under an id that is
 * always the same. So a message that a crash has left unwritten is written by the next run, and none is written twice.
 */

import { dateIn } from './calendar';
import { groupedBy } from './grouped-by';
import type { Escalation, Question } from './question';

export interface EscalationBatch {
  /** `<round>/<official>/escalation/<level>`, later ones of the same level with their number behind it. */
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
  const places = groupedBy(told, ({ toOfficialId, level }) => `${roundId}/${toOfficialId}/escalation/${level}`);
  return [...places].flatMap(([id, ofPlace]) =>
    [...groupedBy(ofPlace, ({ on }) => on)]
      .sort(([one], [other]) => one.localeCompare(other))
      .flatMap(([, [first, ...others]], index) =>
        first
          ? [
              {
                id: index === 0 ? id : `${id}-${index + 1}`,
                level: first.level,
                toOfficialId: first.toOfficialId,
                questionIds: [first, ...others].map(({ questionId }) => questionId),
              },
            ]
          : [],
      ),
  );
}

/** The days on which coordinators were to be told of questions instead, with those questions. */
export function coordinatorBatchesOf(
  questions: readonly Question[],
  zone: string,
): { on: string; questions: Question[] }[] {
  const told = questions.flatMap((question) =>
    (question.escalations ?? []).flatMap(({ level, at }) =>
      level === 'coordinators' ? [{ question, on: dateIn(zone, at) }] : [],
    ),
  );
  return [...groupedBy(told, ({ on }) => on)].map(([on, ofDay]) => ({
    on,
    questions: ofDay.map(({ question }) => question),
  }));
}
