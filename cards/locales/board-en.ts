/** What people read in English about the round board. */

import type { boardFi } from './board-fi';

export const boardEn: Record<keyof typeof boardFi, string> = {
  'board.back': 'Back to the round board',
};
