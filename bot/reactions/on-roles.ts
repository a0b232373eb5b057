/** A coordinator looks at the register of roles, opens one, and says who holds it from a day on, or that nobody does. */

import { dayText } from '../../cards/parts/day-text';
import { say } from '../../cards/parts/say';
import { shownText } from '../../cards/parts/shortened';
import { roleCard } from '../../cards/role-card';
import { rolesCard } from '../../cards/roles-card';
import { changeRole, type RoleChange } from '../../jobs/change-role';
import { namePerson } from '../../jobs/name-person';
import { viewRole, viewRoles } from '../../jobs/view-roles';
import { calendarDateOf } from '../../strategy/calendar-date';
import type { OfficeAction, PersonInput } from '../../strategy/card-actions/office-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Plan } from '../../strategy/plan';
import { type Role, tenureOf } from '../../strategy/role';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

const NAME_ROOM = 80;
/** What a picker sends for "nobody". */
const NOBODY = 'none';

/** @param planId null = the plan whose round is open, else the first */
export async function showRoles(deps: ReactionDeps, official: Official, planId: string | null): Promise<Reply> {
  const language = languageOf(official);
  const view = await viewRoles(deps, official.tenantId, planId, deps.now());
  return view ? { reply: 'card', message: rolesCard(view, language) } : refusal({ line: 'no-plan-yet' }, language);
}

/** @param said what has just been done, or why not */
export async function showRole(
  deps: ReactionDeps,
  official: Official,
  { planId, roleId }: { planId: string; roleId: string },
  said: string | null = null,
): Promise<Reply> {
  const language = languageOf(official);
  const view = await viewRole(deps, official.tenantId, planId, roleId, deps.now());
  if (!view) return { reply: 'text', text: said ?? say(language, 'office.rejected-unknown-role') };
  return { reply: 'card', message: roleCard({ ...view, said }, language) };
}

export async function onRoleSaved(
  deps: ReactionDeps,
  official: Official,
  action: Extract<OfficeAction, { verb: 'save-role' }>,
): Promise<Reply> {
  const found = await findRole(deps, official, action.roleId);
  const said = async (key: `office.rejected-${Rejection}`) =>
    showRole(
      deps,
      official,
      { planId: found?.plan.planId ?? '', roleId: action.roleId },
      say(languageOf(official), key),
    );
  if (!found) return said('office.rejected-unknown-role');
  const fromOn = calendarDateOf(action.fromOn);
  if (fromOn === null) return said('office.rejected-not-a-date');
  const present = tenureOf(found.role, fromOn);
  const holder = await personOf(deps, official, action.holder, present?.officialId ?? null);
  if (typeof holder === 'object' && holder) return said(`office.rejected-${holder.rejected}`);
  if (holder === null) return said('office.rejected-nobody-named');
  const deputy = await personOf(deps, official, action.deputy, present?.deputyId ?? null);
  if (typeof deputy === 'object' && deputy) return said(`office.rejected-${deputy.rejected}`);
  const superiorRole = superiorOf(action.superior, found.role);
  const tenure = { is: 'held', officialId: holder, deputyId: deputy, fromOn } as const;
  return save(deps, official, found, { tenure, superiorRole });
}

export async function onRoleVacated(
  deps: ReactionDeps,
  official: Official,
  { roleId, fromOn: typed }: Extract<OfficeAction, { verb: 'vacate-role' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const found = await findRole(deps, official, roleId);
  if (!found) return { reply: 'text', text: say(language, 'office.rejected-unknown-role') };
  const fromOn = calendarDateOf(typed);
  if (fromOn === null) {
    const where = { planId: found.plan.planId, roleId };
    return showRole(deps, official, where, say(language, 'office.rejected-not-a-date'));
  }
  return save(deps, official, found, { tenure: { is: 'vacant', fromOn } });
}

type Rejection = 'unknown-role' | 'not-a-date' | 'nobody-named' | 'not-an-email' | 'unknown-person';

async function save(
  deps: ReactionDeps,
  official: Official,
  { plan, role }: { plan: Plan; role: Role },
  change: RoleChange,
): Promise<Reply> {
  const language = languageOf(official);
  const where = { planId: plan.planId, roleId: role.id };
  const outcome = await changeRole(deps, plan, role.id, change, official.id, deps.now());
  if ('rejected' in outcome)
    return showRole(deps, official, where, say(language, `office.rejected-${outcome.rejected}`));
  deps.runSoon();
  const words = { role: shownText(role.name, NAME_ROOM), day: dayText(language, change.tenure.fromOn) };
  if (outcome.is === 'unchanged') {
    return showRole(deps, official, where, say(language, 'office.said-role-unchanged', { role: words.role }));
  }
  const key = change.tenure.is === 'vacant' ? 'office.said-role-vacant' : 'office.said-role-saved';
  return showRole(deps, official, where, say(language, key, words));
}

/** Of a plan of the coordinator's own tenant. */
async function findRole(
  { store }: ReactionDeps,
  official: Official,
  roleId: string,
): Promise<{ plan: Plan; role: Role } | null> {
  const role = await store.roles.get(roleId);
  const plan = role && (await store.plans.latest(role.planId));
  return role && plan?.tenantId === official.tenantId ? { plan, role } : null;
}

/** The id of who was named; nothing typed and nothing chosen leaves who is there. */
async function personOf(
  deps: ReactionDeps,
  { tenantId }: Official,
  { official, email }: PersonInput,
  present: string | null,
): Promise<string | null | { rejected: 'nobody-named' | 'not-an-email' | 'unknown-person' }> {
  if (email === '' && official === '') return present;
  if (email === '' && official === NOBODY) return null;
  const named = await namePerson(deps, tenantId, { officialId: official, email });
  return 'rejected' in named ? named : named.id;
}

function superiorOf(chosen: string, { superiorRole }: Role): string | null {
  if (chosen === '') return superiorRole;
  return chosen === NOBODY ? null : chosen;
}
