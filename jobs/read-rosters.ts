/** Reads the members of every team the bot stands in, page by page, and learns the addresses of those in the register. */

import type { JobDeps } from './job-deps';
import { learnPerson } from './learn-person';

/** @returns how many members were seen and how many of them the register knows */
export async function readRosters(
  deps: Pick<JobDeps, 'store' | 'pace' | 'messenger' | 'log'>,
  tenantId: string,
): Promise<{ seen: number; known: number }> {
  const channels = (await deps.store.channels.ofTenant(tenantId)).filter(({ goneAt }) => goneAt === null);
  const teams = new Map(channels.map(({ teamId, serviceUrl }) => [teamId, serviceUrl]));
  let seen = 0;
  let known = 0;
  for (const [conversationId, serviceUrl] of teams) {
    let next: string | null = null;
    do {
      await deps.pace.turn({ kind: 'request', tenantId, conversationId: null });
      const page = await deps.messenger.members({ conversationId, serviceUrl }, next);
      if (!page.ok) {
        deps.log.warn({ team: conversationId, status: page.status, code: page.code }, 'the roster could not be read');
        break;
      }
      for (const { entraId, email, userPrincipalName, teamsUserId } of page.members) {
        const found = await learnPerson(deps.store, {
          tenantId,
          entraId,
          email,
          userPrincipalName,
          teamsUserId,
          conversation: null,
          language: null,
        });
        seen += 1;
        if (found) known += 1;
      }
      next = page.next;
    } while (next !== null);
  }
  return { seen, known };
}
