/**
 * The series in which the answers to a question are numbered: its own, or, under rule `any`, the one that it shares with
 * the questions to the measure's other roles, so that the first answer to any of them is in force for all.
 */

/** @param record a question, or an answer to one */
export function seriesOf(record: { sharedId?: string } & ({ id: string } | { questionId: string })): string {
  return record.sharedId ?? ('questionId' in record ? record.questionId : record.id);
}
