/**
 * How one official stands in a round as far as reminding goes: what they still miss, since when, what reached them, and
 * what stands against prompting them on a day. Everything is derived from what is stored.
 */

import type { Answer } from './answer';
import type { Ask } from './ask';
import { askId } from './ask';
import { dateIn } from './calendar';
import type { Delivery } from './delivery';
import { isAskContent } from './is-ask-content';
import { isAway } from './is-away';
import type { Official } from './official';
import { openQuestionsOf } from './open-questions';
import type { Plan } from './plan';
import { promptsOn } from './prompts-on';
import type { Question } from './question';
import { reminderRulesOf } from './reminder-rules';
import type { Round } from './round';

/** Everything that reminding in one round is decided from. */
export interface ReminderRecords {
  plan: Pick<Plan, 'settings' | 'measures'>;
  round: Pick<Round, 'id' | 'closesOn' | 'state'>;
  questions: readonly Question[];
  /** Of the round at least. */
  answers: readonly Answer[];
  asks: readonly Ask[];
  officials: readonly Official[];
  /** Of the round, and of other rounds those to the officials in question: whatever may have prompted them. */
  deliveries: readonly Delivery[];
}

export interface Standing {
  officialId: string;
  official: Official | null;
  askId: string;
  /** Questions that are theirs, and those of them that miss an answer. */
  questions: Question[];
  open: Question[];
  /** When their card was sent and, of a question that was handed to them later, when that was; null = not reached. */
  askedAt: string | null;
  /** When they last saved something in this round. */
  savedAt: string | null;
  returnsAt: string | null;
  /** Everything that was ever to be sent to them, as far as it is known here. */
  deliveries: Delivery[];
}

/** Why somebody is not prompted now. */
export type NotPrompted =
  | 'answered'
  | 'excused'
  | 'disputed'
  | 'not-reached'
  | 'absent'
  | 'answered-just-now'
  | 'asked-to-come-back'
  | 'capped-round'
  | 'capped-day';

/** Who answered something is left in peace for so long, also over midnight. */
const JUST_NOW_MS = 2 * 60 * 60_000;

/** Everybody who has a question in the round, in the order of their ids. */
export function standingsIn(records: ReminderRecords): Standing[] {
  const { round, questions, answers, plan } = records;
  const openIds = new Set(openQuestionsOf(questions, answers, plan.measures).map(({ id }) => id));
  const officials = new Map(records.officials.map((official) => [official.id, official]));
  const asks = new Map(records.asks.map((ask) => [ask.officialId, ask]));
  const savedAt = lastSavedBy(records);
  const byOfficial = new Map<string, Standing>();
  for (const question of questions) {
    const { officialId } = question;
    const known = byOfficial.get(officialId);
    const standing: Standing = known ?? {
      officialId,
      official: officials.get(officialId) ?? null,
      askId: askId(round.id, officialId),
      questions: [],
      open: [],
      askedAt: null,
      savedAt: savedAt.get(officialId) ?? null,
      returnsAt: asks.get(officialId)?.returnsAt ?? null,
      deliveries: [],
    };
    if (!known) byOfficial.set(officialId, standing);
    standing.questions.push(question);
    if (openIds.has(question.id)) standing.open.push(question);
  }
  for (const delivery of records.deliveries) {
    const { recipient } = delivery;
    if (recipient.to === 'official') byOfficial.get(recipient.officialId)?.deliveries.push(delivery);
  }
  for (const standing of byOfficial.values()) standing.askedAt = askedAtOf(standing, round.id);
  return [...byOfficial.values()].sort((one, other) => one.officialId.localeCompare(other.officialId));
}

/** When a question came to its present official: with their card, or when it was handed to them after that. */
export function cameAt(question: Pick<Question, 'handOvers' | 'officialId'>, sentAt: string): string {
  const handed = question.handOvers.filter(({ toOfficialId }) => toOfficialId === question.officialId).at(-1)?.at;
  return handed !== undefined && handed > sentAt ? handed : sentAt;
}

/** When the card of this round was first sent to them; null when it was not. */
export function firstSentAt(deliveries: readonly Delivery[], roundId: string): string | null {
  const sent = deliveries.flatMap(({ roundId: of, content, state }) =>
    of === roundId && isAskContent(content) && state.is === 'sent' ? [state.sentAt] : [],
  );
  return sent.sort()[0] ?? null;
}

/**
 * What stands against prompting them, whatever the day's rule says; null when nothing does.
 *
 * @param at the instant at which the prompt would go out; its day is the one whose prompts count
 * @param now the instant from which "just now" is reckoned
 */
export function notPromptedBecause(
  standing: Standing,
  { plan, round }: Pick<ReminderRecords, 'plan' | 'round'>,
  at: string,
  now: string,
): NotPrompted | null {
  const { open, questions, official, deliveries, savedAt, returnsAt, askedAt } = standing;
  const { settings } = plan;
  const on = dateIn(settings.zone, at);
  if (open.length === 0) return closedBecause(questions);
  if (askedAt === null) return 'not-reached';
  if (official && isAway(official, on)) return 'absent';
  if (savedAt !== null && isJustNow(savedAt, settings.zone, now)) return 'answered-just-now';
  if (returnsAt !== null && returnsAt > now) return 'asked-to-come-back';
  if (remindersIn(deliveries, round.id) >= reminderRulesOf(settings).mostInRound) return 'capped-round';
  if (promptsOn(deliveries, settings.zone, on).length > 0) return 'capped-day';
  return null;
}

/** Something was answered less than two hours ago, or earlier today: they know of the rest. */
function isJustNow(savedAt: string, zone: string, now: string): boolean {
  return Date.parse(now) - Date.parse(savedAt) < JUST_NOW_MS || dateIn(zone, savedAt) === dateIn(zone, now);
}

/** Reminders of a round that went out, may have arrived or are about to, manual ones included. */
function remindersIn(deliveries: readonly Delivery[], roundId: string): number {
  return deliveries.filter(({ content, state }) => {
    if (content.kind !== 'reminder' || content.roundId !== roundId) return false;
    return (
      state.is === 'sent' || state.is === 'waiting' || (state.is === 'unreachable' && state.reason === 'unconfirmed')
    );
  }).length;
}

function closedBecause(questions: readonly Question[]): NotPrompted {
  if (questions.every(({ dispute }) => dispute !== null)) return 'disputed';
  if (questions.every(({ dispute, excuse }) => dispute !== null || excuse)) return 'excused';
  return 'answered';
}

/** Their levels count from when the oldest open question came to them. */
function askedAtOf({ deliveries, open }: Standing, roundId: string): string | null {
  const sentAt = firstSentAt(deliveries, roundId);
  if (sentAt === null) return null;
  return open.map((question) => cameAt(question, sentAt)).sort()[0] ?? sentAt;
}

/** What somebody else records for them does not keep a reminder away, and neither does what they record for others. */
function lastSavedBy({ round, answers }: ReminderRecords): Map<string, string> {
  const saved = new Map<string, string>();
  for (const { roundId, officialId, recordedBy, answeredAt } of answers) {
    if (roundId !== round.id || recordedBy !== null) continue;
    if ((saved.get(officialId) ?? '') < answeredAt) saved.set(officialId, answeredAt);
  }
  return saved;
}
