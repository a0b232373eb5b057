/**
 * The one status scale for unlike indicators, and which of its values suit which question. Source: the product's
 * status table (Rovaniemi's finding that goals are not commensurable: a common scale is what can be rolled up).
 */

import { isContinuous, type Schedule } from './schedule';

export const STATUSES = [
  'not-started',
  'on-track',
  'delayed',
  'done',
  'partly',
  'not-done',
  'dropped',
  'cannot-assess',
] as const;
export type Status = (typeof STATUSES)[number];

export const CANNOT_ASSESS_REASONS = ['no-indicator', 'no-data-yet', 'unclear-responsibility', 'other'] as const;
export type CannotAssessReason = (typeof CANNOT_ASSESS_REASONS)[number];

/** `end`: a measure with an end or without a schedule; `continuous`: a state of affairs; `closing`: its time has ended. */
export type Scale = 'end' | 'continuous' | 'closing';

const IN_SIGHT: Record<Scale, Status[]> = {
  end: ['not-started', 'on-track', 'delayed', 'done'],
  continuous: ['on-track', 'partly', 'not-done', 'cannot-assess'],
  closing: ['done', 'partly', 'not-done', 'dropped'],
};

const UNDER_MORE: Record<Scale, Status[]> = {
  end: ['partly', 'not-done', 'dropped', 'cannot-assess'],
  continuous: ['dropped'],
  closing: ['cannot-assess'],
};

/** The statuses shown first for a scale. */
export function statusesInSight(scale: Scale): Status[] {
  return IN_SIGHT[scale];
}

/** Every status that may be given on a scale: those in sight, then those under "more". */
export function statusesOf(scale: Scale): Status[] {
  return [...IN_SIGHT[scale], ...UNDER_MORE[scale]];
}

/** The scale that a schedule calls for when its time has not ended. */
export function scaleOf(schedule: Schedule): Exclude<Scale, 'closing'> {
  return isContinuous(schedule) ? 'continuous' : 'end';
}

/** Statuses that must be explained in words. */
export function needsWords(status: Status): boolean {
  return ['delayed', 'not-done', 'dropped', 'cannot-assess'].includes(status);
}

/** Statuses after which a measure is not asked again. `partly` and `not-done` end one only as the answer to a closing question. */
export function endsMeasure(status: Status, scale: Scale): boolean {
  if (status === 'dropped') return true;
  if (scale === 'continuous') return false;
  return status === 'done' || (scale === 'closing' && (status === 'partly' || status === 'not-done'));
}
