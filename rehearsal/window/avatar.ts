/**
 * A round picture with initials, in a colour that follows from the name. It only decorates: the name stands beside it.
 */
import { element } from './element';

/** A bot or channel gets `shape` square, a person a circle. */
export function avatar(name: string, shape: 'circle' | 'square' = 'circle'): HTMLElement {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  return element('span', { class: `avatar avatar-${sum % 6} ${shape}`, 'aria-hidden': 'true' }, initials.toUpperCase());
}
