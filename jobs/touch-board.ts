/** Remembers that a coordinator clicked in a round board, so that no edit takes away what they are at. */

import type { Official } from '../strategy/official';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/** @param activityId the message in which the click was made; nothing happens when it is no board of theirs */
export async function touchBoard(
  deps: Pick<JobDeps, 'store'>,
  { id }: Pick<Official, 'id'>,
  activityId: string,
  now: string,
): Promise<void> {
  const found = (await deps.store.deliveries.ofOfficial(id)).find(
    ({ content, state }) => content.kind === 'board' && state.is === 'sent' && state.activityId === activityId,
  );
  const again = createPatience();
  for (let board = found ?? null; board; board = await deps.store.deliveries.get(board.id)) {
    if ((await deps.store.deliveries.save({ ...board, touchedAt: now })) === 'saved') return;
    await again();
  }
}
