/** Writes into the audit log what has been saved already: should that fail, what was saved must be called saved all the same. */

import { keepAct } from '../../jobs/keep-act';
import type { ReactionDeps } from './reaction-deps';

export async function noteAct(deps: ReactionDeps, act: Parameters<typeof keepAct>[1], now: string): Promise<void> {
  await keepAct(deps, act, now).catch((error: unknown) =>
    deps.log.error({ act: act.act, subject: act.subject, error: String(error) }, 'an act is not in the audit log'),
  );
}
