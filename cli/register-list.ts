/** `register list`: who holds which role today, those without a holder first. */

import { registerRow } from '../cards/parts/register-row';
import { say } from '../cards/parts/say';
import { viewRoles } from '../jobs/view-roles';
import type { RegisterRow, RegisterState } from '../strategy/register-rows';
import type { CliCommand } from './command';
import { findPlan } from './find-plan';
import { rowText } from './row-text';

/** A terminal has room for whole names. */
const ROOM = 200;
const STATES: readonly RegisterState[] = ['vacant', 'absent', 'held'];

export const registerList: CliCommand = {
  name: 'register list',
  usage: 'register list [--plan ID]',
  help: {
    fi: 'vastuutahot ja niiden hoitajat tänään; ensin ne, joilla ei ole hoitajaa',
    sv: 'de ansvariga funktionerna och deras innehavare i dag; först de som saknar innehavare',
    en: 'the roles and who holds them today; those without a holder first',
  },
  options: ['plan'],
  run: async (context) => {
    const { language } = context;
    const deps = await context.store();
    const { planId, tenantId } = await findPlan(deps.store, context.options.plan);
    const rows: RegisterRow[] = (await viewRoles(deps, tenantId, planId, context.now()))?.rows ?? [];
    const lines = STATES.flatMap((state) => {
      const own = rows.filter((row) => row.state === state);
      if (own.length === 0) return [];
      const title = say(language, `office.roles-${state}`, { count: own.length });
      return [title, ...own.map((row) => `  ${row.roleId}  ${rowText(registerRow(row, ROOM, language))}`), ''];
    });
    return { lines, json: rows };
  },
};
