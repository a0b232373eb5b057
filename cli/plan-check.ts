/** `plan check FILE`: reads without writing and says what would be imported and what is wrong with it. */

import { writeTableAs } from '../files/write-table-as';
import { drafted } from '../jobs/write-register';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import type { PlanSettings } from '../strategy/plan';
import { assignIds } from '../strategy/table/assign-ids';
import type { Finding } from '../strategy/table/finding';
import { writtenFinding } from '../strategy/table/finding-text';
import { readPlan } from '../strategy/table/read-plan';
import { readRegister } from '../strategy/table/read-register';
import type { Sheet } from '../strategy/table/sheet';
import type { CliCommand, CommandContext } from './command';
import { findingLines } from './finding-lines';
import { readPlanFiles } from './plan-files';
import { wordsIn } from './words';

export const planCheck: CliCommand = {
  name: 'plan check',
  usage: 'plan check FILE [--register FILE] [--settings FILE] [--assign-ids OUT]',
  help: {
    fi: 'lukee taulukon ja kertoo, mitä siinä on ja mitä pitää tarkistaa; mitään ei muuteta',
    sv: 'läser tabellen och berättar vad den innehåller och vad som bör kontrolleras; ingenting ändras',
    en: 'reads a table and says what it holds and what to check; changes nothing',
  },
  options: ['register', 'settings', 'assign-ids'],
  run: async (context) => {
    const { sheet, settings, register } = await readPlanFiles(context);
    const read = register ? readRegister(register) : null;
    const nobody = { roles: [], officials: [] };
    const draft = read ? drafted(read, nobody, '', settings?.id ?? 'plan', numberedIds()) : null;
    const on = dateIn(settings?.zone ?? 'Europe/Helsinki', context.now());
    const roles = draft?.roles ?? null;
    const reading = readPlan({ sheet, settings, roles, officials: draft?.officials ?? [] }, on);
    const findings = [...(read?.findings ?? []), ...reading.findings];
    const { summary } = reading;
    const words = wordsIn(context.language);
    const counts = [
      `${words.measures} ${summary.measures}`,
      `${words.objectives} ${summary.objectives}`,
      `${words.goals} ${summary.goals}`,
      `${words.sectors} ${summary.sectors}`,
      `${words.roles} ${summary.roles}`,
    ];
    const perGoal = summary.perGoalAndSector.map(({ goal, sector, measures }) => `  ${goal}, ${sector}: ${measures}`);
    const given = await assignIdsTo(context, sheet, settings);
    const written = findings.map((finding) => writtenFinding(finding, context.language));
    const ids = given && { assigned: given.assigned, unassigned: given.unassigned };
    return {
      lines: [counts.join(', '), ...perGoal, '', ...findingLines(findings, context.language), ...(given?.lines ?? [])],
      json: { ...summary, ...ids, findings: written },
      refused: findings.some((finding) => finding.level === 'stop' && !gotItsId(finding, given)),
    };
  },
};

interface GivenIds {
  assigned: number;
  /** Lines that stay without an id. */
  unassigned: number[];
  lines: string[];
}

/** True of a row without an id that has one in the table just written; every other stop stays one there too. */
function gotItsId({ code, row }: Finding, given: GivenIds | null): boolean {
  return code === 'no-id' && given !== null && row !== null && !given.unassigned.includes(row);
}

/** Writes the table with ids beside the given one; the given file stays as it is. Null when that was not asked for. */
async function assignIdsTo(
  { options, writeFile, language }: CommandContext,
  sheet: Sheet,
  settings: PlanSettings | null,
): Promise<GivenIds | null> {
  const out = options['assign-ids'];
  if (!out) return null;
  if (!settings) {
    const fix = 'Add --settings FILE: ids are made of the codes of goals and sectors.';
    throw new Refused('no-settings', 'Ids cannot be made without settings.', [], fix);
  }
  const { sheet: withIds, assigned, unassigned } = assignIds(sheet, settings);
  const rows = withIds.rows.map(({ cells }) => cells);
  await writeFile(out, await writeTableAs(out, { columns: withIds.columns, rows }));
  const words = wordsIn(language);
  const left = unassigned.length > 0 ? [`${words.idsMissing} ${unassigned.join(', ')}`] : [];
  return { assigned, unassigned, lines: [`${words.idsWritten} ${out}: ${assigned}`, ...left] };
}

/** A check stores nothing, so its persons only need ids that differ. */
function numberedIds(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `person-${number}`;
  };
}
