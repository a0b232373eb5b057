/** Which measures are not asked about: one row per reason with its complete count and the first few measures. */

import type { Language } from '../../strategy/language';
import type { NotAsked, NotAskedReason } from '../../strategy/round';
import { type CardElement, richText } from './card-element';
import { type Row, rowsTitle } from './rows-part';
import { say } from './say';
import { capitalised, shownText } from './shortened';

const TUNNUKSET_SHOWN = 5;
const NAME_ROOM = 80;

/** Measures outside the round's scope are left out: nobody meant to ask about them. */
export function notAskedPart(notAsked: readonly NotAsked[], language: Language): CardElement[] {
  const left = notAsked.filter(({ reason }) => reason !== 'out-of-scope');
  if (left.length === 0) return [];
  const byReason = new Map<NotAskedReason, string[]>();
  for (const { tunnus, reason } of left) byReason.set(reason, [...(byReason.get(reason) ?? []), tunnus]);
  const rows = [...byReason].map(([reason, tunnukset]): Row => [gapText(reason, tunnukset, language)]);
  const title = say(language, 'notice.not-asked', { count: left.length });
  return [rowsTitle(title), ...rows.map((row) => richText(row, { spacing: 'Small' }))];
}

function gapText(reason: NotAskedReason, tunnukset: string[], language: Language): string {
  const shown = tunnukset.slice(0, TUNNUKSET_SHOWN).map((tunnus) => shownText(tunnus, NAME_ROOM));
  const left = tunnukset.length - shown.length;
  const list = [...shown, ...(left > 0 ? [say(language, 'more.rows', { count: left })] : [])].join(', ');
  return say(language, 'notice.gap', {
    reason: capitalised(say(language, `reason-not-asked.${reason}`)),
    count: tunnukset.length,
    tunnukset: list,
  });
}
