import type { ExportLinks } from '../../jobs/export-table';
import type { JobDeps } from '../../jobs/job-deps';
import type { SharedFiles } from '../../strategy/ports/shared-files';

/** What a reaction needs: the jobs' things, and a way to have due things done after the reply. */
export interface ReactionDeps extends Omit<JobDeps, 'holdsLease' | 'isStopping'> {
  sharedFiles: SharedFiles;
  links: ExportLinks;
  /** Asks for a run of what is due, soon and in the background; the reply does not wait for it. */
  runSoon: () => void;
  /** Does something long after the reply, in the background; a failure is logged. */
  afterReply: (work: () => Promise<unknown>) => void;
}
