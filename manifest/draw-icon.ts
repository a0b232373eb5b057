/**
 * Draws the app's two icons: a table whose last column is filled and ticked. Teams asks for 192 × 192 in colour and for
 * 32 × 32 in white on nothing (apps-package in Microsoft's documentation).
 */

import { ACCENT_COLOR } from './app-manifest';

export interface Picture {
  size: number;
  /** Red, green, blue and opacity of each pixel, row by row from the top, 0 … 255. */
  pixels: Uint8Array;
}

type Point = readonly [x: number, y: number];

/** Each pixel is looked at in so many places across and down, which makes the edges smooth. */
const LOOKS = 4;
const TICK: readonly Point[] = [
  [0.615, 0.5],
  [0.685, 0.585],
  [0.815, 0.4],
];

/** White on the accent colour, to the edges: Teams rounds the corners itself. */
export function colorIcon(): Picture {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(ACCENT_COLOR.slice(at, at + 2), 16));
  return drawn(192, (white) => [...[red, green, blue].map((one) => Math.round(one + (255 - one) * white)), 255], {
    margin: 0.16,
    line: 0.045,
  });
}

/** White, and nothing where it is not white. */
export function outlineIcon(): Picture {
  return drawn(32, (white) => [255, 255, 255, Math.round(255 * white)], { margin: 0.06, line: 0.065 });
}

function drawn(
  size: number,
  colorOf: (white: number) => number[],
  { margin, line }: { margin: number; line: number },
): Picture {
  const pixels = new Uint8Array(size * size * 4);
  // The glyph is thought of in a square from 0 to 1, which the margin makes smaller.
  const within = (pixel: number) => (pixel / size - margin) / (1 - 2 * margin);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let seen = 0;
      for (let look = 0; look < LOOKS * LOOKS; look += 1) {
        const x = within(column + ((look % LOOKS) + 0.5) / LOOKS);
        const y = within(row + (Math.floor(look / LOOKS) + 0.5) / LOOKS);
        if (isWhite([x, y], line / (1 - 2 * margin))) seen += 1;
      }
      pixels.set(colorOf(seen / LOOKS ** 2), (row * size + column) * 4);
    }
  }
  return { size, pixels };
}

function isWhite([x, y]: Point, line: number): boolean {
  if (!isInBox([x, y], 0, 0.12)) return false;
  const isColumn = x > 0.5;
  if (isColumn) return !TICK.slice(1).some((to, at) => distanceToLine([x, y], TICK[at] ?? to, to) < line * 0.62);
  const isFrame = !isInBox([x, y], line, 0.12 - line / 2);
  const isRow = x > 0.17 && x < 0.4 && [0.28, 0.5, 0.72].some((middle) => Math.abs(y - middle) < line / 2);
  return isFrame || isRow;
}

/** A box with round corners, so far from the edges of the square. */
function isInBox([x, y]: Point, inset: number, radius: number): boolean {
  const [across, down] = [x, y].map((at) => Math.abs(at - 0.5) - (0.5 - inset - radius)) as [number, number];
  if (across > radius || down > radius) return false;
  return across <= 0 || down <= 0 || Math.hypot(across, down) <= radius;
}

function distanceToLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - nearest * dx, y - fromY - nearest * dy);
}
