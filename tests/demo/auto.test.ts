/** The demo as a stranger runs it: one command, real processes, Kemi's plan, and the last line says what happened. */

import { readFileSync } from 'node:fs';
import { readTable } from '../../files/read-table';
import { type DemoRound, runDemo, sumOf } from './run-demo';

const RUN_MS = 90_000;

interface LastLine extends DemoRound {
  asks: number;
  digest: { channel: string; activityId: string } | null;
}

const demo = (...words: string[]) => runDemo<LastLine>(['--auto', ...words], RUN_MS);

describe('npm run demo -- --auto', () => {
  it(
    "plays the first half-year of Kemi's plan to the filled table",
    async () => {
      const { lines, last } = await demo('--lang', 'fi');
      expect(last.measures).toBe(139);
      expect(last.measures).toBe(last.asked + sumOf(last.notAsked));
      expect(last.planned).toBe(last.sent + last.skipped + last.unreachable + last.waiting);
      expect(last).toMatchObject({ asks: last.planned, unreachable: 1, waiting: 0 });
      expect(last.digest?.activityId).toMatch(/^\d+$/);
      expect(lines.join('\n')).toMatch(
        /ei kuulu minulle[\s\S]*palaa myöhemmin[\s\S]*vastaus puuttuu[\s\S]*Viikkokooste 22\.8\.2022/,
      );

      const { columns, rows } = await readTable(readFileSync(last.export), last.export);
      const at = columns.indexOf('Toteuma');
      expect(rows).toHaveLength(139);
      expect(rows.filter(({ cells }) => cells[at] !== '')).toHaveLength(last.answers);
    },
    RUN_MS,
  );

  it(
    'asks nobody about the sector that has left, and says so',
    async () => {
      const { lines, last } = await demo('--lang', 'en', '--at', '2024-08-19T05:00:00Z');
      expect(last.notAsked['sector-ended']).toBe(23);
      expect(last.measures).toBe(last.asked + sumOf(last.notAsked));
      expect(lines.join('\n')).toContain('23 in a sector that has left the city');
      expect(lines.filter((line) => /-PER-\d\d {2}/.test(line))).toEqual([]);
    },
    RUN_MS,
  );
});
