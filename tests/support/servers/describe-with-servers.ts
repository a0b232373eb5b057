/**
 * Tests on every database server that is there. Where none is they are skipped with one line; where they are required
 * (`.ci/run`) an absence is a failure, so that nobody believes in a server that was never asked.
 */

import { SERVER_KINDS, type ServerKind } from './database-server';
import { availableServers, missingFor } from './find-servers';

/** What `.ci/run` installs, and therefore requires. */
const REQUIRED: readonly ServerKind[] = ['ferretdb', 'mongo-java-server'];

/**
 * Calls `tests` once for each server that is there; they start and stop it in `beforeAll` and `afterAll`.
 *
 * @param among the servers that can judge these tests
 */
export function describeWithServers(
  title: string,
  tests: (kind: ServerKind) => void,
  among: readonly ServerKind[] = SERVER_KINDS,
): void {
  const available = availableServers().filter((kind) => among.includes(kind));
  for (const kind of available) describe(`${title}: ${kind}`, () => tests(kind));

  const missing = among.filter((kind) => !available.includes(kind));
  const required =
    process.env.TOTEUMA_TEST_SERVERS === 'required' ? missing.filter((kind) => REQUIRED.includes(kind)) : [];
  for (const kind of required) {
    it(`${title}: needs ${kind}`, () => {
      throw new Error(missingFor(kind) ?? '');
    });
  }
  if (available.length > 0 || required.length > 0) return;
  const why = missing.map(missingFor).join('; ');
  process.stderr.write(`Skipped: ${title}. No server can judge it: ${why}.\n`);
  describe.skip(title, () => tests(missing[0] ?? 'mongod'));
}
