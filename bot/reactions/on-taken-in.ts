/** A coordinator takes what they dropped into use: exactly what the card showed, or the card shows what there is now. */

import { intakeCard } from '../../cards/intake-card';
import { fileRefusalText } from '../../cards/parts/file-refusal-words';
import { completeDraft } from '../../jobs/complete-draft';
import { importPlan } from '../../jobs/import-plan';
import { claimDraft, emptyDraft } from '../../jobs/keep-draft';
import { viewDraft } from '../../jobs/view-draft';
import type { IntakeAction } from '../../strategy/card-actions/intake-action';
import { draftInForce } from '../../strategy/draft';
import { Refused } from '../../strategy/errors';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onTakenIn(
  deps: ReactionDeps,
  official: Official,
  { draftId, seen, fingerprint }: Extract<IntakeAction, { verb: 'take-in' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const now = deps.now();
  const draft = draftInForce(await deps.store.drafts.get(draftId), now);
  if (draft?.officialId !== official.id) return refusal({ line: 'draft-gone' }, language);
  try {
    const given = await completeDraft(deps, draft);
    const view = await viewDraft(deps, draft, now);
    // Another file came since, or somebody changed the plan or the register: shown, not taken.
    if ('incomplete' in given || view.is !== 'ready' || draft.version !== seen || view.fingerprint !== fingerprint) {
      return { reply: 'card', message: intakeCard(view, language) };
    }
    const claimed = await claimDraft(deps, draft);
    if (!claimed) return refusal({ line: 'draft-gone' }, language);
    const imported = await importPlan(deps, { ...given, basedOn: view.basedOn }, official.id, now);
    if (imported.is === 'refused') return { reply: 'card', message: intakeCard(view, language) };
    await emptyDraft(deps, claimed);
    deps.runSoon();
    const changed = { imported: 'plan', 'register-changed': 'register', unchanged: 'nothing' } as const;
    const { files, planName } = view;
    const version = imported.plan.number;
    const done = { is: 'taken-in', draftId, seen, files, planName, version, changed: changed[imported.is] } as const;
    return { reply: 'card', message: intakeCard(done, language) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { reply: 'text', text: fileRefusalText(error, language) };
  }
}
