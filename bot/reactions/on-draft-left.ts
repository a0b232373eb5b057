/** A coordinator leaves what they dropped into the chat: the draft is emptied, what is in use stays. */

import { intakeCard } from '../../cards/intake-card';
import { leaveDraft } from '../../jobs/keep-draft';
import type { IntakeAction } from '../../strategy/card-actions/intake-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onDraftLeft(
  deps: ReactionDeps,
  official: Official,
  { draftId }: Extract<IntakeAction, { verb: 'leave-draft' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const draft = await deps.store.drafts.get(draftId);
  if (draft?.officialId !== official.id) return refusal({ line: 'draft-gone' }, language);
  const { version: seen } = await leaveDraft(deps, official, deps.now());
  return { reply: 'card', message: intakeCard({ is: 'left', draftId, seen, files: [] }, language) };
}
