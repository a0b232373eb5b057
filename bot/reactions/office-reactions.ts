/** What is done about clicks that concern coordinators, roles, channels, the audit and the hand-over sheet. */

import type { OfficeAction } from '../../strategy/card-actions/office-action';
import { forCoordinators } from './for-coordinators';
import { showAudit } from './on-audit-page';
import { onChannelSaved, onDigestRemoved, showChannel, showChannels } from './on-channels';
import { onCoordinatorNamed, onCoordinatorRemoved, showCoordinators } from './on-coordinators';
import { showHandover } from './on-handover-sheet';
import { onRoleSaved, onRoleVacated, showRole, showRoles } from './on-roles';
import type { ReactionsTo } from './reactions-to';

export const officeReactions: ReactionsTo<OfficeAction> = {
  'show-coordinators': forCoordinators((deps, official) => showCoordinators(deps, official)),
  'name-coordinator': forCoordinators(onCoordinatorNamed),
  'remove-coordinator': forCoordinators(onCoordinatorRemoved),
  'handover-sheet': forCoordinators((deps, official, { planId }) => showHandover(deps, official, planId)),
  'show-roles': forCoordinators((deps, official, { planId }) => showRoles(deps, official, planId)),
  'edit-role': forCoordinators((deps, official, action) => showRole(deps, official, action)),
  'save-role': forCoordinators(onRoleSaved),
  'vacate-role': forCoordinators(onRoleVacated),
  'show-channels': forCoordinators((deps, official) => showChannels(deps, official)),
  'edit-channel': forCoordinators((deps, official, { channelId }) => showChannel(deps, official, channelId)),
  'save-channel': forCoordinators(onChannelSaved),
  'remove-digest': forCoordinators(onDigestRemoved),
  'audit-page': forCoordinators((deps, official, { page }) => showAudit(deps, official, page)),
};
