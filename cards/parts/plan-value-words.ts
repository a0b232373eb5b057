/** Values of the audit log that name a plan, its versions, its digests or what a register changed, in words instead of codes. */

import { audiencesOf } from '../../strategy/audiences-of';
import { inLanguage, type Language } from '../../strategy/language';
import type { PlanSettings } from '../../strategy/plan';
import { clockText } from './handover-lines';
import { isTextKey, say } from './say';

/** What is told of a plan. */
export type NamedPlan = Pick<PlanSettings, 'zone'> & Partial<Pick<PlanSettings, 'name' | 'audiences'>>;

/** A plan's name for its id, with the number for a version's id; empty for anything else. */
export function planText(id: string, plans: ReadonlyMap<string, NamedPlan>, language: Language): string {
  const [, planId = id, version] = /^(.+)\/v(\d+)$/.exec(id) ?? [];
  const plan = plans.get(planId)?.name;
  if (plan === undefined) return '';
  return version === undefined ? plan : say(language, 'intake.version', { plan, version });
}

/** The digest in `<plan>/<audience> (<language>)`; empty for anything else. */
export function digestText(value: string, plans: ReadonlyMap<string, NamedPlan>, language: Language): string {
  const [, planId = '', audienceId = '', tag = ''] = /^([^/ ]+)\/([^/ ]+) \((fi|sv|en)\)$/.exec(value) ?? [];
  const key = `office.language-${tag}`;
  if (!isTextKey(key)) return '';
  const plan = plans.get(planId);
  return [audienceText(audienceId, plan, language), plan?.name, say(language, key)].filter(Boolean).join(', ');
}

/** The rhythm in `<audience>: <weekday> <HH:MM>`; empty for anything else. */
export function rhythmText(value: string, plan: NamedPlan | undefined, language: Language): string {
  const [, audienceId = '', weekday = '', time = ''] = /^([^ ]+): ([1-7]) (\d\d:\d\d)$/.exec(value) ?? [];
  const key = `office.weekday-${weekday}`;
  if (!isTextKey(key)) return '';
  return `${audienceText(audienceId, plan, language)}: ${say(language, key)} ${clockText(time, language)}`;
}

/** What a register changed, `<kind>: <names or a number>; …`, each kind in words; empty for anything else. */
export function registerText(detail: string, language: Language): string {
  const kinds = detail.split('; ').map((part) => {
    const [, kind = '', rest = ''] = /^([a-zA-Z]+): (.+)$/s.exec(part) ?? [];
    const key = `intake.${kind}`;
    if (!isTextKey(key)) return '';
    return /^\d+$/.test(rest)
      ? say(language, key, { count: Number(rest) })
      : `${say(language, key, { count: rest.split(', ').length })}: ${rest}`;
  });
  return kinds.every((kind) => kind !== '') ? kinds.join('; ') : '';
}

function audienceText(id: string, plan: NamedPlan | undefined, language: Language): string {
  const audience = audiencesOf({ audiences: plan?.audiences ?? [] }).find((one) => one.id === id);
  return audience ? inLanguage(audience.label, language) : id;
}
