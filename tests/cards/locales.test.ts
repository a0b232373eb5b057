import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../cards/locales/en';
import { fi, type TextKey } from '../../cards/locales/fi';
import { sv } from '../../cards/locales/sv';
import { LOCALE_OF } from '../../cards/parts/say';

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> };
const LITERAL = 0;
const POUND = 7;

function placeholdersOf(text: string, locale: string): string[] {
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  const found = new Set<string>();
  const walk = (nodes: Node[]) => {
    for (const { type, value, options } of nodes) {
      if (type !== LITERAL && type !== POUND) found.add(String(value));
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(message.getAst() as unknown as Node[]);
  return [...found].sort();
}

describe.each([
  ['sv', sv],
  ['en', en],
] as const)('the texts in %s', (language, texts) => {
  test('have the keys of the Finnish ones', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(fi).sort());
  });

  test('ask for the same values in every sentence', () => {
    for (const key of Object.keys(fi) as TextKey[]) {
      const wanted = { key, values: placeholdersOf(fi[key], LOCALE_OF.fi) };
      expect({ key, values: placeholdersOf(texts[key], LOCALE_OF[language]) }).toEqual(wanted);
    }
  });

  test('are translated, not left in Finnish', () => {
    const same = (Object.keys(fi) as TextKey[]).filter(
      (key) => texts[key] === fi[key] && /\p{L}{4,}/u.test(fi[key].replace(/\{[^}]*\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

test.each([fi, sv, en])('no text is empty, has a stray space or a word that is not ours', (texts) => {
  for (const text of Object.values(texts)) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/ {2}/);
    expect(text.toLowerCase()).not.toMatch(/kysely|esimies|\btask\b|\bitem\b|\buser\b/);
  }
});
