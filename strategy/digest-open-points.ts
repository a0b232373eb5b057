/**
 * What the working view of a digest adds, each as the complete list: obstacles and next steps of answers in force, those
 * not told before first; and, by role, the questions that their officials say are not theirs.
 */

import type { OpenPoints } from './digest';
import type { DigestMaterial } from './digest-material';
import { type RoleRow, roleRowsOf, rowOf, standingOf } from './digest-sections';
import type { Plan } from './plan';
import type { Role } from './role';

type Rows = { [Name in keyof OpenPoints]: OpenPoints[Name]['rows'] };

export function openPointsOf(material: DigestMaterial, plan: Plan, roles: readonly Role[]): Rows {
  const standing = standingOf(material);
  return {
    obstacles: standing.flatMap(({ measure, answer }) =>
      answer.obstacle.trim() === '' ? [] : [{ ...rowOf(measure), words: answer.obstacle }],
    ),
    nextSteps: standing.flatMap(({ measure, answer }) =>
      answer.nextStep.trim() === '' ? [] : [{ ...rowOf(measure), words: answer.nextStep, on: answer.nextStepOn }],
    ),
    disputed: roleRowsOf(material.disputed, plan, roles).map(withFirstMeasures),
  };
}

/** A row names a few measures; its count is told beside it. */
export function withFirstMeasures(row: RoleRow): RoleRow {
  return { ...row, tunnukset: row.tunnukset.slice(0, MEASURES_NAMED) };
}

const MEASURES_NAMED = 8;
