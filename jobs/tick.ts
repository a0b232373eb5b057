/** The clockwork: looks every minute for what is due, and every night reads the teams' rosters anew, in one process of all. */

import cron from 'node-cron';
import { StoreUnavailable } from '../strategy/errors';
import type { Log } from '../strategy/ports/log';

export interface Ticks {
  stop(): Promise<void>;
}

/**
 * node-cron only ticks; what is due is decided from stored state, so a missed tick loses nothing. Its coordinator is our
 * lease: it may ask with a key and a time to live for each tick, but a lease that is held and beaten needs neither, and two
 * processes that both tick while the lease passes from one to the other do nothing twice.
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
      // A store that is away tells so itself.
      if (error instanceof StoreUnavailable) return;
      log.error({ what, error: String(error) }, 'a tick broke off; the next one takes it up');
    }
  };
  const shouldRun = async () => {
    try {
      return await isDispatcher();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) {
        log.error({ error: String(error) }, 'a tick could not ask for the lease; the next one takes it up');
      }
      return false;
    }
  };
  const onOneProcess = {
    noOverlap: true,
    distributed: true,
    runCoordinator: { shouldRun },
    logger: loggerOver(log),
  };
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

/** node-cron's own words in our log. What it warns of, a tick that is missed or comes during a run, is no loss here. */
function loggerOver(log: Log) {
  const silent = () => undefined;
  const error = (message: unknown, cause?: unknown) =>
    log.error({ error: String(cause ?? message) }, 'the clockwork failed at a tick; the next one takes it up');
  return { info: silent, debug: silent, warn: silent, error };
}
