/** What became of an absence: its days, who stands in for each role, and how to end it; or what was not understood. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { fittedCard } from './parts/fitted-card';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export type AbsenceView =
  | {
      is: 'noted';
      fromOn: string;
      untilOn: string;
      /** Each role held, and the deputy's own role; empty for a deputy without one, null for none. */
      roles: { role: string; deputy: string | null }[];
    }
  | { is: 'over'; untilOn: string }
  | { is: 'unclear' | 'long' | 'back' | 'back-cancelled' | 'back-not-away' };

const ROLE_ROOM = 80;

/** A card in every case; its summary is the first line. */
export function absenceCard(view: AbsenceView, language: Language): Outgoing {
  const lines = linesOf(view, language);
  const card = fittedCard(null, ({ rows }) =>
    baseCard(
      language,
      lines.slice(0, rows).map((line) => richText([line])),
    ),
  );
  return { summary: lines[0] ?? '', card };
}

function linesOf(view: AbsenceView, language: Language): string[] {
  switch (view.is) {
    case 'noted': {
      const days = { from: dayText(language, view.fromOn), until: dayText(language, view.untilOn) };
      return [
        say(language, 'hand-over.away-noted', days),
        ...view.roles.map((one) => deputyLine(one, language)),
        say(language, 'hand-over.away-end'),
      ];
    }
    case 'over':
      return [say(language, 'hand-over.away-over', { day: dayText(language, view.untilOn) })];
    case 'unclear':
    case 'long':
      return [say(language, `hand-over.away-${view.is}`)];
    case 'back':
    case 'back-cancelled':
    case 'back-not-away':
      return [say(language, `hand-over.${view.is}`)];
  }
}

function deputyLine({ role, deputy }: { role: string; deputy: string | null }, language: Language): string {
  const post = shownText(role, ROLE_ROOM);
  if (deputy === null) return say(language, 'hand-over.away-nobody', { role: post });
  const name = deputy === '' ? say(language, 'hand-over.away-deputy-person') : shownText(deputy, ROLE_ROOM);
  return say(language, 'hand-over.away-deputy', { role: post, deputy: name });
}
