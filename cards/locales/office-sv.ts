/** What people read in Swedish about coordinators, roles, channels, the audit and the hand-over sheet. */

import type { officeFi } from './office-fi';

export const officeSv: Record<keyof typeof officeFi, string> = {};
