/** One epoch of a lease: somebody's turn to be the only one. `beat` grows while its holder lives. */
export interface LeaseEpoch {
  /** `<name>/<epoch>` */
  id: string;
  name: string;
  epoch: number;
  holder: string;
  beat: number;
  released: boolean;
}

/** Leases; who judges a holder dead watches `beat` by a monotonic clock of its own. */
export interface Leases {
  /** The greatest epoch of a lease, or null when it was never taken. */
  latest(name: string): Promise<LeaseEpoch | null>;
  /** Inserts the given epoch; false when somebody else has taken that epoch. */
  claim(name: string, epoch: number, holder: string): Promise<boolean>;
  /** Raises the beat of one's own epoch; false when a later epoch exists. */
  beat(name: string, epoch: number): Promise<boolean>;
  /** Ends one's own epoch at once, so that a rival need not wait. */
  release(name: string, epoch: number): Promise<void>;
}

/**
 * The lease of the one process that runs what is due, which somebody holds as long as any bot works on a store. It is longer
 * than the slowest single request to Teams, so that a living holder is never taken for dead; rivals look as often as it beats.
 */
export const DISPATCHER_LEASE = { name: 'run-due', lengthMs: 30_000, beatEveryMs: 5_000 } as const;

/** Does the work while nobody else does work of that name; waits until it may begin, and takes over from who died at it. */
export type UnderLease = <Result>(leases: Leases, name: string, work: () => Promise<Result>) => Promise<Result>;
