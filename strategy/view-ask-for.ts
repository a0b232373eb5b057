/**
 * What somebody sees of an official's ask: the official all of it; whoever may answer on their behalf the questions they
 * may answer, without what only the official can do; anybody else nothing.
 */

import type { AskView } from './ask-view';
import { type Answerer, mayAnswer } from './may-answer';
import type { Official } from './official';
import { type RoundRecords, viewAsk } from './view-ask';

/**
 * @param owner whose ask it is
 * @returns null when the reader may see none of it
 */
export function viewAskFor(
  records: RoundRecords,
  owner: Pick<Official, 'id' | 'name' | 'teamsUserId'>,
  reader: Answerer,
): AskView | null {
  const view = viewAsk(records, owner);
  const { tenantId } = records.round;
  if (reader.id === owner.id) return reader.tenantId === tenantId ? view : null;
  const open = new Set(
    records.questions.filter((question) => mayAnswer(reader, question, tenantId)).map(({ id }) => id),
  );
  const questions = view.questions.filter(({ questionId }) => open.has(questionId));
  const isCoordinator = reader.isCoordinator && reader.tenantId === tenantId;
  if (questions.length === 0 && !isCoordinator) return null;
  const { handedOn: _, ...shown } = view;
  // Nothing of it refreshes in the chat of somebody else.
  return { ...shown, teamsUserId: null, questions, passedOn: [], onBehalf: { official: owner.name, isCoordinator } };
}
