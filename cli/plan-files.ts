/** Reads the files that a plan command names: the table, and where they are given its settings and register. */

import { readJson } from '../files/read-json';
import { readTable } from '../files/read-table';
import { Refused } from '../strategy/errors';
import type { PlanSettings } from '../strategy/plan';
import { readSettings } from '../strategy/table/read-settings';
import type { Sheet } from '../strategy/table/sheet';
import type { CommandContext } from './command';

export interface PlanFiles {
  sheet: Sheet;
  settings: PlanSettings | null;
  register: Sheet | null;
}

/** @throws Refused when a file is missing, damaged, or its settings are wrong */
export async function readPlanFiles({ args, options, readFile }: CommandContext): Promise<PlanFiles> {
  const [path] = args;
  if (!path) {
    throw new Refused(
      'no-file',
      'Name the file of the plan.',
      [],
      'Write the path of a .csv or .xlsx after the command.',
    );
  }
  const sheet = await readTable(await readFile(path), path);
  const { settings, register } = options;
  return {
    sheet,
    settings: settings ? readSettings(readJson(await readFile(settings), settings)) : null,
    register: register ? await readTable(await readFile(register), register) : null,
  };
}
