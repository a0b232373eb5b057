/** A coordinator takes the council's table with Toteuma filled: a link, or the command where the server has no address. */

import { exportCard } from '../../cards/export-card';
import { saidCard } from '../../cards/said-card';
import { offerExport } from '../../jobs/export-table';
import type { BoardAction } from '../../strategy/card-actions/board-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import { forRound } from './for-round';
import type { ReactionDeps } from './reaction-deps';

export const onTableExported = forRound<Extract<BoardAction, { verb: 'export-table' }>>(
  async ({ deps, official, round }) => showExport(deps, official, round),
);

export async function showExport(deps: ReactionDeps, official: Official, round: Round): Promise<Reply> {
  const language = languageOf(official);
  if (round.openedAt === null) {
    return { reply: 'card', message: saidCard({ line: 'export-not-now' }, round.id, language) };
  }
  const { plan, filled, unanswered, link } = await offerExport(deps, official, round, deps.now());
  const view = {
    roundId: round.id,
    roundName: round.name,
    planName: plan.settings.name,
    zone: plan.settings.zone,
    filled,
    unanswered,
    link,
    command: `npm run toteuma -- plan export toteuma.xlsx --round ${round.id}`,
  };
  return { reply: 'card', message: exportCard(view, language) };
}
