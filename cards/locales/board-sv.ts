/** What people read in Swedish about the round board. */

import type { boardFi } from './board-fi';

export const boardSv: Record<keyof typeof boardFi, string> = {
  'board.back': 'Tillbaka till läget',
};
