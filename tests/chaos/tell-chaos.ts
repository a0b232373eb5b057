/** Tells a person how a chaos run went: a table of accounts, and for each broken rule what happened to that official. */

import type { ChaosEvidence } from './chaos-evidence';
import { type Judgement, tried, type Violation } from './judge-chaos';
import type { ChaosOutcome } from './run-chaos';

const MOST_TOLD = 5;
const MOST_LINES = 16;

/** Lines for a terminal; the last one says whether everything adds up. */
export function tellChaos({ evidence, judgement, figures, violationsInSight }: ChaosOutcome): string[] {
  const { count } = evidence;
  const attempts = evidence.officials.flatMap((official) => official.attempts);
  const pressed = evidence.officials.flatMap(({ presses }) => presses);
  const acknowledged = pressed.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const stored = evidence.officials.reduce((sum, { answers }) => sum + answers.length, 0);
  const outcomes = tallied(attempts.map(({ result }) => result?.outcome ?? 'worker gone'));
  const rows: [string, string][] = [
    [
      'planned',
      `${count.planned} = ${count.sent} sent + ${count.skipped} skipped + ${count.unreachable} unreachable + ${count.waiting} waiting`,
    ],
    ['reasons', told(count.reasons)],
    ['attempts', `${attempts.length}: ${told(outcomes)}`],
    ['cards twice', twiceIn(judgement)],
    ['answers', `${pressed.length} pressed, ${acknowledged} acknowledged, ${stored} stored`],
    ...Object.entries(figures).map(([name, value]): [string, string] => [name, value]),
  ];
  return [
    ...rows.map(([name, value]) => `  ${name.padEnd(13)} ${value}`),
    ...judgement.unconfirmed.map(
      ({ email, arrived, tried }) => `  unconfirmed   ${email} (${arrived} arrived; ${tried.join('; ')})`,
    ),
    ...violationsInSight.flatMap((violation) => explain(violation, evidence)),
    judgement.violations.length === 0
      ? 'Everything adds up.'
      : `${judgement.violations.length} violations; the first ${violationsInSight.length} are told above.`,
  ];
}

/** The violations to be told: one for each official, as many as fit on a screen. */
export function inSight({ violations }: Judgement): Violation[] {
  const seen = new Set<string | null>();
  return violations
    .filter(({ official }) => {
      const isNew = official === null || !seen.has(official.email);
      seen.add(official?.email ?? null);
      return isNew;
    })
    .slice(0, MOST_TOLD);
}

function explain({ official, what }: Violation, { requestsOf }: ChaosEvidence): string[] {
  if (official === null) return [`VIOLATION: ${what}`];
  const requests = requestsOf(official.conversationId).map(({ n, at, method, status, fault }) =>
    [`    request ${n}`, at.slice(11, 23), method, status ?? 'no answer', fault && `${fault.name}, done: ${fault.done}`]
      .filter(Boolean)
      .join(' '),
  );
  const presses = official.presses.map(
    ({ pressedAt, verb, route, device, reply, acknowledgedAt, typed }) =>
      `    press ${pressedAt.slice(11, 23)} ${verb} ${route} ${device} → ${reply}${acknowledgedAt ? ', acknowledged' : ''}: ${typed.status} ${typed.realisation}`,
  );
  const answers = official.answers.map(
    ({ id, answeredAt, realisation }) => `    stored ${id} ${answeredAt} ${realisation}`,
  );
  const attempts = official.attempts.map(
    (attempt) => `    attempt ${tried(attempt)}, ${attempt.startedAt} by ${attempt.worker}`,
  );
  return [
    `VIOLATION: ${official.email} ${what}`,
    `    ${JSON.stringify(official.delivery?.state ?? null)}`,
    ...[...attempts, ...requests, ...presses, ...answers].slice(0, MOST_LINES),
  ];
}

function twiceIn({ duplicates }: Judgement): string {
  if (duplicates.length === 0) return '0';
  const why = tallied(duplicates.flatMap(({ because }) => because.map((one) => one.replace(/^\d+: /, ''))));
  const answered = duplicates.filter(({ answers }) => answers > 0).length;
  return `${duplicates.length}, each the same ask after ${told(why)}; ${answered} of them answered, once for each number`;
}

export function tallied(names: readonly string[]): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const name of names) tally[name] = (tally[name] ?? 0) + 1;
  return tally;
}

export function told(tally: Record<string, number>): string {
  const parts = Object.entries(tally).sort(([, a], [, b]) => b - a);
  return parts.map(([name, times]) => `${name} ${times}`).join(', ') || 'none';
}
