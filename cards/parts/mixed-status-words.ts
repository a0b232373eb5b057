/**
 * The status in words where measures with and without an end are counted together, as in a digest's totals: "ei
 * toteutunut" would be wrong of a continuous measure, which only does not go as planned.
 */

import type { Language } from '../../strategy/language';
import type { Status } from '../../strategy/status';
import { statusWords } from '../../strategy/status-words';
import { say } from './say';

export function mixedStatusWords(status: Status, language: Language): string {
  if (status === 'partly') return say(language, 'digest.partly');
  if (status === 'not-done') return say(language, 'digest.not-done');
  return statusWords(status, 'end', language);
}
