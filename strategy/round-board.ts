/**
 * The round board: where one round stands, for the coordinators who run it. Derived from what is stored, so that the same
 * records always give the same board and an edit shows something new only when there is something new. The only view of a
 * round with persons' names in it; whoever heads the city is in its counts and in none of its rows.
 */

import { accountAsks } from './account-asks';
import {
  type BoardNames,
  boardNamesOf,
  type DisputedRow,
  disputedRowsOf,
  type ExcusedRow,
  excusedRowsOf,
  type HandedOverRow,
  handedOverRowsOf,
  type MissingRow,
  missingRowsOf,
  type UnreachableRow,
  unreachableRowsOf,
} from './board-rows';
import { dateIn } from './calendar';
import { type Delivery, type DeliveryCounts, deliveryCountsOf } from './delivery';
import type { LocalText } from './language';
import { nextDigestOf } from './next-digest';
import { nextReminderOf } from './next-reminder';
import type { Official } from './official';
import type { NotAsked, NotOpenedReason, RoundState } from './round';
import { standingQuestionsOf } from './standing-questions';
import type { RoundRecords } from './view-ask';
import { workingDaysBetween } from './working-days';

export interface RoundBoard {
  roundId: string;
  planId: string;
  roundName: string;
  planName: string;
  /** What the plan's sectors are called in each language; rows name them as the table does. */
  sectors: { name: string; label: LocalText }[];
  zone: string;
  state: RoundState;
  notOpened: NotOpenedReason | null;
  isConfirmed: boolean;
  opensOn: string;
  closesOn: string;
  /** Working days after today up to the last day; null unless open. */
  daysLeft: number | null;
  asked: number;
  answered: number;
  /** When the newest answer was given; null while there is none. */
  answeredAt: string | null;
  /** Of the asks: planned = sent + skipped + unreachable + waiting. */
  asks: DeliveryCounts;
  reminders: { sent: number; nextOn: string | null };
  nextDigestOn: string | null;
  /** How many questions wait for their answer; the rows leave out whoever heads the city. */
  missingQuestions: number;
  missing: MissingRow[];
  unreachable: UnreachableRow[];
  disputed: DisputedRow[];
  handedOver: HandedOverRow[];
  excused: ExcusedRow[];
  /** Measures that are not asked, and why. */
  notAsked: NotAsked[];
}

export interface BoardSources extends RoundRecords {
  officials: readonly Official[];
  /** All of the round. */
  deliveries: readonly Delivery[];
  /** Of a round that is not open yet: its days and gaps as they would be. */
  ahead: { opensOn: string; closesOn: string; asks: number; measures: number; notAsked: NotAsked[] } | null;
}

export function roundBoardOf(sources: BoardSources, now: string): RoundBoard {
  const { plan, round, questions, answers, deliveries, ahead } = sources;
  const { zone } = plan.settings;
  const standing = standingQuestionsOf(sources);
  const names: BoardNames = boardNamesOf(sources);
  const reminders = deliveries.filter(({ content }) => content.kind === 'reminder');
  const { planned, sent, skipped, unreachable, waiting } = ahead
    ? { ...deliveryCountsOf([]), planned: ahead.asks }
    : accountAsks(round, questions, deliveries);
  const isOpen = round.state === 'open';
  return {
    roundId: round.id,
    planId: round.planId,
    roundName: round.name,
    planName: plan.settings.name,
    sectors: plan.settings.sectors.map(({ name, label }) => ({ name, label })),
    zone,
    state: round.state,
    notOpened: round.notOpened ?? null,
    isConfirmed: round.confirmedAt !== null,
    opensOn: ahead?.opensOn ?? round.opensOn,
    closesOn: ahead?.closesOn ?? round.closesOn,
    daysLeft: isOpen ? Math.max(0, workingDaysBetween(dateIn(zone, now), round.closesOn)) : null,
    asked: ahead?.measures ?? standing.asked,
    answered: standing.answered,
    answeredAt: newestOf(answers.filter(({ roundId }) => roundId === round.id).map(({ answeredAt }) => answeredAt)),
    asks: { planned, sent, skipped, unreachable, waiting },
    reminders: {
      sent: reminders.filter(({ state }) => state.is === 'sent').length,
      nextOn: nextReminderOf({ ...sources, asks: [] }, now),
    },
    nextDigestOn: nextDigestOf(plan.settings, round, now),
    missingQuestions: standing.asked - standing.answered,
    missing: missingRowsOf(standing.missing, names),
    unreachable: isOpen ? unreachableRowsOf(deliveries, standing.missing, names) : [],
    disputed: disputedRowsOf(standing.disputed, names),
    handedOver: handedOverRowsOf(questions, names),
    excused: excusedRowsOf(standing.excused, names),
    notAsked: ahead?.notAsked ?? round.notAsked,
  };
}

function newestOf(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((newest, at) => (newest !== null && newest >= at ? newest : at), null);
}
