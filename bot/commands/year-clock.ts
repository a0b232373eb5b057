/** `vuosikello`, `årsklocka`, `year clock`: the plan's year in words. */

import { showYearClock } from '../reactions/on-settings-changed';
import { planCommand } from './plan-command';

export const yearClock = planCommand({
  words: ['vuosikello', 'årsklocka', 'year clock'],
  verb: 'year-clock',
  act: ({ deps, plan, language, now }) => showYearClock(deps, plan, language, now),
});
