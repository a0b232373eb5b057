/**
 * Leases over documents. An epoch is claimed by inserting it, which only one of several rivals can do; nothing here
 * reads a clock.
 */

import type { LeaseEpoch, Leases } from '../../strategy/ports/leases';
import type { Documents, StoredDocument } from '../documents';
import { createVersionedRecords, withoutVersion } from './records';

const RELEASE_TRIES = 8;

export function createLeases(documents: Documents): Leases {
  const records = createVersionedRecords<LeaseEpoch & StoredDocument>(documents, 'leases');

  async function latest(name: string): Promise<(LeaseEpoch & StoredDocument) | null> {
    const [epoch] = await records.find({ index: 'epochs', equal: [name], order: 'descending', limit: 1 });
    return epoch ?? null;
  }

  return {
    async latest(name) {
      const epoch = await latest(name);
      return epoch === null ? null : withoutVersion<LeaseEpoch>(epoch);
    },
    claim: (name, epoch, holder) =>
      records.insert({ id: leaseEpochId(name, epoch), name, epoch, holder, beat: 0, released: false, version: 1 }),
    async beat(name, epoch) {
      const own = await latest(name);
      if (own === null || own.epoch !== epoch || own.released) return false;
      // Stale: its holder wrote twice at once, so either it beat already or it let go.
      return (await records.save({ ...own, beat: own.beat + 1 })) === 'saved' || !(await isReleased(name, epoch));
    },
    async release(name, epoch) {
      // A beat under way may come in between, once; a lease that cannot be let go of runs out by itself.
      for (let tries = 0; tries < RELEASE_TRIES; tries += 1) {
        const own = await records.get(leaseEpochId(name, epoch));
        if (own === null || own.released || (await records.save({ ...own, released: true })) === 'saved') return;
      }
    },
  };

  async function isReleased(name: string, epoch: number): Promise<boolean> {
    return (await records.get(leaseEpochId(name, epoch)))?.released ?? true;
  }
}

/** `<name>/<epoch>` */
function leaseEpochId(name: string, epoch: number): string {
  return `${name}/${epoch}`;
}
