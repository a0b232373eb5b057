/** A sector's name as the reader knows it. */

import { inLanguage, type Language, type LocalText } from '../../strategy/language';

/** What the plan's settings call the sector in the reader's language; the table's own word when they do not know it. */
export function sectorWords(
  name: string,
  { sectors }: { sectors: readonly { name: string; label: LocalText }[] },
  language: Language,
): string {
  const known = sectors.find((sector) => sector.name.toLocaleLowerCase('fi') === name.toLocaleLowerCase('fi'));
  return known ? inLanguage(known.label, language) : name;
}
