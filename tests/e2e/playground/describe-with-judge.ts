/**
 * Journeys before the judge. Where the Playground, a Chromium or the build is missing they are skipped with one line;
 * in CI that is a failure, so that nobody believes in a journey that was never made.
 */

import { existsSync } from 'node:fs';
import { isBuilt } from '../../../demo/start-program';
import { CHROMIUM, PLAYGROUND } from './judge-paths';

/** `describe`, when all is there that the judge needs. */
export function describeWithJudge(name: string, journey: () => void): void {
  const missing = whatIsMissing();
  if (missing.length === 0) {
    describe(name, journey);
  } else if (process.env.CI) {
    it(`${name}: needs its judge`, () => {
      throw new Error(missing.join('\n'));
    });
  } else {
    console.warn(`Skipped: ${name}. ${missing.join(' ')}`);
    describe.skip(name, journey);
  }
}

/** Each with the way to get it. */
function whatIsMissing(): string[] {
  return [
    ...(existsSync(CHROMIUM) ? [] : [`There is no ${CHROMIUM} (apt-get install chromium).`]),
    ...(existsSync(PLAYGROUND) ? [] : [`There is no ${PLAYGROUND} (npm ci --prefix tests/e2e/playground).`]),
    ...(isBuilt() ? [] : ['Toteuma is not built (npm run build).']),
  ];
}
