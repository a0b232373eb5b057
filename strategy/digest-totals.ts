/**
 * How many questions of a round stand in which status, per goal and per sector. Questions are counted, not measures:
 * under rule `each` every role's answer counts as one and nothing is averaged, so the totals equal the answers.
 */

import type { DigestTotals } from './digest';
import type { CountedQuestion } from './digest-material';

/** Stands for the goal and sector of a measure that the plan version does not have. */
const UNPLACED = '–';

/**
 * @param counted the questions that count, with the answers in force
 * @param part by what is counted
 * @param names the parts in the plan's order; a part without questions is left out, one the settings do not know comes last
 */
export function digestTotalsOf(
  counted: readonly CountedQuestion[],
  part: 'goal' | 'sector',
  names: readonly string[],
): DigestTotals[] {
  const totals = new Map<string, DigestTotals>(names.map((name) => [keyOf(name), emptyTotals(name)]));
  for (const { measure, answer } of counted) {
    const name = measure?.[part].trim() || UNPLACED;
    const sum = totals.get(keyOf(name)) ?? emptyTotals(name);
    totals.set(keyOf(name), sum);
    sum.total += 1;
    if (answer) sum.byStatus[answer.status] = (sum.byStatus[answer.status] ?? 0) + 1;
    else sum.noAnswer += 1;
  }
  return [...totals.values()].filter(({ total }) => total > 0);
}

function emptyTotals(name: string): DigestTotals {
  return { name, byStatus: {}, noAnswer: 0, total: 0 };
}

/** Tables write a sector now with a capital, now without. */
function keyOf(name: string): string {
  return name.trim().toLocaleLowerCase('fi');
}
