/** Keeps what a person wishes of their reminders and their language; what they do not name stays as it was. */

import type { Official, Wishes } from '../strategy/official';
import type { WishChange } from '../strategy/read-wish';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

const NO_WISHES: Wishes = { language: null, weekday: null, lessOften: false };

/** @returns the person with the wish; null when they are not known any more */
export async function changeWishes(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  officialId: string,
  change: WishChange,
  now: string,
): Promise<Official | null> {
  for (const again = createPatience(); ; await again()) {
    const official = await deps.store.officials.get(officialId);
    if (!official) return null;
    const before = { ...NO_WISHES, ...official.wishes };
    const wishes = { ...before, ...change };
    if (wordsOf(wishes) === wordsOf(before)) return official;
    if ((await deps.store.officials.save({ ...official, wishes })) === 'stale') continue;
    const act = { by: officialId, act: 'wish-changed', planId: null, subject: officialId };
    await keepAct(deps, { ...act, from: wordsOf(before), to: wordsOf(wishes) }, now);
    return { ...official, wishes, version: official.version + 1 };
  }
}

/** For the audit log: values, in a fixed order. */
function wordsOf({ language, weekday, lessOften }: Wishes): string {
  return [`language ${language ?? '-'}`, `weekday ${weekday ?? '-'}`, lessOften ? 'less often' : 'as planned'].join(
    ', ',
  );
}
