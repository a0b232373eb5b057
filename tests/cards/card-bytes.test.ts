/** A card is measured as it travels, whatever is written in it. */

import fc from 'fast-check';
import { bytesOf, isSmallEnough, LARGEST_CARD_BYTES } from '../../cards/parts/card-bytes';
import type { CardJson } from '../../strategy/ports/messenger';

const aCard = (text: string): CardJson => ({ type: 'AdaptiveCard', version: '1.5', text });

describe('the size of a card', () => {
  it.each([
    ['plain letters', 'abc'],
    ['Finnish letters', 'äöå'],
    ['signs of three bytes', '€–✓'],
    ['pairs', '😀𝒳'],
    ['halves of pairs', '\ud83d x \ude00'],
  ])('counts %s as UTF-8 does', (_, text) => {
    expect(bytesOf(aCard(text))).toBe(Buffer.byteLength(JSON.stringify(aCard(text))));
  });

  it('is the same as of its bytes for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it.each(['a', 'ä', '€', '😀'])('is small enough up to the very limit, in "%s"', (character) => {
    const room = LARGEST_CARD_BYTES - bytesOf(aCard(''));
    const each = Buffer.byteLength(character);
    const full = character.repeat(Math.floor(room / each)) + 'a'.repeat(room % each);
    expect([isSmallEnough(aCard(full)), isSmallEnough(aCard(`${full}a`))]).toEqual([true, false]);
  });
});
