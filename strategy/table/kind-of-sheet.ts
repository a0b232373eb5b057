/** Whether a table is a plan or a register, seen from the names of its columns. */

import { planColumnsOf, registerColumnsOf } from './column-names';
import type { Sheet } from './sheet';

/** Null when it looks like neither: a plan has measures, a register roles with their holders. */
export function kindOfSheet({ columns }: Pick<Sheet, 'columns'>): 'plan' | 'register' | null {
  if (planColumnsOf(columns).at.measure !== undefined) return 'plan';
  const { role, holder, email, spellings } = registerColumnsOf(columns).at;
  const hasPersons = holder !== undefined || email !== undefined || spellings !== undefined;
  return role !== undefined && hasPersons ? 'register' : null;
}
