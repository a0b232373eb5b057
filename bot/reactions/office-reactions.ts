/** What is done about clicks that concern coordinators, roles, channels, the audit and the hand-over sheet. */

import type { OfficeAction } from '../../strategy/card-actions/office-action';
import type { ReactionsTo } from './reactions-to';

export const officeReactions: ReactionsTo<OfficeAction> = {};
