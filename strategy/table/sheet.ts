/**
 * A table as it stands in a file: cells are text, and every row remembers the line it begins on, so that a finding can
 * name it. Whether the file was csv or xlsx no longer shows.
 */

export interface SheetRow {
  /** Line of the file (csv) or row of the sheet (xlsx), from 1; the header is usually 1. */
  line: number;
  /** As many as the line had, which may be more or fewer than there are columns. */
  cells: string[];
}

export interface SheetProblem {
  /** Null when it concerns the whole file. */
  line: number | null;
  problem: 'quote-not-closed' | 'control-characters';
}

export interface Sheet {
  columns: string[];
  /** Without the header and without rows in which every cell is empty. */
  rows: SheetRow[];
  problems: SheetProblem[];
}
