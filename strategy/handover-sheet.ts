/**
 * The hand-over sheet: everything a successor must know to run a plan's rounds tomorrow, as data. Derived from the stored
 * records alone, so that it is never out of date; the words are the cards'.
 */

import { audiencesOf } from './audiences-of';
import { dateIn } from './calendar';
import type { Channel } from './channel';
import { findVacancies, type Vacancy } from './find-vacancies';
import type { Language, LocalText } from './language';
import type { Official } from './official';
import type { Decision, EscalationRules, Plan, PlanSettings, ReminderRules, YearlyRound } from './plan';
import { escalationRulesOf, reminderRulesOf } from './reminder-rules';
import type { Role } from './role';
import type { Round } from './round';
import { digestMomentsOf, plannedRoundsOf } from './round-calendar';
import { type Finding, type FindingGroup, findingGroups } from './table/finding';

/** A question of an open round that its official says is not theirs. */
export interface SheetDispute {
  tunnus: string;
  official: string;
  role: string;
}

export interface SheetRound {
  id: string;
  name: string;
  state: 'open' | 'planned';
  isConfirmed: boolean;
  opensOn: string;
  closesOn: string;
  /** Measures asked and answered; zero before it opens. */
  asked: number;
  answered: number;
}

export interface SheetChannel {
  name: string;
  team: string;
  audience: LocalText | null;
  weekday: number;
  time: string;
  language: Language;
  isGone: boolean;
}

export type NextDate =
  | { what: 'announce' | 'open' | 'close'; on: string; round: string }
  | { what: 'digest'; on: string; audience: LocalText };

export interface HandoverSheet {
  planId: string;
  planName: string;
  version: number;
  measures: number;
  decision: Decision;
  fromOn: string;
  untilOn: string;
  settings: {
    language: Language;
    zone: string;
    announceWorkingDays: number;
    rounds: YearlyRound[];
    reminders: ReminderRules;
    escalation: EscalationRules;
    pulse: PlanSettings['pulse'] | null;
  };
  rounds: SheetRound[];
  /** In their order, today included. */
  next: NextDate[];
  findings: { count: number; groups: FindingGroup[] };
  disputes: SheetDispute[];
  unreachable: { official: string; reason: string }[];
  vacancies: Vacancy[];
  channels: SheetChannel[];
  /** Their digests go to the coordinators. */
  withoutChannel: LocalText[];
  coordinators: { name: string; isDeputy: boolean }[];
}

export interface SheetRecords {
  plan: Plan;
  roles: readonly Role[];
  officials: readonly Official[];
  /** All rounds of the plan. */
  rounds: readonly Round[];
  /** Of open rounds, by round id: how many measures are asked and answered. */
  counts: ReadonlyMap<string, { asked: number; answered: number }>;
  disputes: SheetDispute[];
  unreachable: HandoverSheet['unreachable'];
  channels: readonly Channel[];
  findings: readonly Finding[];
}

const MOST_DATES = 6;

export function handoverSheet(records: SheetRecords, now: string): HandoverSheet {
  const { plan, roles, officials, findings, disputes, unreachable } = records;
  const { settings } = plan;
  const today = dateIn(settings.zone, now);
  const connected = records.channels.filter(({ planId }) => planId === plan.planId);
  const rounds = roundsOf(records, today);
  // A note is told at the import and leaves nothing to do.
  const open = findings.filter(({ level }) => level !== 'note');
  return {
    planId: plan.planId,
    planName: settings.name,
    version: plan.number,
    measures: plan.measures.filter(({ text }) => text.trim() !== '').length,
    decision: settings.decision,
    fromOn: settings.fromOn,
    untilOn: settings.untilOn,
    settings: {
      language: settings.language,
      zone: settings.zone,
      announceWorkingDays: settings.announceWorkingDays,
      rounds: settings.rounds,
      reminders: reminderRulesOf(settings),
      escalation: escalationRulesOf(settings),
      pulse: settings.pulse ?? null,
    },
    rounds,
    next: nextDates(records, rounds, today),
    findings: { count: open.length, groups: findingGroups(open) },
    disputes,
    unreachable,
    vacancies: findVacancies({ plan, roles, officials }, today),
    channels: connected.map((channel) => channelRow(channel, settings)),
    withoutChannel: audiencesOf(settings)
      .filter(({ id }) => !connected.some(({ audienceId, goneAt }) => audienceId === id && goneAt === null))
      .map(({ label }) => label),
    coordinators: officials
      .filter(({ isCoordinator }) => isCoordinator)
      .map(({ name, coordinator }) => ({ name, isDeputy: coordinator?.isDeputy ?? false }))
      .sort((one, other) => Number(one.isDeputy) - Number(other.isDeputy) || one.name.localeCompare(other.name, 'fi')),
  };
}

/** Those that are open first, then what is to come; rounds of the calendar that are not stored yet included. */
function roundsOf({ plan, rounds, counts }: SheetRecords, today: string): SheetRound[] {
  const known = new Set(rounds.map(({ name }) => name));
  const stored = rounds.flatMap((round): SheetRound[] => {
    const { id, name, state, confirmedAt, opensOn, closesOn } = round;
    if (state !== 'open' && state !== 'planned') return [];
    const { asked = 0, answered = 0 } = counts.get(id) ?? {};
    return [{ id, name, state, isConfirmed: confirmedAt !== null, opensOn, closesOn, asked, answered }];
  });
  const foreseen = plannedRoundsOf(plan.settings)
    .filter(({ name, closesOn }) => !known.has(name) && closesOn >= today)
    .map(({ name, opensOn, closesOn }): SheetRound => {
      const days = { opensOn, closesOn, asked: 0, answered: 0 };
      return { id: `${plan.planId}/${name}`, name, state: 'planned', isConfirmed: false, ...days };
    });
  return [...stored, ...foreseen].sort(
    (one, other) => one.state.localeCompare(other.state) || one.opensOn.localeCompare(other.opensOn),
  );
}

function nextDates({ plan, rounds }: SheetRecords, ahead: readonly SheetRound[], today: string): NextDate[] {
  const { settings } = plan;
  const announced = new Set(rounds.flatMap(({ name, announcedAt }) => (announcedAt === null ? [] : [name])));
  const announcements = plannedRoundsOf(settings)
    .filter(({ name }) => !announced.has(name))
    .map(({ name, announceOn }): NextDate => ({ what: 'announce', on: announceOn, round: name }));
  const ofRounds = ahead.flatMap(({ name, state, opensOn, closesOn }): NextDate[] => [
    ...(state === 'planned' ? [{ what: 'open', on: opensOn, round: name } as const] : []),
    { what: 'close', on: closesOn, round: name },
  ]);
  const open = rounds.filter(({ state }) => state === 'open');
  const digests = audiencesOf(settings).flatMap((audience): NextDate[] => {
    const days = open.flatMap((round) => digestMomentsOf(round, audience, settings.zone).map(({ dueOn }) => dueOn));
    const next = days.filter((on) => on >= today).sort()[0];
    return next === undefined ? [] : [{ what: 'digest', on: next, audience: audience.label }];
  });
  return [...announcements, ...ofRounds, ...digests]
    .filter(({ on }) => on >= today)
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(0, MOST_DATES);
}

function channelRow(channel: Channel, settings: PlanSettings): SheetChannel {
  const audience = audiencesOf(settings).find(({ id }) => id === channel.audienceId);
  return {
    name: channel.name,
    team: channel.teamName,
    audience: audience?.label ?? null,
    weekday: audience?.weekday ?? 1,
    time: audience?.time ?? '',
    language: channel.language,
    isGone: channel.goneAt !== null,
  };
}
