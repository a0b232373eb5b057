/** Who reads a plan's digests. Settings that name nobody mean the city's leadership team, so that no plan is without a digest. */

import type { Audience, PlanSettings } from './plan';

const LEADERSHIP: Audience = {
  id: 'johtoryhma',
  label: { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Leadership team' },
  weekday: 1,
  time: '08:00',
};

/** At least one, in the order of the settings. */
export function audiencesOf({ audiences }: Pick<PlanSettings, 'audiences'>): readonly [Audience, ...Audience[]] {
  const [first = LEADERSHIP, ...others] = audiences;
  return [first, ...others];
}
