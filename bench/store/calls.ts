/** The calls that are measured: the ten most used ones, and the heaviest. */

export type CallName =
  | 'leases.beat'
  | 'deliveries.due'
  | 'answers.ofMeasures'
  | 'roles.withIds'
  | 'questions.get'
  | 'rounds.ofPlan'
  | 'plans.latest'
  | 'answers.ofPlan'
  | 'answers.append'
  | 'deliveries.save'
  | 'attempts.begin+end';

export interface Call {
  name: CallName;
  /** One that adds leaves a new document behind at every turn. Those that do not only read give false when nothing was written. */
  does: 'read' | 'change' | 'add';
  /** How often the clockwork makes it, which a played round does not count. */
  beats?: string;
}

/**
 * Chosen by the count of a played round (README.md says how); those that only read come first, so that they find the
 * stores at the size they are said to have.
 */
export const CALLS: readonly Call[] = [
  { name: 'deliveries.due', does: 'read', beats: 'every 5 s' },
  { name: 'answers.ofMeasures', does: 'read' },
  { name: 'roles.withIds', does: 'read' },
  { name: 'questions.get', does: 'read' },
  { name: 'rounds.ofPlan', does: 'read' },
  { name: 'plans.latest', does: 'read' },
  { name: 'answers.ofPlan', does: 'read' },
  { name: 'leases.beat', does: 'change', beats: 'every 5 s' },
  { name: 'deliveries.save', does: 'change' },
  { name: 'answers.append', does: 'add' },
  { name: 'attempts.begin+end', does: 'add' },
];
