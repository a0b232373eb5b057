/** What this process has used since it began: processor, memory, and time in the garbage collector. */

import { PerformanceObserver } from 'node:perf_hooks';

export interface Usage {
  /** User and system time. */
  cpuMs: number;
  gcMs: number;
  /** The most memory that the process has had so far. */
  peakRssBytes: number;
  /** What is still needed of the heap, after a collection that is in no other figure. */
  heapBytes: number;
}

export interface OwnUsage {
  /** Collects what is left of before, then reads. */
  atBeginning(): Promise<Usage>;
  /** Reads, and only then collects. */
  atEnd(): Promise<Usage>;
}

export function watchOwnUsage(): OwnUsage {
  let gcMs = 0;
  const count = (entries: readonly { duration: number }[]) => {
    for (const { duration } of entries) gcMs += duration;
  };
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });

  const read = async () => {
    // What was collected last is told in a later turn of the loop.
    await new Promise((resolve) => setTimeout(resolve, 20));
    count(observer.takeRecords());
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000, gcMs, peakRssBytes: process.resourceUsage().maxRSS * 1024 };
  };
  const collect = () => {
    global.gc?.();
    return process.memoryUsage().heapUsed;
  };
  return {
    async atBeginning() {
      const heapBytes = collect();
      return { heapBytes, ...(await read()) };
    },
    async atEnd() {
      const used = await read();
      return { ...used, heapBytes: collect() };
    },
  };
}
