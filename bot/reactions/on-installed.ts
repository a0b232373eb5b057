/** The app was added to a person's chat: they are welcomed once, however often Teams says so, and what waited goes out. */

import { createHash } from 'node:crypto';
import { welcomeCard } from '../../cards/welcome-card';
import { plannedDelivery } from '../../jobs/planned-delivery';
import { resumeDeliveries } from '../../jobs/resume-deliveries';
import { welcomeFor } from '../../jobs/welcome-for';
import { languageOf, type Official } from '../../strategy/official';
import type { Inbound, Sender } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function onInstalled(
  deps: ReactionDeps,
  official: Official | null,
  { sender }: Extract<Inbound, { kind: 'installed' }>,
): Promise<Reply> {
  if (!official) return greetStranger(deps, sender);
  const delivery = plannedDelivery({
    id: `welcome/${official.id}`,
    tenantId: official.tenantId,
    recipient: { to: 'official', officialId: official.id },
    content: { kind: 'welcome' },
    now: deps.now(),
  });
  const added = await deps.store.deliveries.add(delivery);
  await resumeDeliveries(deps, official, deps.now());
  deps.log.info({ official: official.id, language: languageOf(official), welcome: added }, 'the app was installed');
  deps.runSoon();
  return { reply: 'none' };
}

/** Somebody in no register is greeted once and not stored: what stays is a hash that says it was done. */
async function greetStranger(deps: ReactionDeps, sender: Sender): Promise<Reply> {
  const whom = createHash('sha256').update(`${sender.tenantId}/${sender.teamsUserId}`).digest('hex');
  const now = deps.now();
  const greeting = plannedDelivery({
    id: `welcome/stranger-${whom}`,
    tenantId: sender.tenantId,
    recipient: { to: 'official', officialId: `stranger-${whom}` },
    content: { kind: 'welcome' },
    now,
  });
  const said = { is: 'skipped', reason: 'greeted-in-turn', at: now } as const;
  if ((await deps.store.deliveries.add({ ...greeting, state: said })) === 'exists') return { reply: 'none' };
  return { reply: 'card', message: welcomeCard(await welcomeFor(deps, null, now), sender.language ?? 'fi') };
}
