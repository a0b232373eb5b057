/** What every engine owes to those who fill it from elsewhere, and who then walk over all of it. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Documents, StoredDocument } from '../../../storage/documents';
import { readPages } from '../../../storage/read-pages';
import { anAct } from '../../support/an-act';

const PAGE = 250;
const BATCH = 1_000;
const WALK_MS = 90_000;

export function describeFilling(documents: () => Documents, count: number): void {
  describe('filling', () => {
    it('writes what is missing and replaces what stands there, each document whole', async () => {
      await documents().insert('audit', storedAct(2, 'ennen', 7));
      await documents().put(
        'audit',
        [1, 2, 3].map((n) => storedAct(n, 'jälkeen', 4)),
      );
      await documents().put('audit', []);
      const found = await documents().find('audit', { index: 'id', equal: [] });
      expect(found).toEqual([1, 2, 3].map((n) => storedAct(n, 'jälkeen', 4)));
    });

    it('replaces more documents than fit into one request', async () => {
      const acts = (detail: string) => Array.from({ length: 60 }, (_, n) => storedAct(n, detail));
      await documents().put('audit', acts('ennen'));
      await documents().put('audit', acts('jälkeen'));
      expect(await documents().find('audit', { index: 'id', equal: [] })).toEqual(acts('jälkeen'));
    });

    it('clears one collection and leaves the others', async () => {
      await documents().put('audit', [storedAct(1, '')]);
      await documents().put('meta', [{ id: 'mark', version: 1 }]);
      await documents().clear('audit');
      expect(await documents().find('audit', { index: 'id', equal: [] })).toEqual([]);
      expect(await documents().get('meta', 'mark')).toEqual({ id: 'mark', version: 1 });
    });

    it('clears more documents than are removed in one request', async () => {
      await documents().put(
        'audit',
        Array.from({ length: 1_100 }, (_, n) => storedAct(n, '')),
      );
      await documents().clear('audit');
      expect(await documents().findIds('audit', { index: 'id', equal: [], limit: 1 })).toEqual([]);
    });

    it('gives a page from any place in either direction', async () => {
      await documents().put(
        'audit',
        [1, 2, 3, 4, 5].map((n) => storedAct(n, '')),
      );
      const ids = async (query: Omit<Parameters<Documents['find']>[1], 'index' | 'equal'>) =>
        (await documents().find('audit', { index: 'id', equal: [], ...query })).map(({ id }) => id);
      const id = (n: number) => storedAct(n, '').id;
      expect(await ids({ bound: { is: 'above', value: id(2) }, limit: 2 })).toEqual([id(3), id(4)]);
      expect(await ids({ bound: { is: 'below', value: id(3) }, order: 'descending', limit: 1 })).toEqual([id(2)]);
      expect(await ids({ bound: { is: 'at-most', value: id(2) } })).toEqual([id(1), id(2)]);
    });

    it('gives ids alone in the order in which it gives the documents', async () => {
      const days = ['2022-08-17', '2022-08-15', '2022-08-16', '2022-08-15'];
      const acts = days.map((day, n) => ({ ...storedAct(n, ''), at: `${day}T05:00:00.000Z` }));
      await documents().put('audit', acts);
      const query = { index: 'latest', equal: [], order: 'descending', limit: 3 } as const;
      const found = await documents().find('audit', query);
      expect(found.map(({ id }) => id)).toEqual([acts[0], acts[2], acts[3]].map((act) => act?.id));
      expect(await documents().findIds('audit', query)).toEqual(found.map(({ id }) => id));
    });

    it(
      `lets all of ${count} documents be walked over, each once and in order, a page in memory at a time`,
      async () => {
        let bytes = 0;
        for (let first = 0; first < count; first += BATCH) {
          const batch = Array.from({ length: BATCH }, (_, i) => storedAct(first + i, WORDS));
          await documents().put('audit', batch);
          bytes += JSON.stringify(batch).length;
        }
        const before = heapInUse();
        let seen = 0;
        let mostGrown = 0;
        for await (const page of readPages(documents(), 'audit', PAGE)) {
          expect(page.map(({ id }) => id)).toEqual(page.map((_, i) => storedAct(seen + i, '').id));
          expect(page.length).toBeLessThanOrEqual(PAGE);
          seen += page.length;
          if (seen % (count / 4) === 0) mostGrown = Math.max(mostGrown, heapInUse() - before);
        }
        expect(seen).toBe(count);
        // What the test itself and the driver leave behind would hide in less than this.
        if (count > BATCH * 10) expect(mostGrown).toBeLessThan(bytes / 10);
      },
      WALK_MS,
    );
  });
}

const WORDS = 'Toimenpide etenee, ja siitä on kirjattu näin. '.repeat(10);

function storedAct(n: number, detail: string, version = 1): StoredDocument {
  return { ...anAct({ id: `act-${String(n).padStart(6, '0')}`, detail }), version };
}

/** Bytes of what is still needed: garbage is collected first. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
