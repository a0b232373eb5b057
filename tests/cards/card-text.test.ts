/** The text of a card that is measured, compared and sent is its JSON, each card's own. */

import { cardText } from '../../cards/parts/card-text';
import type { CardJson } from '../../strategy/ports/messenger';

const aCard = (text: string): CardJson => ({ type: 'AdaptiveCard', version: '1.5', text });

it.each(['abc', 'äö "€" 😀', '\u2028'])(
  'a card that says %j travels as its JSON, however often it is asked for',
  (text) => {
    const card = aCard(text);
    expect([cardText(card), cardText(card)]).toEqual([JSON.stringify(card), JSON.stringify(card)]);
  },
);

it('a card drawn from another has a text of its own', () => {
  const card = aCard('abc');
  expect(JSON.parse(cardText(card))).toEqual(card);
  expect(JSON.parse(cardText({ ...card, refresh: 'now' }))).toEqual({ ...card, refresh: 'now' });
});
