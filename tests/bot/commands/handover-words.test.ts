import { readCommand } from '../../../bot/commands/read-command';
import { WORD_LINES } from '../../../cards/parts/handover-lines';
import { say } from '../../../cards/parts/say';
import { LANGUAGES } from '../../../strategy/language';

/** The words of a line, before the dash that says what comes of them. */
const wordsOf = (line: string) => line.split(' – ')[0]?.split(', ') ?? [];

test.each(LANGUAGES)('every word that the hand-over sheet teaches in %s is understood', (language) => {
  const taught = WORD_LINES.flatMap((key) => wordsOf(say(language, key)));
  expect(taught.length).toBeGreaterThan(WORD_LINES.length);
  expect(taught.filter((word) => readCommand(word) === null)).toEqual([]);
});
