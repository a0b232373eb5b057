/** An installation in the middle of its first round, and what a test needs to move it. */

import type { Documents, StoredDocument } from '../../storage/documents';
import { matchSchema } from '../../storage/match-schema';
import type { OpenedStore } from '../../storage/move/copy-store';
import type { Watch } from '../../storage/move/is-bot-running';
import { READING_ORDER } from '../../storage/move/reading-order';
import { aTown, type Town, type TownWish } from './a-town';
import { aChannel, aDraft, anExportGrant } from './builders';
import { alone } from './open-a-store';

/** An installation with an open round, an answer, a digest that was sent, what waits, a draft and a link to the table. */
export async function aTownInMidRound(wish: Pick<TownWish, 'engine'> = {}): Promise<Town> {
  const town = await aTown(wish);
  await matchSchema(town.documents, alone);
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  await town.store.channels.add(aChannel());
  await town
    .person('ymparistojohtaja')
    .press('save-answer', { status: 'delayed', realisation: 'Kilpailutus siirtyi 🌲.' });
  await town.at('2022-08-22');
  await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
  await town.store.drafts.add(aDraft());
  await town.store.exportGrants.add(anExportGrant());
  await town.store.leases.claim('run-due', 1, 'worker-1');
  await town.store.leases.release('run-due', 1);
  return town;
}

export function asOpened(documents: Documents, name: string): OpenedStore {
  return { documents, name, mark: `mark of ${name}` };
}

/** Everything that is carried, by collection, as it stands. */
export async function contentOf(documents: Documents): Promise<Record<string, StoredDocument[]>> {
  const entries = READING_ORDER.map(async (name) => [name, await documents.find(name, { index: 'id', equal: [] })]);
  return Object.fromEntries(await Promise.all(entries));
}

/** A clock that only waiting moves; `whileWatched` happens at each look. */
export function aWatch(whileWatched: () => Promise<unknown> = async () => undefined): Watch {
  let ms = 0;
  return {
    monotonicMs: () => ms,
    sleepMs: async (more) => {
      ms += more;
      await whileWatched();
    },
  };
}
