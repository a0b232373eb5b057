/** What became of a versioned write. `stale`: the stored version is not the one that was read; nothing was written. */
export type Saved = 'saved' | 'stale';
