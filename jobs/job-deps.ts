/** What every job works with; app.ts builds it once. */

import type { Log } from '../strategy/ports/log';
import type { Messenger } from '../strategy/ports/messenger';
import type { Store } from '../strategy/ports/store';
import type { Pace } from './pace';

/** What a job needs besides the time, which is always its last argument. */
export interface JobDeps {
  store: Store;
  messenger: Messenger;
  pace: Pace;
  log: Log;
  /** Names this process in attempts and leases. */
  worker: string;
  /** False once another process may have begun: to be asked before each act towards Teams. */
  holdsLease: () => boolean;
  /** True once the process was told to end: what can wait is left to the next one. */
  isStopping: () => boolean;
  /** The calendar's instant now, for what lasts longer than an instant: when a send ended, how long Teams said to wait. */
  now: () => string;
  sleepMs: (ms: number) => Promise<void>;
  /** The machine's own clock, which the calendar does not move and which never goes back. */
  monotonicMs: () => number;
  /** Where a person or an administrator installs the app in Teams; null when there is no app. */
  installLink: string | null;
  /** A fresh opaque id. */
  newId: () => string;
}
