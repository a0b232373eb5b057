/** The ten calls that are measured. */

export type CallName =
  | 'leases.beat'
  | 'deliveries.due'
  | 'officials.get'
  | 'rounds.ofPlan'
  | 'questions.ofRound'
  | 'answers.ofPlan'
  | 'plans.latest'
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
 * In this order: reading before adding. They are the two that the clockwork repeats, the five reads and the three durable
 * writes that a played round makes most, one of each collection; README.md says where that was rounded.
 */
export const CALLS: readonly Call[] = [
  { name: 'deliveries.due', does: 'read', beats: 'every 5 s' },
  { name: 'officials.get', does: 'read' },
  { name: 'rounds.ofPlan', does: 'read' },
  { name: 'questions.ofRound', does: 'read' },
  { name: 'answers.ofPlan', does: 'read' },
  { name: 'plans.latest', does: 'read' },
  { name: 'leases.beat', does: 'change', beats: 'every 5 s' },
  { name: 'deliveries.save', does: 'change' },
  { name: 'answers.append', does: 'add' },
  { name: 'attempts.begin+end', does: 'add' },
];
