/**
 * Decides whom it is time to tell that a question has not been answered: after the plan's number of working days the deputy
 * of the role, then who holds its superior role; where there is no such superior, the coordinators. Never more than once for
 * each level of a question, never in public, and never of whoever heads the city. Source: product rule 4.
 */

import { byOfficial } from './by-official';
import { dateIn } from './calendar';
import { isAway } from './is-away';
import { isHeadRole } from './is-head-role';
import { isReachable } from './is-reachable';
import type { Official } from './official';
import { openQuestionsOf } from './open-questions';
import { promptsOn } from './prompts-on';
import type { Escalation, Question } from './question';
import { addReminderDays } from './reminder-days';
import { escalationRulesOf } from './reminder-rules';
import { cameAt, firstSentAt, type ReminderRecords } from './reminder-standing';
import { type Role, tenureOf } from './role';

export type NotEscalated =
  | 'round-not-open'
  | 'answered'
  | 'not-counted'
  | 'not-reached'
  | 'head-role'
  | 'not-due'
  /** Whoever is to be told has been prompted today: they are told on the next working day. */
  | 'capped-day';

export type EscalationDecision = { question: Question } & (
  | { act: 'tell'; level: 'deputy' | 'superior'; toOfficialId: string; because: 'level-due' }
  | { act: 'tell-coordinators'; because: 'no-superior' | 'superior-is-holder' | 'not-reachable' }
  | { act: 'wait'; because: NotEscalated }
);

export type EscalationRecords = ReminderRecords & { roles: readonly Role[] };

/** For every question of the round what is to be done now, one level at a time. */
export function decideEscalations(records: EscalationRecords, now: string): EscalationDecision[] {
  const { plan, round, questions, answers, deliveries } = records;
  const open = new Set(openQuestionsOf(questions, answers, plan.measures).map(({ id }) => id));
  const register = registerOf(records);
  const ownOf = byOfficial(deliveries);
  const decided = questions.map((question): EscalationDecision => {
    const wait = (because: NotEscalated): EscalationDecision => ({ question, act: 'wait', because });
    if (round.state !== 'open') return wait('round-not-open');
    if (!open.has(question.id)) return wait(question.dispute || question.excuse ? 'not-counted' : 'answered');
    const sentAt = firstSentAt(ownOf.get(question.officialId) ?? [], round.id);
    if (sentAt === null) return wait('not-reached');
    const role = register.role(question.roleId);
    if (role && register.isHead(role)) return wait('head-role');
    return escalate({ ...records, register }, question, role, cameAt(question, sentAt), now) ?? wait('not-due');
  });
  return oneADay(decided, records, now);
}

/** Looked up once for all questions. */
interface Register {
  role(id: string | null): Role | null;
  official(id: string): Official | null;
  isHead(role: Role): boolean;
}

function registerOf({ roles, officials }: EscalationRecords): Register {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const persons = new Map(officials.map((official) => [official.id, official]));
  const heads = new Map<string, boolean>();
  return {
    role: (id) => byId.get(id ?? '') ?? null,
    official: (id) => persons.get(id) ?? null,
    isHead: (role) => {
      const isHead = heads.get(role.id) ?? isHeadRole(role, roles);
      heads.set(role.id, isHead);
      return isHead;
    },
  };
}

type WithRegister = EscalationRecords & { register: Register };

function escalate(
  records: WithRegister,
  question: Question,
  role: Role | null,
  askedAt: string,
  now: string,
): EscalationDecision | null {
  const { settings } = records.plan;
  const { deputyAfterWorkingDays, superiorAfterWorkingDays } = escalationRulesOf(settings);
  const today = dateIn(settings.zone, now);
  const isDue = (days: number | null) =>
    days !== null && addReminderDays(dateIn(settings.zone, askedAt), days) <= today;
  const isTold = (...levels: Escalation['level'][]) =>
    question.escalations?.some(({ level }) => levels.includes(level)) ?? false;

  if (isDue(deputyAfterWorkingDays) && !isTold('deputy')) {
    const deputyId = role ? (tenureOf(role, today)?.deputyId ?? null) : null;
    const deputy = personToTell(records, deputyId, question, today);
    // Without a deputy who could be told, the superior's turn comes on its own day.
    if (typeof deputy !== 'string') return tell(question, 'deputy', deputy);
  }
  if (isDue(superiorAfterWorkingDays) && !isTold('superior', 'coordinators')) {
    const superior = personToTell(records, superiorIdOf(records.register, role, today), question, today);
    if (typeof superior !== 'string') return tell(question, 'superior', superior);
    return { question, act: 'tell-coordinators', because: superior };
  }
  if (isLost(records, question) && !isTold('coordinators')) {
    return { question, act: 'tell-coordinators', because: 'not-reachable' };
  }
  return null;
}

/** The superior was to be told, and Teams would not take it. */
function isLost({ deliveries, round }: EscalationRecords, { escalations }: Question): boolean {
  const superiors =
    escalations?.flatMap(({ level, toOfficialId }) => (level === 'superior' ? [toOfficialId] : [])) ?? [];
  if (superiors.length === 0) return false;
  if (superiors.length === 0) return false;
  return deliveries.some(
    ({ recipient, content, state, roundId }) =>
      roundId === round.id &&
      content.kind === 'escalation' &&
      content.level === 'superior' &&
      recipient.to === 'official' &&
      superiors.includes(recipient.officialId) &&
      state.is === 'unreachable' &&
      state.reason !== 'unconfirmed',
  );
}

function tell(question: Question, level: 'deputy' | 'superior', { id }: Pick<Official, 'id'>): EscalationDecision {
  return { question, act: 'tell', level, toOfficialId: id, because: 'level-due' };
}

function superiorIdOf(register: Register, role: Role | null, today: string): string | null {
  const superior = register.role(role?.superiorRole ?? null);
  return superior ? (tenureOf(superior, today)?.officialId ?? null) : null;
}

/** Who can be told, or why nobody can. Whoever is away is not told: nobody would read it in time. */
function personToTell(
  { register }: Pick<WithRegister, 'register'>,
  officialId: string | null,
  question: Question,
  today: string,
): Official | 'no-superior' | 'superior-is-holder' | 'not-reachable' {
  if (officialId === null) return 'no-superior';
  if (officialId === question.officialId) return 'superior-is-holder';
  const official = register.official(officialId);
  if (!official || !maySucceed(official) || isAway(official, today)) return 'not-reachable';
  return official;
}

function maySucceed(official: Official): boolean {
  return isReachable(official) && (official.reachability === 'reached' || official.reachability === 'unknown');
}

/** One prompt a day: nobody is told who was prompted today, and of two levels to one person the higher goes first. */
function oneADay(decided: EscalationDecision[], records: EscalationRecords, now: string): EscalationDecision[] {
  const { zone } = records.plan.settings;
  const today = dateIn(zone, now);
  const prompted = new Set(
    promptsOn(records.deliveries, zone, today).flatMap(({ recipient }) =>
      recipient.to === 'official' ? [recipient.officialId] : [],
    ),
  );
  const superiors = new Set(
    decided.flatMap((one) => (one.act === 'tell' && one.level === 'superior' ? [one.toOfficialId] : [])),
  );
  return decided.map((one) => {
    if (one.act !== 'tell') return one;
    const isCrowded = one.level === 'deputy' && superiors.has(one.toOfficialId);
    return prompted.has(one.toOfficialId) || isCrowded
      ? { question: one.question, act: 'wait', because: 'capped-day' }
      : one;
  });
}
