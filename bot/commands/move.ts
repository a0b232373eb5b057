/** `siirrä`, `överför`, `hand over`: a coordinator hands questions of an open round over, step by step. */

import { handOverLine } from '../../cards/hand-over-line';
import { roundPickerCard } from '../../cards/round-picker-card';
import { roundsToShow } from '../../jobs/rounds-of-tenant';
import { showHandOver } from '../reactions/on-hand-over-shown';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

export const move = {
  words: ['siirrä', 'överför', 'hand over'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = (await roundsToShow(deps.store, official.tenantId)).filter(({ round }) => round.state === 'open');
    const [only, another] = rounds;
    if (!only) return { reply: 'text', text: handOverLine('no-round', language) };
    if (another) return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), 'hand-over', language) };
    return showHandOver(deps, official, only.round);
  }),
} satisfies Command;
