/**
 * As the coordinator: names the digest's channel and confirms the round, both by what Teams would send, and waits until
 * every card has gone where it can go. A round that opens later than today is waited for by moving the clock.
 */

import { dateIn, instantAt } from '../strategy/calendar';
import type { PlanSettings } from '../strategy/plan';
import { type PlannedRound, plannedRoundsOf } from '../strategy/round-calendar';
import { LEADERSHIP_CHANNEL } from './cast';
import { COMMAND_WORDS } from './command-words';
import { buttonOf } from './shown-card';
import type { StageClient } from './stage-client';
import type { Demo } from './start-demo';
import { until } from './until';

/** The round that can be rehearsed at an instant: announced or open then. Throws with the days that work when there is none. */
export function roundAt(settings: PlanSettings, at: string): PlannedRound {
  const today = dateIn(settings.zone, at);
  const rounds = plannedRoundsOf(settings);
  const round = rounds.find(({ announceOn, closesOn }) => announceOn <= today && today <= closesOn);
  if (round) return round;
  const days = rounds.map(({ announceOn, closesOn }) => `${announceOn} … ${closesOn}`).join(', ');
  throw new Error(
    `No round is announced or open on ${today}. Choose --at from: ${days || '(the settings have no rounds)'}`,
  );
}

/** @returns the id of the round, which is open */
export async function openFirstRound(
  { stage, cast, settings, language }: Pick<Demo, 'stage' | 'cast' | 'settings' | 'language'>,
  round: PlannedRound,
): Promise<string> {
  const coordinator = cast.coordinators[0] ?? '';
  await nameChannel({ stage, cast, language });
  const { activityId, confirm } = await until(() => confirmButton(stage, coordinator), 'no round was announced');
  // Whoever is told that it could not be saved presses again; a round that stays unconfirmed would never open.
  await until(async () => {
    const reply = await stage.act(coordinator, activityId, confirm, {});
    return reply.kind === 'card' && !buttonOf(reply.card, 'confirm-round') ? true : null;
  }, 'the round was not confirmed');
  const opensAt = instantAt(settings.zone, round.opensOn, '08:00');
  if ((await stage.clock()) < opensAt) await stage.clock({ to: opensAt });
  return `${settings.id}/${round.name}`;
}

/** As the coordinator: adds the app to the team and writes in the leadership's channel that the digest comes there. */
export async function nameChannel({ stage, cast, language }: Pick<Demo, 'stage' | 'cast' | 'language'>): Promise<void> {
  const coordinator = cast.coordinators[0] ?? '';
  await stage.installTeam(coordinator);
  await stage.say(coordinator, `<at>Toteuma</at> ${COMMAND_WORDS[language].digestHere}`, LEADERSHIP_CHANNEL);
  await until(async () => ((await stage.rosterReads()) > 0 ? true : null), 'the roster was not read');
}

/** The round's figures, once it is open and nothing waits to be sent any more. */
export async function settledCount({ toteuma }: Demo, roundId: string): Promise<Record<string, unknown>> {
  return until(async () => {
    const count = JSON.parse(await toteuma('round', 'show', roundId, '--json'));
    return count.state !== 'planned' && count.waiting === 0 ? count : null;
  }, 'the cards were not sent');
}

async function confirmButton(stage: StageClient, coordinator: string) {
  for (const { activityId, card } of await stage.messages(coordinator)) {
    const confirm = card && buttonOf(card, 'confirm-round');
    if (confirm) return { activityId, confirm };
  }
  return null;
}
