/** What an import would undo of what was changed by hand since the last one: in the register, and in the settings. */

import { audiencesOf } from '../audiences-of';
import type { PlanSettings } from '../plan';
import { escalationRulesOf, reminderRulesOf } from '../reminder-rules';
import type { Role } from '../role';
import { roleLabel } from './role-label';

/** Parts of the settings, as people know them. */
export const SETTINGS_PARTS = [
  'name',
  'period',
  'decision',
  'language',
  'goals',
  'sectors',
  'rounds',
  'reminders',
  'escalation',
  'pulse',
  'audiences',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** Roles by name whose holders or superior were changed by hand and would become what the register says. */
export function rolesUndone(before: readonly Role[], after: readonly Role[]): string[] {
  const next = new Map(after.map((role) => [role.id, role]));
  return before
    .filter(({ id, changedAt, ...role }) => {
      const said = next.get(id);
      return changedAt !== undefined && (said === undefined || heldIn(said) !== heldIn(role));
    })
    .map((role) => roleLabel(role, before));
}

/** Parts of the settings that are not the same, whoever set them. */
export function settingsChanged(before: PlanSettings, after: PlanSettings): SettingsPart[] {
  const [old, next] = [partsOf(before), partsOf(after)];
  return SETTINGS_PARTS.filter((part) => sorted(old[part]) !== sorted(next[part]));
}

function heldIn({ tenures, superiorRole }: Pick<Role, 'tenures' | 'superiorRole'>): string {
  const held = tenures.map(({ officialId, deputyId, fromOn, untilOn }) => [officialId, deputyId, fromOn, untilOn]);
  return JSON.stringify([held, superiorRole]);
}

function partsOf(settings: PlanSettings): Record<SettingsPart, unknown> {
  const { name, fromOn, untilOn, decision, language, zone, goals, sectors, rounds, announceWorkingDays } = settings;
  return {
    name,
    period: [fromOn, untilOn],
    decision,
    language: [language, zone],
    goals,
    sectors,
    rounds: [rounds, announceWorkingDays],
    reminders: reminderRulesOf(settings),
    escalation: escalationRulesOf(settings),
    pulse: settings.pulse ?? null,
    audiences: audiencesOf(settings),
  };
}

/** Whatever the order of the fields. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([one], [other]) => (one < other ? -1 : 1)))
      : field,
  );
}
