/** What people read in English about coordinators, roles, channels, the audit and the hand-over sheet. */

import type { officeFi } from './office-fi';

export const officeEn: Record<keyof typeof officeFi, string> = {};
