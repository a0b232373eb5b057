/** `register set ROLE`: who holds a role from a day on, or that nobody does; what was held stays in the register. */

import { dayText } from '../cards/parts/day-text';
import { say } from '../cards/parts/say';
import { changeRole } from '../jobs/change-role';
import { namePerson } from '../jobs/name-person';
import { dateIn } from '../strategy/calendar';
import { calendarDateOf } from '../strategy/calendar-date';
import { Refused } from '../strategy/errors';
import type { Plan } from '../strategy/plan';
import { type Role, tenureOf } from '../strategy/role';
import type { CliCommand, CommandContext } from './command';

/** Written for nobody. */
const NOBODY = 'none';

export const registerSet: CliCommand = {
  name: 'register set',
  usage: 'register set ROLE [--holder EMAIL|none] [--deputy EMAIL|none] [--superior ROLE|none] [--from DAY] --as NAME',
  help: {
    fi: 'merkitsee vastuutahon hoitajan, sijaisen tai esihenkilön jostakin päivästä alkaen; avoimet kysymykset siirtyvät',
    sv: 'antecknar innehavare, ställföreträdare eller chef från en viss dag; öppna frågor går över',
    en: 'writes down the holder, deputy or superior from a day on; open questions go over',
  },
  options: ['holder', 'deputy', 'superior', 'from'],
  needsName: true,
  run: async (context) => {
    const { language, options } = context;
    const deps = await context.store();
    const { plan, role } = await findRole(context);
    const fromOn =
      options.from === undefined ? dateIn(plan.settings.zone, context.now()) : calendarDateOf(options.from);
    if (fromOn === null) {
      const about = options.from ?? '';
      throw new Refused('not-a-day', `"${about}" is not a day.`, [], 'Write a day such as 2022-08-15.', about);
    }
    const present = tenureOf(role, fromOn);
    const holder = await personOf(context, plan, options.holder, present?.officialId ?? null);
    const deputyId = await personOf(context, plan, options.deputy, present?.deputyId ?? null);
    const { superior } = options;
    const superiorRole = superior === undefined ? role.superiorRole : superior === NOBODY ? null : superior;
    const tenure =
      holder === null
        ? ({ is: 'vacant', fromOn } as const)
        : ({ is: 'held', officialId: holder, deputyId, fromOn } as const);
    const outcome = await changeRole(deps, plan, role.id, { tenure, superiorRole }, context.by, context.now());
    if ('rejected' in outcome) {
      return { lines: [say(language, `office.rejected-${outcome.rejected}`)], json: outcome, refused: true };
    }
    const key = outcome.is === 'unchanged' ? 'unchanged' : holder === null ? 'vacant' : 'saved';
    const words = { role: role.name, ...(key !== 'unchanged' && { day: dayText(language, fromOn) }) };
    return { lines: [say(language, `office.said-role-${key}`, words)], json: outcome };
  },
};

/** By its id, as `register list` shows it. */
async function findRole(context: CommandContext): Promise<{ plan: Plan; role: Role }> {
  const { store } = await context.store();
  const [id = ''] = context.args;
  const role = await store.roles.get(id);
  const plan = role && (await store.plans.latest(role.planId));
  if (role && plan) return { plan, role };
  throw new Refused('no-role', `There is no role "${id}".`, [], 'See the roles with: register list', id);
}

async function personOf(
  context: CommandContext,
  { tenantId }: Plan,
  email: string | undefined,
  present: string | null,
): Promise<string | null> {
  if (email === undefined) return present;
  if (email === NOBODY) return null;
  const named = await namePerson(await context.store(), tenantId, { officialId: '', email });
  if (!('rejected' in named)) return named.id;
  throw new Refused('not-an-email', `"${email}" is not an e-mail address.`, [], 'Write the work e-mail.', email);
}
