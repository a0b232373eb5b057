/** A coordinator's word about the open round: of several they choose, without one they are told so. */

import { handOverLine } from '../../cards/hand-over-line';
import { roundPickerCard } from '../../cards/round-picker-card';
import { roundsToShow } from '../../jobs/rounds-of-tenant';
import type { Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { ReactionDeps } from '../reactions/reaction-deps';
import type { Reply } from '../teams/reply';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

/** @param verb what a click on one of several rounds sends */
export function forOpenRound(
  verb: Parameters<typeof roundPickerCard>[1],
  show: (deps: ReactionDeps, official: Official, round: Round) => Promise<Reply>,
): Command['run'] {
  return forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = (await roundsToShow(deps.store, official.tenantId)).filter(({ round }) => round.state === 'open');
    const [only, another] = rounds;
    if (!only) return { reply: 'text', text: handOverLine('no-round', language) };
    if (another) return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), verb, language) };
    return show(deps, official, only.round);
  });
}
