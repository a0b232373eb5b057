/** Reads who answers for one measure: the roles in the plan's order, the rule, and whether the lead was said or assumed. */

import type { AnswerRule } from '../plan';
import type { Role } from '../role';
import { foldWords } from './fold-words';
import { matchRoles, type RoleMatch } from './match-roles';

export interface ReadResponsible {
  roleIds: string[];
  rule: AnswerRule;
  /** True when the plan names a rule or a collective name implies it. */
  ruleSaid: boolean;
  /** The words of a rule that is not known; null when there is nothing wrong. */
  unknownRule: string | null;
  leadAssumed: boolean;
  /** Null without a register. */
  match: RoleMatch | null;
}

const RULES: Record<AnswerRule, string[]> = {
  lead: ['lead', 'päävastuu', 'huvudansvar'],
  each: ['each', 'jokainen', 'kukin', 'kaikki', 'var och en'],
  any: ['any', 'joku', 'kuka tahansa', 'någon', 'vem som helst'],
};

/**
 * @param cells the words of the responsible, lead and rule columns
 * @param sector the measure's sector, within which sector-relative posts are meant
 */
export function readResponsible(
  cells: { text: string; lead: string; rule: string },
  sector: string,
  roles: readonly Role[] | null,
): ReadResponsible {
  const match = roles === null ? null : matchRoles(cells.text, sector, roles);
  const named = match?.roles.map(({ roleId }) => roleId) ?? [];
  const lead = roles === null || cells.lead === '' ? undefined : matchRoles(cells.lead, sector, roles).roles[0]?.roleId;
  const roleIds = lead === undefined ? named : [lead, ...named.filter((roleId) => roleId !== lead)];
  const said = ruleOf(cells.rule);
  const rule = said ?? (match?.collective ? 'each' : 'lead');
  return {
    roleIds,
    rule,
    ruleSaid: said !== null || match?.collective === true,
    unknownRule: cells.rule !== '' && said === null ? cells.rule : null,
    leadAssumed: rule === 'lead' && roleIds.length > 1 && lead === undefined,
    match,
  };
}

function ruleOf(words: string): AnswerRule | null {
  const folded = foldWords(words);
  return (['lead', 'each', 'any'] as const).find((rule) => RULES[rule].includes(folded)) ?? null;
}
