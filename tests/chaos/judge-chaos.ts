/** Judges a chaos run: exact accounts of everybody, and every rule that was broken with whom it was broken for. */

import type { ChaosEvidence, OfficialEvidence } from './chaos-evidence';
import { copiesIn, judgeOfficial, uncertainAttempts } from './judge-official';

export interface Violation {
  /** Null when it is about the round as a whole. */
  official: OfficialEvidence | null;
  what: string;
}

/** A card that arrived more than once, and what makes that harmless. */
export interface Duplicate {
  official: OfficialEvidence;
  copies: number;
  /** Why the bot could not know, by attempt: `unknown 502 ServiceError`. */
  because: string[];
  answers: number;
}

export interface Judgement {
  violations: Violation[];
  duplicates: Duplicate[];
  /** Nobody knows whether they got their card: each by e-mail, with what was tried. */
  unconfirmed: { email: string; arrived: number; tried: string[] }[];
}

export function judgeChaos(evidence: ChaosEvidence): Judgement {
  const { officials, count, strayAnswers, wasKilled } = evidence;
  const violations: Violation[] = officials.flatMap((official) =>
    judgeOfficial(official, wasKilled).map((what) => ({ official, what })),
  );
  const ofRound = (what: string) => violations.push({ official: null, what });
  const { planned, sent, skipped, unreachable, waiting } = count;
  if (planned !== sent + skipped + unreachable + waiting) ofRound('planned is not the sum of its parts');
  if (planned !== officials.length) ofRound(`${planned} were planned, and ${officials.length} are to be asked`);
  if (waiting !== 0) ofRound(`${waiting} wait at the end`);
  const sumOfReasons = Object.values(count.reasons).reduce((sum, one) => sum + one, 0);
  if (sumOfReasons !== planned) ofRound(`the reasons come to ${sumOfReasons}, not to ${planned}`);
  const states = officials.map(({ delivery }) => delivery?.state.is);
  for (const [is, told] of Object.entries({ sent, skipped, unreachable, waiting })) {
    const found = states.filter((state) => state === is).length;
    if (found !== told) ofRound(`${told} are told as ${is}, and ${found} deliveries are`);
  }
  for (const { id } of strayAnswers) ofRound(`the answer ${id} belongs to no question of the register`);
  return {
    violations,
    duplicates: officials
      .filter((official) => copiesIn(official) > 1)
      .map((official) => ({
        official,
        copies: copiesIn(official),
        because: uncertainAttempts(official).map(tried),
        answers: official.answers.length,
      })),
    unconfirmed: officials
      .filter(({ delivery }) => delivery?.state.is === 'unreachable' && delivery.state.reason === 'unconfirmed')
      .map((official) => ({
        email: official.email,
        arrived: copiesIn(official),
        tried: official.attempts.map(tried),
      })),
  };
}

/** An attempt in a few words. */
export function tried({ n, result }: OfficialEvidence['attempts'][number]): string {
  if (result === null) return `${n}: no end, its worker is gone`;
  return [`${n}: ${result.outcome}`, result.status, result.code].filter((part) => part !== null).join(' ');
}
