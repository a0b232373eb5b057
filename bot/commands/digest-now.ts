/** `kooste nyt`, `sammandrag nu`, `digest now`: who would get the digest now, with a button that sends it. */

import { roundsWithAnswers } from '../../jobs/rounds-of-tenant';
import { showDigestNow } from '../reactions/on-digest-now';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { onChosenRound } from './on-chosen-round';

export const digestNow = {
  words: ['kooste nyt', 'sammandrag nu', 'digest now'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = (await roundsWithAnswers(deps.store, official.tenantId)).filter(
      ({ round }) => round.state !== 'cancelled',
    );
    const choice = { none: 'board.no-round', verb: 'digest-now' } as const;
    return onChosenRound(rounds, choice, language, (round) => showDigestNow(deps, official, round));
  }),
} satisfies Command;
