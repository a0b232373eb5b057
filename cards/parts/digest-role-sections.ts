/** The sections of a digest about roles: who owes answers, and which roles nobody holds. */

import type { Digest } from '../../strategy/digest';
import type { Language } from '../../strategy/language';
import { type DigestSection, NAME_ROOM } from './digest-line';
import { say } from './say';
import { sectorWords } from './sector-words';
import { capitalised, shownText } from './shortened';

export function roleSections(digest: Digest, language: Language): DigestSection[] {
  const { silent, vacant } = digest;
  return [
    {
      title: say(language, 'digest.silent', { count: silent.total }),
      total: silent.total,
      lines: silent.rows.map(({ sector, role, questions, tunnukset = [] }) => {
        const words = { ...roleWords(sector, role, digest, language), questions };
        return roleLine(
          tunnukset.length === 0
            ? say(language, 'digest.silent-row', words)
            : say(language, 'digest.silent-named-row', { ...words, tunnukset: tunnuksetText(tunnukset) }),
        );
      }),
    },
    {
      title: say(language, 'digest.vacant', { count: vacant?.total ?? 0 }),
      total: vacant?.total ?? 0,
      lines: (vacant?.rows ?? []).map(({ role, measures }) =>
        roleLine(say(language, 'digest.vacant-row', { role: shownText(role, NAME_ROOM), measures })),
      ),
    },
  ];
}

/** The sector in the reader's language, and the role as the plan calls it. */
export function roleWords(sector: string, role: string, digest: Digest, language: Language) {
  return {
    sector: capitalised(shownText(sectorWords(sector, digest, language), NAME_ROOM)),
    role: shownText(role, NAME_ROOM),
  };
}

export function roleLine(sentence: string): DigestSection['lines'][number] {
  return { lead: '', sentence, words: '' };
}

const TUNNUS_ROOM = 20;

export function tunnuksetText(tunnukset: readonly string[]): string {
  return tunnukset.map((tunnus) => shownText(tunnus, TUNNUS_ROOM)).join(', ');
}
