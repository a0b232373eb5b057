/** A coordinator moves a round's last day: first the form, then what it is now. */

import { extendedCard, extendRoundCard } from '../../cards/extend-round-card';
import { roundWords } from '../../cards/parts/round-words';
import { extendRound } from '../../jobs/extend-round';
import { keepAct } from '../../jobs/keep-act';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Language } from '../../strategy/language';
import type { Round } from '../../strategy/round';
import { addWorkingDays, isQuietMonth, nextWorkingDay } from '../../strategy/working-days';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import { roundLine } from './round-line';

type Extending = Extract<RoundAction, { verb: 'extend-round-to' }>;

const OFFERED_WORKING_DAYS = 5;

/** The form, with a week more than now offered. */
export function showExtendRound(round: Round, language: Language): Reply {
  if (round.state === 'closed' || round.state === 'cancelled') return endedAlready(round, language);
  const later = addWorkingDays(round.closesOn, OFFERED_WORKING_DAYS);
  const offered = isQuietMonth(later) ? nextWorkingDay(`${later.slice(0, 4)}-08-01`) : later;
  return { reply: 'card', message: extendRoundCard(round, offered, null, language) };
}

export async function onRoundExtended(given: Act<Extending> & { round: Round }): Promise<Reply> {
  const { deps, official, language, action, now, round } = given;
  // A second click of the same wish: it is done.
  if (action.closesOn === round.closesOn && round.state === 'open') return alreadyThere(round, language);
  const done = await extendRound(deps, { roundId: round.id, closesOn: action.closesOn }, now);
  if ('rejected' in done) {
    const { rejected } = done;
    if (rejected === 'unknown-round' || rejected === 'ended-already') return endedAlready(round, language);
    return { reply: 'card', message: extendRoundCard(round, action.closesOn, rejected, language) };
  }
  const { from, to } = done;
  await keepAct(
    deps,
    { by: official.id, act: 'round-extended', planId: round.planId, subject: round.id, from, to },
    now,
  );
  deps.runSoon();
  return { reply: 'card', message: extendedCard(done.round, from, language) };
}

function alreadyThere(round: Round, language: Language): Reply {
  return { reply: 'card', message: extendRoundCard(round, round.closesOn, 'not-later', language) };
}

function endedAlready({ name }: Round, language: Language): Reply {
  return roundLine('round.ended-already', language, { round: roundWords(language, name) });
}
