/** The year as a stranger plays it: one command, real processes, everything through the chat, and the last line counts. */

import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readTable } from '../../files/read-table';
import { type DemoRound, runDemo, sumOf } from './run-demo';

const RUN_MS = 240_000;

describe('npm run demo -- --year', () => {
  it(
    "plays two rounds of Kemi's plan with everything that belongs to them, and says why",
    async () => {
      const { lines, last } = await runDemo<{ rounds: [DemoRound, DemoRound] }>(['--year', '--lang', 'fi'], RUN_MS);
      const text = lines.join('\n');
      const [august, january] = last.rounds;
      try {
        for (const round of [august, january]) {
          expect(round.measures).toBe(round.asked + sumOf(round.notAsked));
          expect(round.planned).toBe(round.sent + round.skipped + round.unreachable + round.waiting);
          const { columns, rows } = await readTable(readFileSync(round.export), round.export);
          const at = columns.indexOf('Toteuma');
          // What was answered, and when and why a sector has left where its measures are not asked any more.
          const filled = round.answers + (round.notAsked['sector-ended'] ?? 0);
          expect(rows.filter(({ cells }) => cells[at] !== '')).toHaveLength(filled);
        }
        expect(january.notAsked['sector-ended']).toBe(23);
      } finally {
        rmSync(dirname(august.export), { recursive: true, force: true });
      }

      const inOrder = [
        /^ {2}1\.8\.2022 .*Vahvista seurantakierros/m,
        /^ {2}15\.8\.2022 .*Seurantapyyntö → .*Seurantakierros alkoi/m,
        /^ {2}15\.8\.2022 .*Kysymyksiä siirrettiin/m,
        /^ {2}22\.8\.2022 .*Muistutus → .*kulunut 5 työpäivää/m,
        /^ {2}24\.8\.2022 .*Koordinaattori muistutti/m,
        /^ {2}29\.8\.2022 .*kerrotaan sijaiselle/m,
        /^ {2}31\.8\.2022 .*kerrotaan esihenkilölle/m,
        /^ {2}2\.9\.2022 .*muistutusten enimmäismäärä täyttyi/m,
        /^ {2}5\.9\.2022 .*Seurantakierros on päättynyt/m,
        /^ {2}30\.12\.2022 .*Vahvista seurantakierros/m,
        /^ {2}25\.1\.2023 .*kirjasi puhelun jälkeen/m,
        /^ {2}13\.2\.2023 .*23 toimenpidettä.*eikä sieltä kysytty keneltäkään/m,
        /^ {2}1\.8\.2023 .*Vahvista seurantakierros/m,
      ].map((pattern) => text.search(pattern));
      expect(inOrder).not.toContain(-1);
      expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
    },
    RUN_MS,
  );
});
