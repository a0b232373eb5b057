/** What is suspicious in the cells themselves, whatever they mean: marks of HTML, and text that a spreadsheet would take for a formula. */

import { type Finding, findingOf } from './finding';

const HTML = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i;
/** "=1+1", "@SUM(A1)", "+SUM(A1)", "-cmd|'…'!A1"; a bullet ("- Uusien ideoiden …") or a number is none. */
const FORMULA = /^\s*(?:[=@]\S|[+-]\s*(?:[A-Za-z.]+\d*\(|[^\s|]+\|.*!|[\d.,()]+[*/+^-]\d))/s;

/** Findings of one row. `columns` are the names to report by; `row` is its line in the file. */
export function checkCells(cells: readonly string[], columns: readonly string[], row: number): Finding[] {
  return cells.flatMap((words, position) => {
    const about = { column: columns[position] ?? String(position + 1), words };
    const findings: Finding[] = [];
    if (HTML.test(words)) findings.push(findingOf(row, 'check', 'html-in-cell', about));
    if (FORMULA.test(words)) findings.push(findingOf(row, 'check', 'formula-in-cell', about));
    return findings;
  });
}
