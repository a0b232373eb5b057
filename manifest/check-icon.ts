/** What Teams asks of an app's icons, as far as the picture's header and pixels show it. */

import { pixelsOf, pngHeaderOf } from './png';

const SIZES = { color: 192, outline: 32 } as const;

/** @returns one sentence for each fault; empty when the icon is as Teams wants it */
export function iconFaultsOf(kind: keyof typeof SIZES, bytes: Uint8Array | undefined): string[] {
  const header = bytes && pngHeaderOf(bytes);
  if (!bytes || !header) return [`The ${kind} icon is not a PNG.`];
  const { width, height, hasAlpha } = header;
  const size = SIZES[kind];
  const faults: string[] = [];
  if (width !== size || height !== size)
    faults.push(`The ${kind} icon is ${width} × ${height}, not ${size} × ${size}.`);
  if (kind === 'color') return faults;
  if (!hasAlpha) return [...faults, 'The outline icon has no transparency.'];
  const pixels = pixelsOf(bytes);
  if (pixels.some((value, at) => at % 4 !== 3 && value !== 255)) {
    faults.push('The outline icon has another colour than white.');
  }
  if (!pixels.some((value, at) => at % 4 === 3 && value === 0)) {
    faults.push('The outline icon is transparent nowhere.');
  }
  return faults;
}
