/** The clockwork: looks every minute for what is due, and every night reads the teams' rosters anew, in one process of all. */

import cron from 'node-cron';
import type { Log } from '../strategy/ports/log';

export interface Ticks {
  stop(): Promise<void>;
}

/**
 * node-cron only ticks; what is due is decided from stored state, so a missed tick loses nothing.
 *
 * @param isDispatcher asked at every tick: a tick passes by the processes that do not hold the dispatcher's lease
 */
export function startTicks(
  on: { everyMinute: () => Promise<unknown>; everyNight: () => Promise<unknown> },
  isDispatcher: () => Promise<boolean>,
  log: Log,
): Ticks {
  const guarded = (what: string, work: () => Promise<unknown>) => async () => {
    try {
      await work();
    } catch (error) {
      log.error({ what, error: String(error) }, 'a tick broke off; the next one takes it up');
    }
  };
  const onOneProcess = { noOverlap: true, distributed: true, runCoordinator: { shouldRun: isDispatcher } };
  const minute = cron.schedule('* * * * *', guarded('every-minute', on.everyMinute), {
    ...onOneProcess,
    name: 'every-minute',
  });
  const night = cron.schedule('15 3 * * *', guarded('every-night', on.everyNight), {
    ...onOneProcess,
    name: 'every-night',
    timezone: 'Europe/Helsinki',
  });
  return {
    stop: async () => {
      await minute.stop();
      await night.stop();
    },
  };
}
