/** `kooste nyt`, `sammandrag nu`, `digest now`: who would get the digest now, with a button that sends it. */

import { say } from '../../cards/parts/say';
import { roundPickerCard } from '../../cards/round-picker-card';
import { roundsWithAnswers } from '../../jobs/rounds-of-tenant';
import { showDigestNow } from '../reactions/on-digest-now';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

export const digestNow = {
  words: ['kooste nyt', 'sammandrag nu', 'digest now'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = (await roundsWithAnswers(deps.store, official.tenantId)).filter(
      ({ round }) => round.state !== 'cancelled',
    );
    const [only, another] = rounds;
    if (!only) return { reply: 'text', text: say(language, 'board.no-round') };
    if (another) return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), 'digest-now', language) };
    return showDigestNow(deps, official, only.round);
  }),
} satisfies Command;
