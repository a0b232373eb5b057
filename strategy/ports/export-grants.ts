import type { ExportGrant } from '../export-grant';
import type { Saved } from './saved';

/** Links by which coordinators fetch the table. */
export interface ExportGrants {
  add(grant: ExportGrant): Promise<'added' | 'exists'>;
  save(grant: ExportGrant): Promise<Saved>;
  get(id: string): Promise<ExportGrant | null>;
  /** The grant whose secret has this hash, or null. */
  withSecretHash(secretHash: string): Promise<ExportGrant | null>;
}
