/** A coordinator looks at who the coordinators are, names another one, or removes one after confirming it. */

import { coordinatorsCard, removeCoordinatorCard } from '../../cards/coordinators-card';
import { say } from '../../cards/parts/say';
import { shownText } from '../../cards/parts/shortened';
import { nameCoordinator, removeCoordinator } from '../../jobs/change-coordinators';
import { viewCoordinators } from '../../jobs/view-coordinators';
import type { OfficeAction } from '../../strategy/card-actions/office-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

const NAME_ROOM = 80;

/** @param said what has just been done, or why not */
export async function showCoordinators(
  deps: ReactionDeps,
  official: Official,
  said: string | null = null,
): Promise<Reply> {
  const view = await viewCoordinators(deps, official.tenantId);
  return { reply: 'card', message: coordinatorsCard({ ...view, said }, languageOf(official)) };
}

export async function onCoordinatorNamed(
  deps: ReactionDeps,
  official: Official,
  { person, isDeputy }: Extract<OfficeAction, { verb: 'name-coordinator' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const whom = { officialId: person.official, email: person.email };
  const outcome = await nameCoordinator(deps, official, whom, isDeputy, deps.now());
  if ('rejected' in outcome)
    return showCoordinators(deps, official, say(language, `office.rejected-${outcome.rejected}`));
  deps.runSoon();
  const part = say(language, isDeputy ? 'office.coordinator-deputy' : 'office.coordinator-main');
  const words = { official: shownText(outcome.named.name, NAME_ROOM), part };
  const key = outcome.was === 'new' ? 'office.said-named' : 'office.said-changed';
  return showCoordinators(deps, official, say(language, key, words));
}

export async function onCoordinatorRemoved(
  deps: ReactionDeps,
  official: Official,
  { officialId, sure }: Extract<OfficeAction, { verb: 'remove-coordinator' }>,
): Promise<Reply> {
  const language = languageOf(official);
  if (officialId === '') return showCoordinators(deps, official, say(language, 'office.rejected-nobody-named'));
  if (!sure) {
    const whom = await deps.store.officials.get(officialId);
    if (whom?.tenantId !== official.tenantId)
      return showCoordinators(deps, official, say(language, 'office.rejected-unknown-person'));
    return { reply: 'card', message: removeCoordinatorCard(whom, language) };
  }
  const outcome = await removeCoordinator(deps, official, officialId, deps.now());
  if ('rejected' in outcome)
    return showCoordinators(deps, official, say(language, `office.rejected-${outcome.rejected}`));
  deps.runSoon();
  // Whoever removes themselves is no coordinator any more, and sees no more than that.
  const said = say(language, 'office.said-removed', { official: shownText(outcome.removed.name, NAME_ROOM) });
  return officialId === official.id ? { reply: 'text', text: said } : showCoordinators(deps, official, said);
}
