import type { Official } from '../official';
import type { Saved } from './saved';

/** Persons Toteuma knows. */
export interface Officials {
  add(official: Official): Promise<'added' | 'exists'>;
  save(official: Official): Promise<Saved>;
  get(id: string): Promise<Official | null>;
  /** The person with this Entra object id in this tenant, or null. The only look-up that grants rights. */
  withEntraId(tenantId: string, entraId: string): Promise<Official | null>;
  /** The person with this e-mail (any case) in this tenant, or null. */
  withEmail(tenantId: string, email: string): Promise<Official | null>;
  ofTenant(tenantId: string): Promise<Official[]>;
}
