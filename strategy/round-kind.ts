/**
 * What kind of round a name stands for: one of the plan's half-years (`2022-H1`), an extra one that a coordinator made
 * (`2022-X1`), or a month's pulse about what is not on track (`2022-P10`). Another name is taken for a half-year's.
 */

export type RoundKind = 'half-year' | 'extra' | 'pulse';

export function roundKindOf({ name }: { name: string }): RoundKind {
  if (/^\d{4}-X\d+$/.test(name)) return 'extra';
  return /^\d{4}-P\d{2}$/.test(name) ? 'pulse' : 'half-year';
}
