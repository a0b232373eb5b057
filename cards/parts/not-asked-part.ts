/** Which measures are not asked about: one row per reason with its complete count and the first few measures. */

import { groupedBy } from '../../strategy/grouped-by';
import { inLanguage, type Language } from '../../strategy/language';
import type { NotAsked } from '../../strategy/round';
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
  const byReason = groupedBy(left, (one) => reasonText(one, language));
  const rows = [...byReason].map(([reason, those]): Row => [gapText(reason, those, language)]);
  const title = say(language, 'notice.not-asked', { count: left.length });
  return [rowsTitle(title), ...rows.map((row) => richText(row, { spacing: 'Small' }))];
}

function reasonText({ reason, because }: NotAsked, language: Language): string {
  const words = capitalised(say(language, `reason-not-asked.${reason}`));
  return because ? `${words} (${shownText(inLanguage(because, language), NAME_ROOM)})` : words;
}

function gapText(reason: string, those: readonly NotAsked[], language: Language): string {
  const shown = those.slice(0, TUNNUKSET_SHOWN).map(({ tunnus }) => shownText(tunnus, NAME_ROOM));
  const left = those.length - shown.length;
  const list = [...shown, ...(left > 0 ? [say(language, 'more.rows', { count: left })] : [])].join(', ');
  return say(language, 'notice.gap', { reason, count: those.length, tunnukset: list });
}
