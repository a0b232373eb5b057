/**
 * What would go out if a round opened: exactly who gets how many questions in which role, who is skipped and why, which
 * measures are not asked at all, and when the cards leave. Derived from the register as it is; nothing is written for it.
 */

import { instantAt, isOfficeHours } from './calendar';
import { OPENING_TIME } from './decide-round';
import { groupedBy } from './grouped-by';
import type { Official, Reachability } from './official';
import type { Plan } from './plan';
import type { PlannedQuestions } from './plan-questions';
import type { Role } from './role';
import { roleGapsOf } from './role-gaps';
import type { NotAsked, Round } from './round';
import type { RoundScope } from './round-scope';
import { roleLabel } from './table/role-label';
import { addDays, isQuietMonth } from './working-days';

export interface PreviewedRecipient {
  name: string;
  questions: number;
  /** Absent in announcements of an earlier version, as all below that are optional. */
  officialId?: string;
  roles?: string[];
  /** Known to be out of reach now: the card is tried all the same. */
  trouble?: Extract<Reachability, 'not-installed' | 'blocked' | 'left'>;
}

/** A role that would be asked if somebody held it and could be addressed. */
export interface PreviewedGap {
  role: string;
  questions: number;
  reason: 'no-holder' | 'no-address';
}

/** When the cards leave: at 8:00 of their day, as soon as it is confirmed, or, as it is not office hours, when they are next. */
export type Leaving = 'on-its-day' | 'at-once' | 'in-office-hours';

export interface RoundPreview {
  roundId: string;
  roundName: string;
  planName: string;
  opensOn: string;
  closesOn: string;
  measures: number;
  asks: number;
  notAsked: NotAsked[];
  /** Most questions first. */
  recipients: PreviewedRecipient[];
  gaps?: PreviewedGap[];
  scope?: RoundScope;
  leaving?: Leaving;
  /** Nobody is reminded in July, which the time to answer touches. */
  touchesJuly?: boolean;
  /** How many of the recipients have a card of another open round of the plan. */
  askedElsewhere?: number;
  /** Short for the list: what comes back with the confirmation. */
  seen?: string;
}

export interface PreviewRecords {
  plan: Plan;
  round: Round;
  planned: PlannedQuestions;
  roles: readonly Role[];
  officials: readonly Official[];
  /** Who has a card of another open round. */
  askedElsewhere: ReadonlySet<string>;
}

/**
 * @param days on which the round opens and closes, as far as is known now
 * @param now null when the preview is to hold whenever it is read
 */
export function previewRound(
  { plan, round, planned, roles, officials, askedElsewhere }: PreviewRecords,
  days: Pick<Round, 'opensOn' | 'closesOn'>,
  now: string | null,
): Omit<RoundPreview, 'seen'> {
  const byOfficial = groupedBy(planned.questions, ({ officialId }) => officialId);
  const nameOfRole = (id: string) => {
    const role = roles.find((one) => one.id === id);
    return role ? roleLabel(role, roles) : id.slice(id.indexOf('/') + 1);
  };
  const recipients = [...byOfficial].map(([officialId, questions]): PreviewedRecipient => {
    const official = officials.find(({ id }) => id === officialId);
    const trouble = troubleOf(official);
    return {
      officialId,
      name: official?.name ?? '',
      roles: [...new Set(questions.map(({ roleId }) => nameOfRole(roleId)))],
      questions: questions.length,
      ...(trouble && { trouble }),
    };
  });
  return {
    roundId: round.id,
    roundName: round.name,
    planName: plan.settings.name,
    ...days,
    measures: new Set(planned.questions.map(({ tunnus }) => tunnus)).size,
    asks: recipients.length,
    notAsked: planned.notAsked,
    recipients: recipients.sort((a, b) => b.questions - a.questions || a.name.localeCompare(b.name, 'fi')),
    gaps: gapsOf(planned, plan, nameOfRole),
    ...(round.scope && { scope: round.scope }),
    leaving: leavingOf(plan.settings.zone, round, days.opensOn, now),
    touchesJuly: touchesJuly(days),
    askedElsewhere: [...byOfficial.keys()].filter((id) => askedElsewhere.has(id)).length,
  };
}

function troubleOf(official: Official | undefined): PreviewedRecipient['trouble'] | null {
  const reach = official?.reachability;
  return reach === 'not-installed' || reach === 'blocked' || reach === 'left' ? reach : null;
}

/** Roles without a holder or an address, and how many measures each would be asked about. */
function gapsOf(planned: PlannedQuestions, plan: Plan, nameOfRole: (id: string) => string): PreviewedGap[] {
  const byRole = groupedBy(roleGapsOf(planned, plan), ({ roleId, reason }) => `${reason} ${roleId}`);
  return [...byRole.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ role: nameOfRole(first.roleId), reason: first.reason, questions: others.length + 1 }] : [],
    )
    .sort((one, other) => other.questions - one.questions || one.role.localeCompare(other.role, 'fi'));
}

function leavingOf(zone: string, planned: Round, opensOn: string, now: string | null): Leaving {
  if (now === null) return 'on-its-day';
  if (now >= instantAt(zone, opensOn, OPENING_TIME) && isOfficeHours(zone, now)) return 'at-once';
  // Its own day has passed, or that day's office hours: it has moved on to the next.
  return opensOn > planned.opensOn ? 'in-office-hours' : 'on-its-day';
}

function touchesJuly({ opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>): boolean {
  for (let on = opensOn; on <= closesOn; on = addDays(on, 1)) if (isQuietMonth(on)) return true;
  return false;
}
