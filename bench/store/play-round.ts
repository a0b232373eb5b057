/**
 * Plays one whole follow-up round of Kemi's plan in memory, from announcement to the digests, everybody answering
 * everything. It gives the documents that a real round leaves behind, and how often each port was called meanwhile.
 */

import { COLLECTION_NAMES, type CollectionName } from '../../storage/collections';
import type { StoredDocument } from '../../storage/documents';
import { aTown, type Person } from '../../tests/support/a-town';
import { aChannel, TENANT } from '../../tests/support/builders';
import { verbsOf } from '../../tests/support/card-reading';
import { COORDINATOR, importKemi } from '../import-kemi';
import { type CallCounts, createCountingStore } from './counting-store';

export interface PlayedRound {
  tenantId: string;
  planId: string;
  documents: [CollectionName, StoredDocument][];
  calls: CallCounts;
}

const MOST_ANSWERS_OF_ONE = 100;

/** Of the length that officials are asked for: some 600 characters. */
const REALISATION =
  'Suunnitelma on valmistunut ja hyväksytty lautakunnassa, ja ensimmäinen vaihe on toteutettu kesän aikana. '.repeat(6);

/** @param mostMeasures of the plan's measures only the first ones, for a round that is played in a moment */
export async function playRound(mostMeasures = Number.POSITIVE_INFINITY): Promise<PlayedRound> {
  const { plan, roles, officials } = await importKemi();
  const { measures, ...rest } = plan;
  const town = await aTown({ measures: measures.slice(0, mostMeasures), plan: rest, roles, officials });
  await town.store.channels.add(aChannel({ planId: plan.planId }));
  const { store, counts } = createCountingStore(town.store);
  town.jobs.store = store;
  town.reactions.store = store;

  await town.at('2022-08-01');
  await town.person(COORDINATOR).press('confirm-round');
  await town.at('2022-08-15');
  for (const { id } of officials) await answerAll(town.person(id));
  for (const on of ['2022-08-22', '2022-08-29', '2022-09-05']) await town.at(on);

  const documents: PlayedRound['documents'] = [];
  for (const collection of COLLECTION_NAMES) {
    const found = await town.documents.find(collection, { index: 'id', equal: [] });
    documents.push(...found.map((document): [CollectionName, StoredDocument] => [collection, document]));
  }
  return { tenantId: TENANT, planId: plan.planId, documents, calls: counts };
}

async function answerAll(person: Person): Promise<void> {
  for (let answers = 0; answers < MOST_ANSWERS_OF_ONE; answers += 1) {
    if (person.chat().length === 0 || !verbsOf(person.card()).includes('save-answer')) return;
    await person.press('save-answer', { status: 'on-track', realisation: REALISATION.trim() });
  }
}
