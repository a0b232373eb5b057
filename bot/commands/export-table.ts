/** `vie taulukko`, `exportera`, `export`: the council's table with Toteuma filled, as a link. */

import { say } from '../../cards/parts/say';
import { roundPickerCard } from '../../cards/round-picker-card';
import { roundsWithAnswers } from '../../jobs/rounds-of-tenant';
import { showExport } from '../reactions/on-table-exported';
import type { Command } from './command-call';
import { forCoordinatorChat } from './for-coordinator-chat';
import { pickedRound } from './picked-round';

export const exportTable = {
  words: ['vie taulukko', 'exportera', 'export', 'exportera tabellen', 'export the table'],
  run: forCoordinatorChat(async ({ deps, official, language }) => {
    const rounds = await roundsWithAnswers(deps.store, official.tenantId);
    const [only, another] = rounds;
    if (!only) return { reply: 'text', text: say(language, 'board.no-round') };
    if (another) return { reply: 'card', message: roundPickerCard(rounds.map(pickedRound), 'export-table', language) };
    return showExport(deps, official, only.round);
  }),
} satisfies Command;
