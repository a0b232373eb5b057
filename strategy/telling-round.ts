/**
 * Which round's digest an audience gets on a day when several are due: one, so that nobody reads two at once. The half-year's
 * round tells before an extra one, that before a month's pulse, and of two alike the one opened later; it counts the others too.
 */

import type { Audience } from './plan';
import type { Round } from './round';
import { digestMomentsOf } from './round-calendar';
import { type RoundKind, roundKindOf } from './round-kind';

type TellingRound = Pick<Round, 'name' | 'state' | 'opensOn' | 'closesOn' | 'openedAt' | 'endedAt'>;

const ORDER: readonly RoundKind[] = ['half-year', 'extra', 'pulse'];

/**
 * True when the round is the one to tell.
 *
 * @param rounds all of the plan
 * @param dueOn a day on which a digest of the round is due
 */
export function tellsOn(
  round: TellingRound,
  rounds: readonly TellingRound[],
  audience: Pick<Audience, 'weekday' | 'time'>,
  dueOn: string,
  zone: string,
): boolean {
  return !rounds.some(
    (other) =>
      (other.state === 'open' || other.state === 'closed') &&
      isBefore(other, round) &&
      digestMomentsOf(other, audience, zone).some((moment) => moment.dueOn === dueOn),
  );
}

function isBefore(other: TellingRound, round: TellingRound): boolean {
  if (other.name === round.name) return false;
  const [rank, own] = [other, round].map((one) => ORDER.indexOf(roundKindOf(one)));
  if (rank !== own) return (rank ?? 0) < (own ?? 0);
  return other.opensOn === round.opensOn ? other.name < round.name : other.opensOn > round.opensOn;
}

/**
 * The round whose answers the first digest to a channel is compared with: the newest opened before it, a half-year's with
 * another half-year's, since an extra round or a pulse asks about a part only.
 */
export function comparedRoundOf<One extends TellingRound>(round: TellingRound, rounds: readonly One[]): One | null {
  const isWhole = roundKindOf(round) === 'half-year';
  return rounds
    .filter((other) => other.openedAt !== null && other.opensOn < round.opensOn)
    .filter((other) => !isWhole || roundKindOf(other) === 'half-year')
    .reduce<One | null>((newest, other) => (newest && newest.opensOn > other.opensOn ? newest : other), null);
}
