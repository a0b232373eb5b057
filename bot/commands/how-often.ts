/** `harvemmin`, `useammin`: fewer reminders for this person, or as many as the plan's rule gives. */

import type { Command } from './command-call';
import { keepWish } from './keep-wish';

export const lessOften: Command = {
  words: ['harvemmin', 'mer sällan', 'less often'],
  run: (call) => keepWish(call, { lessOften: true }),
};

export const moreOften: Command = {
  words: ['useammin', 'oftare', 'more often'],
  run: (call) => keepWish(call, { lessOften: false }),
};
