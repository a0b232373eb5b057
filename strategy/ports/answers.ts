import type { Answer } from '../answer';

/** Answers; append-only. An answer whose `append` has returned `stored` is never lost. */
export interface Answers {
  /** Inserts an answer under its id `<question>/<n>`; `taken` when another stands there, and then nothing is written. */
  append(answer: Answer): Promise<'stored' | 'taken'>;
  get(id: string): Promise<Answer | null>;
  /** All answers of a question, oldest first. */
  ofQuestion(questionId: string): Promise<Answer[]>;
  /** All answers of a round, by question and number. */
  ofRound(roundId: string): Promise<Answer[]>;
  /** All answers about these measures of a plan, over all rounds: by measure, round and number. */
  ofMeasures(planId: string, tunnukset: readonly string[]): Promise<Answer[]>;
  /** All answers of a plan over all rounds and versions. */
  ofPlan(planId: string): Promise<Answer[]>;
}
