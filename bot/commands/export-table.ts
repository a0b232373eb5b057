/** `vie taulukko`, `exportera`, `export`: the council's table with Toteuma filled, as a link. */

import { roundsWithAnswers } from '../../jobs/rounds-of-tenant';
import { showExport } from '../reactions/on-table-exported';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { onChosenRound } from './on-chosen-round';

export const exportTable = {
  words: ['vie taulukko', 'exportera', 'export', 'exportera tabellen', 'export the table'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = await roundsWithAnswers(deps.store, official.tenantId);
    const choice = { none: 'board.no-round', verb: 'export-table' } as const;
    return onChosenRound(rounds, choice, language, (round) => showExport(deps, official, round));
  }),
} satisfies Command;
