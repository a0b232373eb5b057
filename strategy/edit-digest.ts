/**
 * Decides what a digest that was posted should show now: what was said later on the day of its posting, or that its round
 * was cancelled. On other days it stays as it was read, and what is new comes in the next one.
 */

import type { Answer } from './answer';
import { dateIn } from './calendar';
import type { Digest } from './digest';
import type { Question } from './question';
import type { Round } from './round';

export interface PostedDigest {
  digest: Digest;
  sentAt: string;
}

export type DigestEdit =
  | { keep: 'another-day' | 'nothing-new' }
  /** `updatedAt`: when the newest thing that it holds was said; the same content has the same instant. */
  | { digest: Digest; updatedAt: string };

/**
 * @param fresh the digest over the same time as the posted one, as of now
 * @param said everything that was said in its round; what came after `fresh` is left out
 * @param zone of the plan: a day is a day there
 */
export function editDigest(
  { digest, sentAt }: PostedDigest,
  fresh: Digest | { nothing: string },
  {
    round,
    answers,
    questions,
  }: {
    round: Pick<Round, 'id' | 'state' | 'endedAt'>;
    answers: readonly Pick<Answer, 'roundId' | 'answeredAt'>[];
    questions: readonly Pick<Question, 'dispute' | 'excuse'>[];
  },
  zone: string,
  now: string,
): DigestEdit {
  if (dateIn(zone, sentAt) !== dateIn(zone, now)) return { keep: 'another-day' };
  if (round.state === 'cancelled') {
    return { digest: { ...digest, roundState: 'cancelled' }, updatedAt: round.endedAt ?? sentAt };
  }
  if ('nothing' in fresh) return { keep: 'nothing-new' };
  const saidAt = [
    ...answers.flatMap(({ roundId, answeredAt }) => (roundId === round.id ? [answeredAt] : [])),
    ...questions.flatMap(({ dispute, excuse }) => [...(dispute ? [dispute.at] : []), ...(excuse ? [excuse.at] : [])]),
  ].filter((at) => at <= fresh.asOf);
  // Something older that was stored only after the posting is news since the posting.
  return { digest: fresh, updatedAt: [sentAt, ...saidAt].sort().at(-1) ?? sentAt };
}
