/** What a whole collection comes to: as many documents, and a checksum that does not depend on the engine. */
export interface CollectionSum {
  collection: string;
  documents: number;
  /** sha256 in hex. */
  checksum: string;
}

/** A collection of the origin, and whether the target holds the same. */
export interface ComparedCollection extends CollectionSum {
  same: boolean;
}

export interface StoreCopy {
  /** `different`: the comparison failed; `in-use`: all was the same, but a bot still writes to the origin. Both are to be run again. */
  is: 'done' | 'different' | 'in-use';
  /** The stores by name, without user or password. */
  from: string;
  to: string;
  schema: number;
  /** Documents that had to be written; fewer than there are when a cut-off copy goes on. */
  written: number;
  collections: ComparedCollection[];
}

/** What a backup says about itself. */
export interface BackupHeader {
  schema: number;
  /** An instant. */
  createdAt: string;
  /** Version of the program that has written it. */
  program: string;
}

export interface StoreBackup extends BackupHeader {
  file: string;
  bytes: number;
  collections: CollectionSum[];
}

export interface StoreRestore {
  /** `different`: what stands in the store is not what the backup holds. */
  is: 'done' | 'different';
  file: string;
  to: string;
  backup: BackupHeader;
  collections: ComparedCollection[];
  /** Deliveries that wait in the outbox, by what they are, and every round: what the bot will go on with. */
  waiting: { deliveries: Record<string, number>; rounds: { id: string; state: string }[] };
}

/** Told while documents are moved: how many of a collection so far. */
export type MoveProgress = (moved: { collection: string; documents: number }) => void;

/** Moves whole installations. Stores are named by address, or by `env:NAME` for an address that stands in a variable. */
export interface StoreKeeper {
  /** Makes `to` the same as `from`; cut off, the same copy goes on. Throws `Refused` and leaves `to` as it is. */
  copy(given: { from: string; to: string; replace: boolean }, onProgress: MoveProgress): Promise<StoreCopy>;
  /** Writes the configured store into a new file, also while the bot runs. Throws `Refused` and leaves the file as it is. */
  backup(given: { file: string; replace: boolean }, onProgress: MoveProgress, now: string): Promise<StoreBackup>;
  /**
   * Fills the configured store from a file that was checked whole before. Throws `Refused` and leaves the store as it is; but
   * for `backup-changed`, when the file becomes another one meanwhile: then no bot starts on the store until it is restored.
   */
  restore(
    given: { file: string; replace: boolean; by: string },
    onProgress: MoveProgress,
    now: string,
  ): Promise<StoreRestore>;
}
