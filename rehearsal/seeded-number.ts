/**
 * Chance that can be repeated: a number follows from a seed and the name of the occasion alone, so that it does not matter
 * in which order occasions come.
 */

/** At least 0 and less than 1, the same for the same seed and occasion. */
export function seededNumber(seed: number, occasion: string): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5;
  for (let at = 0; at < occasion.length; at += 1) hash = Math.imul(hash ^ occasion.charCodeAt(at), 0x01000193);
  // Occasions that differ in one letter shall not give neighbouring numbers.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of the choices; undefined when there is none. */
export function seededChoice<Choice>(choices: readonly Choice[], seed: number, occasion: string): Choice | undefined {
  return choices[Math.floor(seededNumber(seed, occasion) * choices.length)];
}
