/**
 * A round of Kemi's plan that is asked of any number of officials, written into a store with its outbox full. Each has the
 * same six measures, as many as an official of the example plan has on average, with last round's answer to show.
 */

import type { Documents } from '../../storage/documents';
import { storedPlan } from '../../storage/over-documents/plans';
import type { Official } from '../../strategy/official';
import type { Measure, Plan } from '../../strategy/plan';
import { scaleOf } from '../../strategy/status';
import { aDelivery, anAnswer, anAsk, anOfficial, aQuestion, aRound, TENANT } from '../../tests/support/builders';
import { fillInBatches, type Placed } from '../fill-in-batches';
import { importKemi } from '../import-kemi';

export { TENANT };

/** The n-th recipient, from 0: all names are of one length, so that all cards are. */
export interface Recipient {
  n: number;
  conversationId: string;
  serviceUrl: string;
}

export interface RoundOfMany {
  /** What stands in the store once, however many are asked. */
  once: Placed[];
  /** What stands there for one recipient: the official, six questions, an ask and its delivery, which waits. */
  of(recipient: Recipient): Placed[];
}

const MEASURES_OF_ONE = 6;
const ROUND = '2022-H2';
const EARLIER = '2022-H1';
const OPENED_AT = '2023-01-16T06:00:00.000Z';

/** Of the length that officials are asked for: some 600 characters. */
const REALISATION =
  'Suunnitelma on valmistunut ja hyväksytty lautakunnassa, ja ensimmäinen vaihe on toteutettu kesän aikana. '
    .repeat(6)
    .trim();

/** From this instant on all deliveries are due; each a millisecond after the one before, so that a slice can be. */
export function dueAt(n: number): string {
  return new Date(Date.parse(OPENED_AT) + n).toISOString();
}

export function officialIdOf(n: number): string {
  return `official-${String(n).padStart(6, '0')}`;
}

/** The conversation of a recipient whom no rehearsal knows. */
export function conversationIdOf(n: number): string {
  return `a:bench-${String(n).padStart(6, '0')}`;
}

export async function roundOfMany(): Promise<RoundOfMany> {
  const { plan, roles } = await importKemi();
  const { planId } = plan;
  const measures = sixOf(plan);
  const earlier = aRound({ planId, name: EARLIER, state: 'closed', openedAt: '2022-08-15T05:00:00.000Z' });
  const days = { opensOn: '2023-01-16', closesOn: '2023-02-03', openedAt: OPENED_AT };
  const round = aRound({ planId, name: ROUND, ...days });
  const answers = measures.map(({ tunnus, roleIds: [roleId = ''] }) =>
    anAnswer({ planId, roundId: earlier.id, tunnus, roleId, realisation: REALISATION }),
  );
  return {
    once: [
      ['plans', { ...storedPlan(plan), version: 1 }],
      ...roles.map((role): Placed => ['roles', role]),
      ['rounds', earlier],
      ['rounds', round],
      ...answers.map((answer): Placed => ['answers', { ...answer, version: 1 }]),
    ],
    of: (recipient) => {
      const official = officialOf(recipient);
      const ids = { planId, roundId: round.id };
      const ask = anAsk({ ...ids, officialId: official.id });
      return [
        ['officials', official],
        ...measures.map((measure): Placed => ['questions', questionOf(measure, round.id, planId, official)]),
        ['asks', ask],
        [
          'deliveries',
          aDelivery({
            id: `${ask.id}/ask`,
            ...ids,
            recipient: { to: 'official', officialId: official.id },
            content: { kind: 'ask', roundId: round.id },
            state: { is: 'waiting', nextAttemptAt: dueAt(recipient.n), why: 'first' },
          }),
        ],
      ];
    },
  };
}

/** Fills an empty engine; the same engine may be filled further with other recipients. */
export async function fillOutbox(
  documents: Documents,
  round: RoundOfMany,
  recipients: Iterable<Recipient>,
  signal: AbortSignal,
): Promise<void> {
  await fillInBatches(documents, placedOf(round, recipients), signal);
}

function* placedOf(round: RoundOfMany, recipients: Iterable<Recipient>): Iterable<Placed> {
  yield* round.once;
  for (const recipient of recipients) yield* round.of(recipient);
}

/** Spread over the plan, of those that have a role and are asked in every round. */
function sixOf({ measures }: Plan): Measure[] {
  const asked = measures.filter(({ text, roleIds }) => text !== '' && roleIds.length > 0);
  const apart = Math.floor(asked.length / MEASURES_OF_ONE);
  return Array.from({ length: MEASURES_OF_ONE }, (_, index) => asked[index * apart]).filter((one) => one !== undefined);
}

function officialOf({ n, conversationId, serviceUrl }: Recipient): Official {
  const name = `Vastuuhenkilö ${String(n).padStart(6, '0')}`;
  return anOfficial({ id: officialIdOf(n), name, conversation: { conversationId, serviceUrl } });
}

function questionOf(measure: Measure, roundId: string, planId: string, { id: officialId }: Official) {
  const { tunnus, schedule, roleIds } = measure;
  const question = aQuestion({
    roundId,
    tunnus,
    planId,
    officialId,
    roleId: roleIds[0] ?? '',
    scale: scaleOf(schedule),
  });
  return { ...question, id: `${question.id}/${officialId}` };
}
