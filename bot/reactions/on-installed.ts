/** The app was added to a person's chat: they are welcomed once, however often Teams says so, and what waited goes out. */

import { welcomeCard } from '../../cards/welcome-card';
import { plannedDelivery } from '../../jobs/planned-delivery';
import { welcomeFor } from '../../jobs/welcome-for';
import { languageOf, type Official } from '../../strategy/official';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function onInstalled(
  deps: ReactionDeps,
  official: Official | null,
  { sender }: Extract<Inbound, { kind: 'installed' }>,
): Promise<Reply> {
  if (!official) {
    const stranger = await welcomeFor(deps, null, deps.now());
    return { reply: 'card', message: welcomeCard(stranger, sender.language ?? 'fi') };
  }
  const delivery = plannedDelivery({
    id: `welcome/${official.id}`,
    tenantId: official.tenantId,
    recipient: { to: 'official', officialId: official.id },
    content: { kind: 'welcome' },
    now: deps.now(),
  });
  const added = await deps.store.deliveries.add(delivery);
  deps.log.info({ official: official.id, language: languageOf(official), welcome: added }, 'the app was installed');
  deps.runSoon();
  return { reply: 'none' };
}
