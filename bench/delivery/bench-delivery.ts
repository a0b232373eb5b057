/**
 * The benchmark of delivery: a round's cards by our durable outbox beside peers that keep nothing, without a pace and under
 * Teams' limits; and answers beside an echo. What it starts or makes is gone when it returns or throws.
 */

import { missingFor } from '../../tests/support/servers/find-servers';
import { aTemporaryFolder } from '../../tests/support/temporary-folder';
import { installedVersion } from '../store/installed-version';
import { AGENTS, missingAgents } from './agents-loop';
import { type ContenderName, LANES, TITLES } from './contender';
import { type AnswerExtent, type AnswerRow, measureAnswers } from './measure-answers';
import { measurePaced, PACE, type PacedRow } from './measure-paced';
import { measureSends, type SendExtent, type SendRow } from './measure-sends';
import { roundOfMany } from './round-of-many';
import { answerTable, pacedTable, sendTable } from './tables';

export interface DeliveryExtent {
  /** Sizes of a round, smallest first. */
  recipients: readonly number[];
  sends: SendExtent;
  /** Recipients under Teams' limits. */
  paced: number;
  answers: AnswerExtent;
}

export interface MeasuredDelivery {
  about: string;
  sends: SendRow[];
  paced: PacedRow[];
  answers: AnswerRow[];
}

/** Who would take longer over one size of a round, by how it did with the one before, is left out of it. */
const MOST_SECONDS = 150;

export const WHOLE_DELIVERY: DeliveryExtent = {
  recipients: [1_000, 10_000, 50_000],
  sends: { warmUp: 1_000, slices: 20 },
  paced: 5_000,
  answers: { clients: 16, clicks: 6_000, warmUp: 1_000, slices: 20 },
};

export const QUICK_DELIVERY: DeliveryExtent = {
  recipients: [1_000],
  sends: { warmUp: 500, slices: 10 },
  paced: 500,
  answers: { clients: 16, clicks: 2_000, warmUp: 400, slices: 10 },
};

/** @param profile a folder for a `.cpuprofile` of each contender, whose figures then are those of a profiled one; else null */
export async function benchDelivery(
  { recipients, sends, paced, answers }: DeliveryExtent,
  profile: string | null,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<MeasuredDelivery> {
  const contenders = contendersHere(print);
  const folder = aTemporaryFolder();
  const place = { round: await roundOfMany(), folder: folder.path, profile, signal };
  const measured: MeasuredDelivery = { about: aboutPeers(contenders), sends: [], paced: [], answers: [] };
  const tell = (title: string, lines: string[]) => {
    for (const line of ['', title, ...lines]) print(line);
  };
  try {
    print(measured.about);
    for (const count of recipients) {
      const inTime = contenders.filter((name) => isInTime(name, count, measured.sends, print));
      const rows = await measureSends(inTime, count, sends, place);
      tell(`Without a pace, ${LANES} at once`, sendTable(rows));
      measured.sends.push(...rows);
    }
    const kept = contenders.filter((name) => name !== 'ours-server');
    measured.paced = await measurePaced(kept, paced, place);
    tell(`20 ms away, with Teams' documented limits; ours at ${PACE} a second`, pacedTable(measured.paced));
    measured.answers = await measureAnswers(answers, place);
    tell('Answers through /api/messages with signed tokens', answerTable(measured.answers));
    return measured;
  } finally {
    folder.remove();
  }
}

/** Says in one line of each what cannot be measured here. */
function contendersHere(print: (line: string) => void): ContenderName[] {
  const missing: Partial<Record<ContenderName, string | null>> = {
    'ours-server': missingFor('mongo-java-server'),
    agents: missingAgents(),
  };
  const all: readonly ContenderName[] = ['ours-embedded', 'ours-server', 'botbuilder', 'agents', 'bare'];
  return all.filter((name) => {
    const why = missing[name] ?? null;
    if (why !== null) print(`Without (${name === 'agents' ? 'd' : 'b'}): ${why}.`);
    return why === null;
  });
}

/** Says who is left out. */
function isInTime(
  name: ContenderName,
  recipients: number,
  before: readonly SendRow[],
  print: (line: string) => void,
): boolean {
  const last = before.findLast(({ contender }) => contender === name);
  const seconds = last ? recipients / last.sendsPerSecond : 0;
  const wasLeftOut = before.length > 0 && !last;
  if (seconds <= MOST_SECONDS && !wasLeftOut) return true;
  const took = wasLeftOut ? 'even longer' : `about ${Math.round(seconds)} s`;
  print(`${TITLES[name]} is left out at ${recipients.toLocaleString('en-US')}: it would take ${took}.`);
  return false;
}

function aboutPeers(contenders: readonly ContenderName[]): string {
  const agents = contenders.includes('agents') ? `, ${AGENTS} ${installedVersion(AGENTS)}` : '';
  return `botbuilder ${installedVersion('botbuilder')}${agents}, libsql ${installedVersion('libsql')}, mongodb ${installedVersion('mongodb')}`;
}
