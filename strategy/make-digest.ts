/**
 * Makes the weekly digest for one audience, from answers alone, as they stand at `now`. The same records at the same
 * moment always give the same digest; no person's name is in it; when nothing has changed and no round is open, there is none.
 */

import { dateIn } from './calendar';
import type { Digest, OpenPoints, Section } from './digest';
import { type DigestRecords, digestMaterialOf } from './digest-material';
import { openPointsOf, withFirstMeasures } from './digest-open-points';
import { changesOf, decisionsOf, lateMeasuresOf, type RoleRow, silentRolesOf, successesOf } from './digest-sections';
import { digestTotalsOf } from './digest-totals';
import { partOfPlan } from './part-of-plan';
import type { Audience, Plan } from './plan';
import type { Question } from './question';
import type { Role } from './role';
import type { Round } from './round';
import { firstDayOf } from './round-calendar';
import { standingQuestionsOf } from './standing-questions';
import { vacantRolesOf } from './vacant-roles';
import { addWorkingDays, nextWorkingDay } from './working-days';

/** Product rule 13: five rows a section, then "ja n muuta". */
const ROWS_SHOWN = 5;

/** Product rule 5: roles have five working days, the opening day being the first, before their silence is told. */
const SILENT_FROM_WORKING_DAY = 5;

export interface DigestSources extends DigestRecords {
  /** The version the round asks about; between rounds the newest. */
  plan: Plan;
  audience: Audience;
  /** The round that is open, or the latest one closed; a planned or cancelled one counts as none. */
  round: Round | null;
  /** The round's questions; others are ignored, except that answers to a disputed one never count. */
  questions: DigestRecords['questions'];
  /** All answers of the plan, over all rounds. */
  answers: DigestRecords['answers'];
  roles: readonly Role[];
  /** The previous digest posted to the same channel; null for the first, which compares with `previousRound`. */
  previous: Pick<Digest, 'asOf'> | null;
  /** The round before `round`; null when there was none, and then every answer is new. */
  previousRound: Pick<Round, 'id'> | null;
  /** Other rounds of the plan that are open, with all their questions; absent = none. */
  others?: readonly { round: Round; questions: readonly Question[] }[];
  /** The calendar date that the digest was due on. */
  dueOn: string;
}

/** The digest as of `now` (an instant), or why there is none. */
export function makeDigest(sources: DigestSources, now: string): Digest | { nothing: 'nothing-new' } {
  const { audience, previous, roles, dueOn } = sources;
  const part = partOfPlan(sources, audience.scope);
  const { plan } = part;
  const { settings } = plan;
  const round = sources.round?.state === 'open' || sources.round?.state === 'closed' ? sources.round : null;
  const material = digestMaterialOf({ ...part, round }, now);
  // A round that asks nothing of what they read about is no news to them.
  const isAsked = audience.scope === undefined || material.counted.length + material.disputed.length > 0;
  if ((round?.state !== 'open' || !isAsked) && material.saidSince.every(({ onlyUnchanged }) => onlyUnchanged)) {
    return { nothing: 'nothing-new' };
  }
  const today = dateIn(settings.zone, now);
  const silentFromOn = round && silenceToldFrom(round, settings.zone);
  const isSilenceTold = silentFromOn !== null && today >= silentFromOn;
  const beside = besideOf(sources, now);
  return {
    planId: plan.planId,
    planName: settings.name,
    roundId: round?.id ?? null,
    roundName: round?.name ?? null,
    roundState: round ? (round.state === 'open' ? 'open' : 'closed') : null,
    closesOn: round?.closesOn ?? null,
    audienceId: audience.id,
    audience: audience.label,
    dueOn,
    asOf: now,
    comparedTo: previous?.asOf ?? null,
    asked: material.counted.length,
    answered: material.counted.filter(({ answer }) => answer !== null).length,
    sectors: settings.sectors.map(({ name, label }) => ({ name, label })),
    byGoal: digestTotalsOf(
      material.counted,
      'goal',
      settings.goals.map(({ name }) => name),
    ),
    bySector: digestTotalsOf(
      material.counted,
      'sector',
      settings.sectors.map(({ name }) => name),
    ),
    changed: sectionOf(changesOf(material)),
    late: sectionOf(lateMeasuresOf(material, plan, round, today)),
    decisions: sectionOf(decisionsOf(material)),
    successes: sectionOf(successesOf(material)),
    silent: sectionOf(isSilenceTold ? silentRolesOf(material, plan, roles).map(silentRow) : []),
    silentShownFromOn: isSilenceTold ? null : silentFromOn,
    vacant: sectionOf(round ? vacantRolesOf(round, plan, roles, today) : []),
    ...(beside.length > 0 && { beside }),
    ...(audience.view === 'working' && { working: openPoints() }),
  };

  function silentRow(row: RoleRow): Digest['silent']['rows'][number] {
    const { sector, role, tunnukset } = row;
    const named = audience.view === 'working' ? { tunnukset: withFirstMeasures(row).tunnukset } : {};
    return { sector, role, questions: tunnukset.length, ...named };
  }

  function openPoints(): OpenPoints {
    const { obstacles, nextSteps, disputed } = openPointsOf(material, plan, roles);
    return { obstacles: sectionOf(obstacles), nextSteps: sectionOf(nextSteps), disputed: sectionOf(disputed) };
  }
}

/** How far the other open rounds have come in the audience's part of the plan. */
function besideOf({ others = [], ...sources }: DigestSources, now: string): NonNullable<Digest['beside']> {
  return others.flatMap(({ round, questions }) => {
    const part = partOfPlan({ ...sources, questions }, sources.audience.scope);
    const answers = part.answers.filter(({ answeredAt, roundId }) => roundId === round.id && answeredAt <= now);
    const { asked, answered } = standingQuestionsOf({ ...part, answers });
    return asked === 0 ? [] : [{ roundName: round.name, closesOn: round.closesOn, asked, answered }];
  });
}

/** The calendar date of the round's fifth working day, from which silent roles are shown. */
function silenceToldFrom(round: Pick<Round, 'opensOn' | 'openedAt'>, zone: string): string {
  return addWorkingDays(nextWorkingDay(firstDayOf(round, zone)), SILENT_FROM_WORKING_DAY - 1);
}

function sectionOf<Row>(rows: Row[]): Section<Row> {
  return { rows: rows.slice(0, ROWS_SHOWN), total: rows.length };
}
