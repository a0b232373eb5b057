/** What a draft comes to, read and judged: the material of its card. */

import type { Draft } from '../strategy/draft';
import type { IntakeView } from '../strategy/intake-view';
import { stopsImport } from '../strategy/table/finding';
import { completeDraft } from './complete-draft';
import { previewImport } from './import-plan';
import type { JobDeps } from './job-deps';

/** @throws Refused as `previewImport` does */
export async function viewDraft(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  draft: Draft,
  now: string,
): Promise<IntakeView> {
  const files = [draft.settings, draft.plan, draft.register].flatMap((dropped) => (dropped ? [dropped.fileName] : []));
  const common = { draftId: draft.id, seen: draft.version, files };
  const given = await completeDraft(deps, draft);
  if ('incomplete' in given) return { ...common, is: 'incomplete', missing: given.incomplete };
  const preview = await previewImport(deps, given, now);
  const { name, decision, zone } = given.settings;
  return {
    ...common,
    is: stopsImport(preview.findings) ? 'stopped' : 'ready',
    planName: name,
    decision,
    zone,
    ...preview,
  };
}
