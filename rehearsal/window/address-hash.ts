/**
 * The part of the address after `#` says what the window shows, so that a link or a test opens a state directly:
 * `#person=<e-mail>` or `#channel=<id>`, and `as`, `width=phone`, `theme=dark`, `text=large`, `lang=sv`.
 */
import type { Language } from './window-texts';

export type Look = {
  place: { kind: 'person'; email: string } | { kind: 'channel'; id: string } | null;
  /** Whose eyes a channel is seen with (e-mail); null means the first coordinator of the roster. */
  as: string | null;
  width: 'desktop' | 'phone';
  theme: 'light' | 'dark';
  text: 'normal' | 'large';
  /** Set by the address only; afterwards the person's own language counts. */
  lang: Language | null;
};

/** Reads the hash; whatever it does not say is the default. */
export function lookOf(hash: string): Look {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const email = said.get('person');
  const id = said.get('channel');
  const lang = said.get('lang');
  return {
    place: email !== null ? { kind: 'person', email } : id !== null ? { kind: 'channel', id } : null,
    as: said.get('as'),
    width: said.get('width') === 'phone' ? 'phone' : 'desktop',
    theme: said.get('theme') === 'dark' ? 'dark' : 'light',
    text: said.get('text') === 'large' ? 'large' : 'normal',
    lang: lang === 'fi' || lang === 'sv' || lang === 'en' ? lang : null,
  };
}

/** Writes the hash; defaults are left out. */
export function hashOf({ place, as, width, theme, text, lang }: Look): string {
  const said = new URLSearchParams();
  if (place?.kind === 'person') said.set('person', place.email);
  if (place?.kind === 'channel') said.set('channel', place.id);
  if (place?.kind === 'channel' && as !== null) said.set('as', as);
  if (width === 'phone') said.set('width', width);
  if (theme === 'dark') said.set('theme', theme);
  if (text === 'large') said.set('text', text);
  if (lang !== null) said.set('lang', lang);
  return `#${said}`;
}
