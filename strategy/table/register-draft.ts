/** What a register table says, before persons and roles have ids of ours. */

import type { Language } from '../language';
import type { RoleKind } from '../role';

/** A person of the register, before they have an id of ours. */
export interface PersonDraft {
  /** E-mail, else Entra id, else name: what other rows mean them by. */
  key: string;
  name: string;
  /** Lower case. */
  email: string | null;
  /** Lower case. */
  entraId: string | null;
  language: Language | null;
}

export interface TenureDraft {
  /** Keys of persons. */
  person: string;
  deputy: string | null;
  fromOn: string | null;
  untilOn: string | null;
  line: number;
}

export interface RoleDraft {
  name: string;
  spellings: string[];
  collectiveNames: string[];
  sector: string | null;
  kind: RoleKind;
  tenures: TenureDraft[];
  /** Name of the superior's role. */
  superior: string | null;
}
