/**
 * A follow-up round: one collection of statuses, named after the period it asks about. A round is planned from the
 * plan's calendar, announced to the coordinators, opened only when one of them has confirmed it, and closed or cancelled once.
 */

import type { LocalText } from './language';
import type { RoundScope } from './round-scope';

export type RoundState = 'planned' | 'open' | 'closed' | 'cancelled';

/** Why a measure is not asked in a round. Every measure is asked or has one of these. */
export type NotAskedReason =
  | 'out-of-scope'
  | 'no-measure'
  | 'no-role'
  | 'no-holder'
  | 'no-address'
  | 'sector-ended'
  | 'not-begun'
  | 'not-in-season'
  | 'ended-already'
  | 'removed';

export interface NotAsked {
  tunnus: string;
  reason: NotAskedReason;
  /** The plan's own words for it, where it has some: why a sector has left. */
  because?: LocalText;
}

/** Under rules `each` and `any`: a named role that nobody answers for, of a measure that others are asked about. */
export interface MissingRole {
  tunnus: string;
  roleId: string;
  reason: 'no-holder' | 'no-address';
}

/** Why a planned round ended without ever being opened: the next one had been announced, or its last day had passed. */
export type NotOpenedReason = 'superseded' | 'over';

export interface Round {
  /** `<plan>/2022-H1`, an extra round `<plan>/2022-X1`, a month's pulse `<plan>/2022-P10`. */
  id: string;
  planId: string;
  tenantId: string;
  /** `2022-H1` */
  name: string;
  /** Version of the plan that it asks about, fixed at opening; null before. */
  planVersion: number | null;
  state: RoundState;
  /** Working days of the plan's zone. */
  opensOn: string;
  closesOn: string;
  announcedAt: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
  openedAt: string | null;
  endedAt: string | null;
  /** Coordinators were told that it did not open, unconfirmed. */
  missedToldAt: string | null;
  /** The coordinators were told that one of them cancelled it. */
  cancelToldAt?: string;
  /** The coordinators were told that it closed. */
  closeToldAt?: string;
  /** Only on a round that was cancelled by itself, never opened. */
  notOpened?: NotOpenedReason;
  /** Filled at opening. measures of the version = questions' measures + notAsked. */
  notAsked: NotAsked[];
  missingRoles: MissingRole[];
  /** What it asks about; absent = the whole plan. */
  scope?: RoundScope;
  /** Who made it beside the plan's calendar, an official's id or `cli:<name>`; absent for a round of the calendar. */
  madeBy?: string;
  /** Who would be asked how many questions when a coordinator confirmed it, so that what changed since can be told. */
  confirmedList?: Record<string, number>;
  /** The same in short, with which measures: of two lists with the same numbers it tells that they are not one. */
  confirmedHash?: string;
  schema: 1;
  version: number;
}
