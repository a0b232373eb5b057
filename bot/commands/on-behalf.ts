/** `puolesta`, `för någon annan`, `on behalf`: a coordinator answers for somebody who has told it in another way. */

import { handOverLine } from '../../cards/hand-over-line';
import { roundPickerCard } from '../../cards/round-picker-card';
import { roundsToShow } from '../../jobs/rounds-of-tenant';
import { showAnswerFor } from '../reactions/on-answer-for';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

export const onBehalf = {
  words: ['puolesta', 'för någon annan', 'on behalf'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = (await roundsToShow(deps.store, official.tenantId)).filter(({ round }) => round.state === 'open');
    const [only, another] = rounds;
    if (!only) return { reply: 'text', text: handOverLine('no-round', language) };
    if (another)
      return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), 'pick-answer-for', language) };
    return showAnswerFor(deps, official, only.round);
  }),
} satisfies Command;
