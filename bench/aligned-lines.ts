/** Cells as a plain table: the first column to the left, all others to the right. */

/** @returns lines, the titles and a rule first */
export function alignedLines(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
