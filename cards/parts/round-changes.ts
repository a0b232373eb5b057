/** What changed on a round's list, name by name: more, fewer, others. A sign and a word, never a colour alone. */

import type { Language } from '../../strategy/language';
import type { ListChanges } from '../../strategy/list-changes';
import { type CardElement, ownText } from './card-element';
import type { Room } from './fitted-card';
import { type Row, unfoldingRowsPart } from './rows-part';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 80;

/** @param title says since when */
export function roundChanges(changes: ListChanges, title: string, room: Room, language: Language): CardElement[] {
  const who = (name: string) => (name === '' ? say(language, 'round.somebody') : shownText(name, NAME_ROOM));
  const row = (sign: string, name: string, what: string): Row => [
    { text: `${sign} ${who(name)}`, strong: true },
    ` – ${what}`,
  ];
  const rows = [
    ...changes.added.map(({ name, questions }) => row('+', name, say(language, 'round.change-added', { questions }))),
    ...changes.gone.map(({ name, questions }) => row('−', name, say(language, 'round.change-gone', { questions }))),
    ...changes.changed.map(({ name, from, to }) => row('±', name, say(language, 'round.change-count', { from, to }))),
  ];
  const list = unfoldingRowsPart({ title, rows, total: rows.length }, { id: 'changes', mostRows: room.rows }, language);
  const others = changes.otherMeasures ? [ownText(say(language, 'round.change-measures'), { weight: 'Bolder' })] : [];
  const unnamed = changes.unnamed ? [ownText(say(language, 'round.change-unnamed'), { weight: 'Bolder' })] : [];
  return [...list, ...others, ...unnamed];
}
