/**
 * Reads a plan's settings: what is not in its table. The whole is checked at once, and every mistake is reported with its
 * place and what to write there, so that a file is corrected in one go.
 */

import { z } from 'zod';
import { isCalendarDate } from '../calendar-date';
import { Refused } from '../errors';
import { LANGUAGES, type LocalText } from '../language';
import type { Audience, PlanSettings, YearlyRound } from '../plan';
import type { PartScope } from '../round-scope';
import { foldWords } from './fold-words';

const text = z.string('write a text').trim().min(1, 'write at least one character');
const date = z.string('write a date as 2022-12-31').refine(isCalendarDate, 'write a date that exists, as 2022-12-31');
const time = z.string('write a time as 08:00').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 08:00');
const code = text.regex(/^[\p{L}\p{N}]+$/u, 'write letters and digits only, such as "YMP"');
const localText = z.strictObject(
  { fi: text, sv: text.optional(), en: text.optional() },
  'write the text by language, such as {"fi": "…", "sv": "…", "en": "…"}',
);
const days = z.int('write a whole number of days').min(1, 'write at least 1').max(260, 'write at most 260');

const sector = z
  .strictObject({
    name: text,
    code,
    label: localText,
    board: localText.nullish(),
    from: date.nullish(),
    until: date.nullish(),
    endedReason: localText.nullish(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    message: 'write a day that is not before "from"',
  });

const round = z.strictObject({
  period: z.enum(['H1', 'H2'], 'write "H1" or "H2"'),
  opens: z
    .string('write month and day as 08-15')
    .refine((words) => isCalendarDate(`2024-${words}`), 'write month and day as 08-15'),
  yearsAfter: z.union([z.literal(0), z.literal(1)], 'write 0 or 1').optional(),
  closesAfterWorkingDays: days,
});

const pulse = z.strictObject({
  day: z.int('write a day of the month, 1 to 28').min(1, 'write 1 to 28').max(28, 'write 1 to 28'),
  closesAfterWorkingDays: days,
});

const reminders = z.strictObject({
  afterWorkingDays: z.array(days),
  onLastDay: z.boolean('write true or false'),
  mostInRound: z.int('write a whole number').min(0, 'write 0 or more').max(10, 'write at most 10'),
});

const escalation = z.strictObject({
  deputyAfterWorkingDays: days.nullable(),
  superiorAfterWorkingDays: days.nullable(),
});

const SCOPE_FIX = 'write one of {"sector": "…"}, {"board": "…"}, {"goal": "…"}, {"theme": "…"}';
const scope = z.union(
  [
    z.strictObject({ sector: text }).transform(({ sector }): PartScope => ({ of: 'sector', sector })),
    z.strictObject({ board: text }).transform(({ board }): PartScope => ({ of: 'board', board })),
    z.strictObject({ goal: text }).transform(({ goal }): PartScope => ({ of: 'goal', goal })),
    z.strictObject({ theme: text }).transform(({ theme }): PartScope => ({ of: 'theme', theme })),
  ],
  SCOPE_FIX,
);

const audience = z.strictObject({
  id: text.regex(/^[a-z0-9-]+$/, 'write small letters, digits and hyphens only'),
  label: localText,
  scope: scope.optional(),
  view: z.enum(['summary', 'working'], 'write "summary" or "working"').optional(),
  digest: z.strictObject({
    weekday: z.int('write 1 (Monday) to 7').min(1, 'write 1 (Monday) to 7').max(7, 'write 1 (Monday) to 7'),
    time,
  }),
});

const schema = z
  .strictObject({
    id: text.regex(/^[a-z0-9-]+$/, 'write small letters, digits and hyphens only, such as "kemi-2022"'),
    name: text,
    period: z.strictObject({ from: date, until: date }).refine(({ from, until }) => from <= until, {
      path: ['until'],
      message: 'write a day that is not before "from"',
    }),
    decision: z.strictObject({ body: text, on: date, section: text }),
    zone: text.refine(isZone, 'write a time zone such as "Europe/Helsinki"'),
    language: z.enum(LANGUAGES, 'write "fi", "sv" or "en"'),
    goals: z
      .array(z.strictObject({ name: text, code, sdg: z.array(text).default([]) }))
      .min(1, 'write at least one goal')
      .superRefine(refuseSame('name'))
      .superRefine(refuseSame('code')),
    sectors: z
      .array(sector)
      .min(1, 'write at least one sector')
      .superRefine(refuseSame('name'))
      .superRefine(refuseSame('code')),
    rounds: z.strictObject({
      calendar: z.array(round).min(1, 'write at least one round').superRefine(refuseSame('period')),
      announceWorkingDays: days,
      pulse: pulse.nullish(),
    }),
    reminders: reminders.optional(),
    escalation: escalation.optional(),
    audiences: z.array(audience).superRefine(refuseSame('id')),
  })
  .strict()
  .superRefine(refuseUnknownScopes);

/**
 * The settings in a parsed JSON value.
 * @throws Refused `settings-refused`, whose `problems` name every mistake by its path with what to write instead
 */
export function readSettings(value: unknown): PlanSettings {
  const read = schema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${pathOf(issue.path)}: ${fixOf(issue)}`);
    const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`;
    throw new Refused(
      'settings-refused',
      `The plan's settings have ${count}.`,
      problems,
      'Correct every place that is named.',
    );
  }
  const { period, decision, goals, sectors, rounds, reminders, escalation, audiences, ...same } = read.data;
  return {
    ...same,
    ...(rounds.pulse && { pulse: rounds.pulse }),
    ...(reminders && { reminders }),
    ...(escalation && { escalation }),
    fromOn: period.from,
    untilOn: period.until,
    decision,
    goals,
    sectors: sectors.map(({ from, until, board, endedReason, ...rest }) => ({
      ...rest,
      board: board ?? null,
      fromOn: from ?? null,
      untilOn: until ?? null,
      endedReason: endedReason ?? null,
    })),
    rounds: rounds.calendar.map((yearly) => ({ ...yearly, yearsAfter: yearly.yearsAfter ?? yearsAfterOf(yearly) })),
    announceWorkingDays: rounds.announceWorkingDays,
    audiences: audiences.map(audienceOf),
  };
}

function audienceOf({ id, label, digest, scope, view }: z.infer<typeof audience>): Audience {
  return { id, label, ...digest, ...(scope && { scope }), ...(view && { view }) };
}

/** The second half-year is asked about in the next year when its round opens before July. */
function yearsAfterOf({ period, opens }: { period: YearlyRound['period']; opens: string }): 0 | 1 {
  return period === 'H2' && opens < '07-01' ? 1 : 0;
}

/** A digest about a part that the plan does not have would be empty for ever. Themes stand in the table and are not known here. */
function refuseUnknownScopes({ goals, sectors, audiences }: Named, context: z.RefinementCtx): void {
  const boards = sectors.flatMap(({ board }) => Object.values(board ?? {}));
  const names = {
    goal: goals.map(({ name }) => name),
    sector: sectors.map(({ name }) => name),
    board: boards.filter((name) => name !== undefined),
  };
  audiences.forEach(({ scope }, index) => {
    if (!scope || scope.of === 'theme') return;
    const wanted = scope.of === 'goal' ? scope.goal : scope.of === 'sector' ? scope.sector : scope.board;
    if (names[scope.of].some((name) => foldWords(name) === foldWords(wanted))) return;
    const message = `write a ${scope.of} of these settings; "${wanted}" is none`;
    context.addIssue({ code: 'custom', path: ['audiences', index, 'scope', scope.of], message });
  });
}

interface Named {
  goals: readonly { name: string }[];
  sectors: readonly { name: string; board?: LocalText | null | undefined }[];
  audiences: readonly { scope?: PartScope | undefined }[];
}

function refuseSame<Key extends string>(key: Key) {
  return (entries: readonly Record<Key, string>[], context: z.RefinementCtx) => {
    entries.forEach((entry, index) => {
      const first = entries.findIndex((other) => foldWords(other[key]) === foldWords(entry[key]));
      if (first < index)
        context.addIssue({
          code: 'custom',
          path: [index, key],
          message: `write another ${key}; "${entry[key]}" is taken`,
        });
    });
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'settings';
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function fixOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `remove ${issue.keys.map((key) => `"${key}"`).join(', ')}; it is not known`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return issue.expected === 'array'
      ? 'write a list in [ ]'
      : `write ${issue.expected === 'object' ? 'fields in { }' : `a ${issue.expected}`}`;
  return issue.message;
}
