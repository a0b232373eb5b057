/** What cards send back about rounds: preview, sample, extra round, extending, closing, year clock, settings. Ids and words only; rights and state come from the store. */

import type { NewRoundInput } from '../new-round';
import type { SettingsInput } from '../settings-input';

export type RoundAction =
  | { verb: 'preview-round'; roundId: string }
  /** `seen` tells which list stood on the card; null on a card that had none. */
  | { verb: 'confirm-round'; roundId: string; seen: string | null }
  | { verb: 'sample-card'; roundId: string; officialId: string }
  /** Any button of a sample. */
  | { verb: 'sample' }
  | { verb: 'new-round'; planId: string }
  | { verb: 'make-round'; planId: string; input: NewRoundInput }
  | { verb: 'extend-round'; roundId: string }
  | { verb: 'extend-round-to'; roundId: string; closesOn: string }
  | { verb: 'close-round' | 'cancel-round'; roundId: string; sure: boolean }
  | { verb: 'year-clock' | 'edit-settings'; planId: string }
  /** `basedOn`: number of the plan version whose settings stood in the form. */
  | { verb: 'change-settings'; planId: string; basedOn: number; input: SettingsInput };
