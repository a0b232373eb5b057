/** `uusi kierros`, `ny runda`, `new round`: the form for an extra round. */

import { showNewRound } from '../reactions/on-round-made';
import { planCommand } from './plan-command';

export const newRound = planCommand({
  words: ['uusi kierros', 'ny runda', 'new round'],
  verb: 'new-round',
  act: async ({ plan, language, now }) => showNewRound(plan, language, now),
});
