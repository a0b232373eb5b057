/** The records that reminding is decided from: one official, asked about M1 and M2 in one open round, who has answered nothing. */

import { instantAt } from '../../strategy/calendar';
import type { Delivery } from '../../strategy/delivery';
import type { Official } from '../../strategy/official';
import type { PlanSettings } from '../../strategy/plan';
import type { ReminderRecords } from '../../strategy/reminder-standing';
import type { Round } from '../../strategy/round';
import { aDelivery, aMeasure, anAsk, anOfficial, aPlan, aQuestion, aRound, aSettings } from './builders';

export const ZONE = 'Europe/Helsinki';

/** An instant by Helsinki's wall clock. */
export function inHelsinki(on: string, time = '08:00'): string {
  return instantAt(ZONE, on, time);
}

/** A message of theirs that went out. */
export function aSent(
  id: string,
  kind: 'ask' | 'ask-again' | 'reminder' | 'escalation',
  at: string,
  roundId = 'kemi/2022-H1',
) {
  const content = {
    ask: { kind: 'ask', roundId },
    'ask-again': { kind: 'ask-again', roundId },
    reminder: { kind: 'reminder', roundId, level: 1 },
    escalation: { kind: 'escalation', roundId, level: 'superior' },
  }[kind] as Delivery['content'];
  const conversation = { conversationId: 'a:ymparistojohtaja', serviceUrl: 'https://smba.trafficmanager.net/teams/' };
  return aDelivery({ id, roundId, content, state: { is: 'sent', sentAt: at, activityId: id, conversation } });
}

export interface RemindingWish {
  /** The day on which the card was sent at 8:00; Monday 15 August 2022 unless said. */
  sentOn?: string;
  closesOn?: string;
  round?: Partial<Round>;
  official?: Partial<Official>;
  settings?: Partial<PlanSettings>;
  deliveries?: Delivery[];
  records?: Partial<ReminderRecords>;
}

export function aReminding(wish: RemindingWish = {}): ReminderRecords {
  const { sentOn = '2022-08-15', closesOn = '2022-09-02' } = wish;
  const measures = [aMeasure(), aMeasure({ tunnus: 'M2' })];
  return {
    plan: aPlan({ measures, settings: aSettings({ ...wish.settings }) }),
    round: aRound({ opensOn: sentOn, closesOn, openedAt: inHelsinki(sentOn), ...wish.round }),
    questions: [aQuestion(), aQuestion({ tunnus: 'M2' })],
    answers: [],
    asks: [anAsk()],
    officials: [anOfficial({ ...wish.official })],
    deliveries: [aSent('kemi/2022-H1/ymparistojohtaja/ask', 'ask', inHelsinki(sentOn)), ...(wish.deliveries ?? [])],
    ...wish.records,
  };
}
