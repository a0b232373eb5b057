/** Whether a person can be written to at all: they are known to Teams, or have written themselves. */

import type { Official } from './official';

export function isReachable({ entraId, conversation }: Pick<Official, 'entraId' | 'conversation'>): boolean {
  return entraId !== null || conversation !== null;
}
