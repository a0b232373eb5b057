/** `plan import FILE`: stores a version of a plan with its register, or says why not and changes nothing. */

import { decisionText } from '../cards/parts/decision-text';
import { importPlan } from '../jobs/import-plan';
import { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import type { RegisterComparison } from '../strategy/table/compare-registers';
import { writtenFinding } from '../strategy/table/finding-text';
import type { CliCommand } from './command';
import { findingLines } from './finding-lines';
import { readPlanFiles } from './plan-files';
import { wordsIn } from './words';

export const planImport: CliCommand = {
  name: 'plan import',
  usage: 'plan import FILE --settings FILE [--register FILE] --as NAME',
  help: {
    fi: 'tuo toteutussuunnitelman uuden version; kenellekään ei lähetetä mitään',
    sv: 'importerar en ny version av genomförandeplanen; inget skickas till någon',
    en: 'imports a new version of the plan; nobody is sent anything',
  },
  options: ['settings', 'register'],
  needsName: true,
  run: async (context) => {
    const { sheet, settings, register } = await readPlanFiles(context);
    if (!settings) {
      const fix = 'Add --settings FILE; examples/kemi/plan.json shows one.';
      throw new Refused('no-settings', 'A plan is imported with its settings.', [], fix);
    }
    const deps = await context.store();
    const given = { tenantId: context.tenantId(), sheet, settings, register };
    const result = await importPlan(deps, given, context.by, context.now());
    const words = wordsIn(context.language);
    const findings = findingLines(result.findings, context.language);
    const written = result.findings.map((finding) => writtenFinding(finding, context.language));
    if (result.is === 'refused') {
      return { lines: [...findings, words.refused], json: { is: result.is, findings: written }, refused: true };
    }
    const { decision, name } = result.plan.settings;
    const reference = `${result.plan.id} (${name}; ${decisionText(decision, context.language)})`;
    if (result.is === 'unchanged') {
      const json = { is: result.is, plan: result.plan.id, findings: written };
      return { lines: [`${words.unchanged} ${reference}`], json };
    }
    const inRegister = result.register ? registerLines(result.register, context.language) : [];
    if (result.is === 'register-changed') {
      const json = { is: result.is, plan: result.plan.id, register: result.register, findings: written };
      return { lines: [...findings, `${words.registerChanged} ${reference}`, ...inRegister], json };
    }
    const changes = result.changes;
    const listed = changes
      ? [
          `${words.added} ${listOf(changes.added)}`,
          `${words.removed} ${listOf(changes.removed)}`,
          `${words.changed} ${listOf(changes.changed.map(({ tunnus }) => tunnus))}`,
        ]
      : [];
    return {
      lines: [...findings, `${words.imported} ${reference}`, ...listed, ...inRegister],
      json: { is: result.is, plan: result.plan.id, changes, register: result.register, findings: written },
    };
  },
};

/** What came, went or changed in the register, each kind on its own line. */
function registerLines(changes: RegisterComparison, language: Language): string[] {
  const { register } = wordsIn(language);
  const kinds = Object.keys(register) as (keyof RegisterComparison)[];
  return kinds.flatMap((kind) => (changes[kind].length > 0 ? [`${register[kind]} ${listOf(changes[kind])}`] : []));
}

function listOf(names: readonly string[]): string {
  return names.length > 0 ? `${names.length} (${names.join(', ')})` : '0';
}
