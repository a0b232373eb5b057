/**
 * Keeps text from becoming a formula when a csv file is opened in a spreadsheet: an apostrophe goes before a cell that
 * begins with a dangerous character, and is taken away when the file is read back, so that nothing changes on the way.
 * Source: OWASP, CSV Injection: = + - @ tab and carriage return begin a formula.
 */

const DANGEROUS = /^'*[=+\-@\t\r\n]/;

/** The cell as it may stand in a csv file. Text with a guard-like beginning of its own gets one more apostrophe. */
export function guarded(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The text that was meant: one apostrophe less where it stands as a guard, any other cell as it is. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;
}
