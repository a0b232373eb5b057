/**
 * What part of the plan something is about: a round that asks, or a digest that tells. Names are those of the plan's own
 * table, so that a scope still means the same after a new version.
 */

export type RoundScope =
  | { of: 'plan' }
  | { of: 'goal'; goal: string }
  | { of: 'sector'; sector: string }
  /** The measures of every sector that answers to this board. */
  | { of: 'board'; board: string }
  /** A theme that runs through the goals, as the plan's table writes it (its SDG column). */
  | { of: 'theme'; theme: string }
  | { of: 'measures'; tunnukset: string[] }
  /** Measures whose newest answer is late, not done, only partly done or could not be assessed. */
  | { of: 'not-on-track' };

/** A part of the plan that stays the same whatever is answered. */
export type PartScope = Extract<RoundScope, { of: 'goal' | 'sector' | 'board' | 'theme' }>;
