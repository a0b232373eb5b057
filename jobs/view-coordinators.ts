/** Reads what the card of the coordinators shows. */

import type { CoordinatorsView } from '../cards/coordinators-card';
import type { JobDeps } from './job-deps';
import { knownPersons } from './known-persons';
import { isConfigured } from './name-coordinators';

export async function viewCoordinators(
  { store }: Pick<JobDeps, 'store'>,
  tenantId: string,
): Promise<Omit<CoordinatorsView, 'said'>> {
  const officials = await store.officials.ofTenant(tenantId);
  const coordinators = officials
    .filter(({ isCoordinator }) => isCoordinator)
    .map((official) => ({
      id: official.id,
      name: official.name,
      isDeputy: official.coordinator?.isDeputy ?? false,
      isConfigured: isConfigured(official),
    }))
    .sort((one, other) => Number(one.isDeputy) - Number(other.isDeputy) || one.name.localeCompare(other.name, 'fi'));
  return { coordinators, officials: knownPersons(officials) };
}
