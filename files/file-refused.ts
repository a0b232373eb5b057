/** The errors of a file that cannot be read as a table, each with what to do. */

import { Refused } from '../strategy/errors';

export type FileMistake =
  | 'file-empty'
  | 'file-old-excel'
  | 'file-not-a-table'
  | 'file-damaged'
  | 'file-too-large'
  | 'file-too-many-rows'
  | 'file-not-json';

const SAVE_AGAIN = 'Save the table as .xlsx or as .csv (UTF-8) and try again.';

const MISTAKES: Record<FileMistake, { what: string; fix: string }> = {
  'file-empty': { what: 'has no rows', fix: 'Choose the file that holds the table; its first row names the columns.' },
  'file-old-excel': { what: 'is an Excel file of the old kind (.xls) or protected by a password', fix: SAVE_AGAIN },
  'file-not-a-table': { what: 'is not a table', fix: SAVE_AGAIN },
  'file-damaged': { what: 'looks like an Excel file but cannot be opened', fix: SAVE_AGAIN },
  'file-too-large': {
    what: 'is larger than 20 MB when unpacked',
    fix: 'Keep only the sheet with the table, without pictures, and try again.',
  },
  'file-too-many-rows': { what: 'has more than 20,000 rows', fix: 'Keep only the rows of the table and try again.' },
  'file-not-json': { what: 'is not JSON', fix: 'Correct the place that is named, or start from the example settings.' },
};

/** The refusal of one file; `detail` says where, when that is known. */
export function fileRefused(mistake: FileMistake, fileName: string, detail?: string): Refused {
  const { what, fix } = MISTAKES[mistake];
  const problem = `${fileName} ${what}${detail === undefined ? '' : `: ${detail}`}.`;
  return new Refused(mistake, problem, [problem], fix, fileName);
}
