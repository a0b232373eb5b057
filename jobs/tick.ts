/** The clockwork: looks every minute for what is due, and every night reads the teams' rosters anew. */

import cron from 'node-cron';
import type { Log } from '../strategy/ports/log';

export interface Ticks {
  stop(): Promise<void>;
}

/** node-cron only ticks; what is due is decided from stored state, so a missed tick loses nothing. */
export function startTicks(
  on: { everyMinute: () => Promise<unknown>; everyNight: () => Promise<unknown> },
  log: Log,
): Ticks {
  const guarded = (what: string, work: () => Promise<unknown>) => async () => {
    try {
      await work();
    } catch (error) {
      log.error({ what, error: String(error) }, 'a tick broke off; the next one takes it up');
    }
  };
  const minute = cron.schedule('* * * * *', guarded('every-minute', on.everyMinute), { noOverlap: true });
  const night = cron.schedule('15 3 * * *', guarded('every-night', on.everyNight), {
    noOverlap: true,
    timezone: 'Europe/Helsinki',
  });
  return {
    stop: async () => {
      await minute.stop();
      await night.stop();
    },
  };
}
