/** Keeps what a coordinator drops into the chat beside what they dropped before, until they take it into use or leave it. */

import { type Draft, draftId, draftInForce } from '../strategy/draft';
import { Refused } from '../strategy/errors';
import type { Official } from '../strategy/official';
import type { SharedContent, SharedFile } from '../strategy/ports/shared-files';
import { kindOfSheet } from '../strategy/table/kind-of-sheet';
import { readSettings } from '../strategy/table/read-settings';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

type Coordinator = Pick<Official, 'id' | 'tenantId'>;
type Part = Partial<Pick<Draft, 'plan' | 'register' | 'settings'>>;

/** @throws Refused `file-of-no-kind` for a table that is neither plan nor register, `settings-refused` for wrong settings */
export async function keepDropped(
  deps: Pick<JobDeps, 'store'>,
  coordinator: Coordinator,
  dropped: { file: SharedFile; content: SharedContent },
  now: string,
): Promise<Draft> {
  return change(deps, coordinator, partOf(dropped), now);
}

/** Empties the draft; what is in use stays as it is. */
export async function leaveDraft(deps: Pick<JobDeps, 'store'>, coordinator: Coordinator, now: string): Promise<Draft> {
  return change(deps, coordinator, { plan: null, register: null, settings: null }, now);
}

/** Lets one click have a draft: of two at the same moment, and of one whose files are no longer those, only one is given it. */
export async function claimDraft({ store }: Pick<JobDeps, 'store'>, draft: Draft): Promise<Draft | null> {
  return (await store.drafts.save(draft)) === 'saved' ? { ...draft, version: draft.version + 1 } : null;
}

/** Empties a draft that was taken into use, unless something was dropped since. */
export async function emptyDraft({ store }: Pick<JobDeps, 'store'>, draft: Draft): Promise<void> {
  await store.drafts.save({ ...draft, plan: null, register: null, settings: null });
}

function partOf({ file: { name: fileName }, content }: { file: SharedFile; content: SharedContent }): Part {
  if (content.is === 'settings') return { settings: { fileName, settings: readSettings(content.value) } };
  const { sheet } = content;
  const kind = kindOfSheet(sheet);
  if (kind === 'plan') return { plan: { fileName, sheet } };
  if (kind === 'register') return { register: { fileName, sheet } };
  const problems = [sheet.columns.filter((name) => name !== '').join(', ')];
  const fix = 'A plan has a column Toimenpide, a register the columns Tehtävä and Haltija.';
  throw new Refused('file-of-no-kind', `${fileName} is neither a plan nor a register.`, problems, fix, fileName);
}

async function change(
  { store }: Pick<JobDeps, 'store'>,
  { id: officialId, tenantId }: Coordinator,
  part: Part,
  now: string,
): Promise<Draft> {
  const id = draftId(tenantId, officialId);
  for (const again = createPatience(); ; await again()) {
    const stored = await store.drafts.get(id);
    const empty = { id, tenantId, officialId, plan: null, register: null, settings: null, schema: 1 } as const;
    const draft: Draft = { ...(draftInForce(stored, now) ?? empty), ...part, droppedAt: now, version: 1 };
    if (!stored) {
      if ((await store.drafts.add(draft)) === 'added') return draft;
      continue;
    }
    const next = { ...draft, version: stored.version };
    if ((await store.drafts.save(next)) === 'saved') return { ...next, version: stored.version + 1 };
  }
}
