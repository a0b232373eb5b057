/** `puolesta`, `för någon annan`, `on behalf`: a coordinator answers for somebody who has told it in another way. */

import { showAnswerFor } from '../reactions/on-answer-for';
import type { Command } from './command-call';
import { forOpenRound } from './for-open-round';

export const onBehalf = {
  words: ['puolesta', 'för någon annan', 'on behalf'],
  run: forOpenRound('pick-answer-for', showAnswerFor),
} satisfies Command;
