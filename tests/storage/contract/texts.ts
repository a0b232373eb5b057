/** What every engine owes to those who write: each text comes back to the letter. */

import type { Store } from '../../../strategy/ports/store';
import { anAnswer } from '../../support/builders';

const EVERY_LETTER = 'abcdefghijklmnopqrstuvwxyzåäöšžæøõüÅÄÖŠŽ';

export function describeTexts(store: () => Store): void {
  it.each([
    ['every Finnish letter', EVERY_LETTER],
    ['emoji', '👩🏽‍🚒 🇫🇮 ☕️ 𝒯'],
    ['2,000 characters', 'Tehty näin. '.repeat(167).slice(0, 2000)],
    ['line breaks, tabs and quotes', 'Rivi 1\r\nRivi 2\t"lainaus" \\ \'toinen\'\u2028'],
    ['control characters', 'alku\u0000\u0007loppu'],
    ['2,000 characters of four bytes each', '🌊'.repeat(1_000)],
    ['what looks like an operator or a path', '$where: { "a.b": { $ne: null } } %24set $.x'],
    ['the empty text', ''],
  ])('keeps %s as it was written', async (_, text) => {
    const answer = anAnswer({ realisation: text, need: text });
    await store().answers.append(answer);
    expect(await store().answers.get(answer.id)).toEqual(answer);
  });
}
