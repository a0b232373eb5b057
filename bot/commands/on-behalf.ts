/** `puolesta`, `för någon annan`, `on behalf`: a coordinator answers for somebody who has told it in another way. */

import { showAnswerFor } from '../reactions/on-answer-for';
import { roundCommand } from './round-command';

export const onBehalf = roundCommand({
  words: ['puolesta', 'för någon annan', 'on behalf'],
  fits: ({ state }) => state === 'open',
  none: 'hand-over.no-round',
  verb: 'pick-answer-for',
  act: ({ deps, official, round }) => showAnswerFor(deps, official, round),
});
