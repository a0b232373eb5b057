/** The languages Toteuma speaks, and text that exists in several of them. Finnish is always there; the others fall back to it. */

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LocalText {
  fi: string;
  sv?: string | undefined;
  en?: string | undefined;
}

/** The text in the asked language, else in Finnish. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.fi;
}

/** The language of a BCP 47 tag such as `fi-FI`; null when it is none of ours. */
export function languageOfTag(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}
