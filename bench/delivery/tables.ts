/** What was measured, as plain tables. */

import { alignedLines } from '../aligned-lines';
import { TITLES } from './contender';
import type { AnswerRow } from './measure-answers';
import type { PacedRow } from './measure-paced';
import type { SendRow } from './measure-sends';

const NOTHING = '–';

/** @returns lines; of the same number of recipients only the first names it */
export function sendTable(rows: readonly SendRow[]): string[] {
  const titles = [
    '',
    'recipients',
    'sends/s',
    'CPU ms/card',
    'to (c)',
    'GC ms',
    'RSS MB',
    'peak',
    'kept kB',
    'bytes/card',
  ];
  return alignedLines(
    titles,
    rows.map((row) => {
      const peer = rows.find(
        ({ contender, recipients }) => contender === 'botbuilder' && recipients === row.recipients,
      );
      return [
        TITLES[row.contender],
        inThousands(row.recipients),
        inThousands(row.sendsPerSecond),
        row.cpuMsPerCard.toFixed(2),
        peer ? (row.cpuMsPerCard / peer.cpuMsPerCard).toFixed(2) : NOTHING,
        inThousands(row.gcMs),
        megabytes(row.rssBytes.before),
        megabytes(row.rssBytes.peak),
        inThousands(row.keptBytes / 1024),
        inThousands(row.bytesPerCard),
      ];
    }),
  );
}

export function pacedTable(rows: readonly PacedRow[]): string[] {
  const titles = [
    '',
    'recipients',
    'pace/s',
    'seconds',
    'least',
    'of pace',
    '429s',
    'lost',
    'fullest second',
    'CPU ms/card',
  ];
  return alignedLines(
    titles,
    rows.map((row) => [
      TITLES[row.contender],
      inThousands(row.recipients),
      row.pace === null ? 'none' : String(row.pace),
      row.seconds.toFixed(1),
      row.leastSeconds?.toFixed(1) ?? NOTHING,
      row.leastSeconds === null ? NOTHING : `${((row.leastSeconds / row.seconds) * 100).toFixed(1)} %`,
      inThousands(row.refused),
      inThousands(row.lost),
      inThousands(row.greatestPerSecond),
      row.cpuMsPerCard.toFixed(2),
    ]),
  );
}

export function answerTable(rows: readonly AnswerRow[]): string[] {
  const titles = ['', 'clients', 'answers', 'answers/s', 'p50 ms', 'p99 ms', 'p99 to echo'];
  const echo = rows.find(({ bot }) => bot === 'echo');
  return alignedLines(
    titles,
    rows.map((row) => [
      row.bot === 'ours' ? 'ours, embedded' : 'botbuilder echo',
      String(row.clients),
      inThousands(row.answers),
      inThousands(row.answersPerSecond),
      row.p50Ms.toFixed(1),
      row.p99Ms.toFixed(1),
      echo ? (row.p99Ms / echo.p99Ms).toFixed(2) : NOTHING,
    ]),
  );
}

/** 12,345 */
function inThousands(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return inThousands(bytes / 2 ** 20);
}
