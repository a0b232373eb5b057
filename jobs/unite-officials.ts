/**
 * Makes one official of two records that have turned out to be one person. Cut off at any point, it leaves a pair that is
 * found and united again; nothing that waits for the person is lost or said twice.
 */

import type { Official } from '../strategy/official';
import type { Store } from '../strategy/ports/store';
import type { Role } from '../strategy/role';
import { createPatience } from './create-patience';
import { CONFIGURATION } from './name-coordinators';
import { newOfficial } from './new-official';

type Stores = Pick<Store, 'officials' | 'roles' | 'plans' | 'rounds' | 'questions' | 'deliveries'>;

/**
 * @param kept the record that stays; where one of the two has an Entra id, that one
 * @param other has no Entra id, so nobody was ever written to by it: it has no card. Its roles, the questions that were
 *   given to it and what waits for it go over; it stays without a name and an address, so that no look-up finds it
 * @returns the record that stays, as it stands now
 */
export async function uniteOfficials(store: Stores, kept: Official, other: Official): Promise<Official> {
  await takeRoles(store, kept, other);
  await takeQuestions(store, kept, other);
  await takeDeliveries(store, kept, other);
  await change(store, kept, (official) => withWhatIsKnownOf(other, official));
  await change(store, other, emptied);
  // Last, so that an e-mail never leads to two records; a pair cut off here is found by the e-mail in the next roster.
  return change(store, kept, (official) => ({ ...official, email: official.email ?? other.email }));
}

async function takeRoles(store: Stores, kept: Official, other: Official): Promise<void> {
  const swapped = (id: string) => (id === other.id ? kept.id : id);
  const isNamedIn = ({ tenures }: Role) =>
    tenures.some(({ officialId, deputyId }) => officialId === other.id || deputyId === other.id);
  for (const { planId, tenantId } of await store.plans.all()) {
    if (tenantId !== kept.tenantId) continue;
    for (const { id } of (await store.roles.ofPlan(planId)).filter(isNamedIn)) {
      for (let role = await store.roles.get(id); role && isNamedIn(role); role = await store.roles.get(id)) {
        const tenures = role.tenures.map((tenure) => ({
          ...tenure,
          officialId: swapped(tenure.officialId),
          deputyId: tenure.deputyId && swapped(tenure.deputyId),
        }));
        await store.roles.save({ ...role, tenures });
      }
    }
  }
}

/** Questions of open rounds that somebody gave to the other record, by naming them as a role's holder or as whom to ask. */
async function takeQuestions(store: Stores, kept: Official, other: Official): Promise<void> {
  const swapped = (id: string) => (id === other.id ? kept.id : id);
  for (const { planId, tenantId } of await store.plans.all()) {
    if (tenantId !== kept.tenantId) continue;
    for (const round of (await store.rounds.ofPlan(planId)).filter(({ state }) => state === 'open')) {
      for (const { id } of await store.questions.ofOfficial(round.id, other.id)) {
        for (const again = createPatience(); ; await again()) {
          const question = await store.questions.get(id);
          if (question?.officialId !== other.id) break;
          const handOvers = question.handOvers.map((one) => ({
            ...one,
            fromOfficialId: swapped(one.fromOfficialId),
            toOfficialId: swapped(one.toOfficialId),
          }));
          if ((await store.questions.save({ ...question, officialId: kept.id, handOvers })) === 'saved') break;
        }
      }
    }
  }
}

/** Under the name that it would have had for the person who stays: what they were told already is there and stays. */
async function takeDeliveries(store: Stores, kept: Official, other: Official): Promise<void> {
  for (const delivery of await store.deliveries.ofOfficial(other.id)) {
    const id = delivery.id.split('/').map((part) => (part === other.id ? kept.id : part));
    const recipient = { to: 'official', officialId: kept.id } as const;
    await store.deliveries.add({ ...delivery, id: id.join('/'), recipient, attempts: 0, version: 1 });
  }
}

function withWhatIsKnownOf(other: Official, official: Official): Official {
  return {
    ...official,
    name: hasName(official) || !hasName(other) ? official.name : other.name,
    teamsUserId: official.teamsUserId ?? other.teamsUserId,
    conversation: official.conversation ?? other.conversation,
    registerLanguage: official.registerLanguage ?? other.registerLanguage,
    seenLanguage: official.seenLanguage ?? other.seenLanguage,
    reachability: official.reachability === 'unknown' ? other.reachability : official.reachability,
    ...coordinating(other, official),
  };
}

/** A coordinator by either record; named by the configuration when either is. */
function coordinating(other: Official, official: Official): Pick<Official, 'isCoordinator' | 'coordinator'> {
  const of = [official, other].flatMap(({ isCoordinator, coordinator }) =>
    isCoordinator && coordinator ? [coordinator] : [],
  );
  const coordinator = of.find(({ namedBy }) => namedBy === CONFIGURATION) ?? of[0];
  return { isCoordinator: official.isCoordinator || other.isCoordinator, ...(coordinator && { coordinator }) };
}

/** Somebody whom only the configuration names is called by the address it gives. */
function hasName({ name, email, entraId }: Official): boolean {
  return name !== '' && name !== email && name !== entraId;
}

function emptied({ id, tenantId, version }: Official): Official {
  return { ...newOfficial({ id, tenantId, name: '', email: null, entraId: null }), version };
}

/** Changes an official, whoever else writes meanwhile. */
async function change(store: Stores, official: Official, changed: (official: Official) => Official): Promise<Official> {
  for (const again = createPatience(); ; await again()) {
    const stored = (await store.officials.get(official.id)) ?? official;
    const wanted = changed(stored);
    if (JSON.stringify(wanted) === JSON.stringify(stored)) return stored;
    if ((await store.officials.save(wanted)) === 'saved') return { ...wanted, version: stored.version + 1 };
  }
}
