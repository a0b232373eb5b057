/** `plan check FILE`: reads without writing and says what would be imported and what is wrong with it. */

import { writeTableAs } from '../files/write-table-as';
import { drafted } from '../jobs/write-register';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import type { PlanSettings } from '../strategy/plan';
import { assignIds } from '../strategy/table/assign-ids';
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
    const assigned = await assignIdsTo(context, sheet, settings);
    return {
      lines: [counts.join(', '), ...perGoal, '', ...findingLines(findings, context.language), ...assigned],
      json: { ...summary, findings: findings.map((finding) => writtenFinding(finding, context.language)) },
      refused: findings.some(({ level }) => level === 'stop') && assigned.length === 0,
    };
  },
};

/** Writes the table with ids beside the given one; the given file stays as it is. */
async function assignIdsTo(
  { options, writeFile, language }: CommandContext,
  sheet: Sheet,
  settings: PlanSettings | null,
): Promise<string[]> {
  const out = options['assign-ids'];
  if (!out) return [];
  if (!settings) {
    const fix = 'Add --settings FILE: ids are made of the codes of goals and sectors.';
    throw new Refused('no-settings', 'Ids cannot be made without settings.', [], fix);
  }
  const { sheet: withIds, assigned, unassigned } = assignIds(sheet, settings);
  const rows = withIds.rows.map(({ cells }) => cells);
  await writeFile(out, await writeTableAs(out, { columns: withIds.columns, rows }));
  const words = wordsIn(language);
  const left = unassigned.length > 0 ? [`${words.idsMissing} ${unassigned.join(', ')}`] : [];
  return [`${words.idsWritten} ${out}: ${assigned}`, ...left];
}

/** A check stores nothing, so its persons only need ids that differ. */
function numberedIds(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `person-${number}`;
  };
}
