/**
 * What a digest is computed from, sorted out once: which questions count, which answers are in force, what was said
 * since the channel was last told, and what stood before that. Nothing said after `asOf` is in it.
 */

import type { Answer } from './answer';
import { undisputedAnswers } from './answers-in-force';
import { groupedBy } from './grouped-by';
import { hasEndedBy } from './has-ended-by';
import { isCounted } from './is-counted';
import { newestAnswerOf } from './newest-answer';
import type { Measure, Plan } from './plan';
import type { Question } from './question';
import type { Round } from './round';
import { seriesOf } from './series-of';

/** A question that counts, with its measure (null if the plan version lacks it) and the answer in force (null = no answer yet). */
export interface CountedQuestion {
  /** Under rule `any` all that a measure's roles were asked, counted as one; else a single one. */
  questions: Question[];
  measure: Measure | null;
  answer: Answer | null;
}

/** What one measure (under `each` one role of it) said since the last digest, and what stood before. */
export interface SaidSince {
  measure: Measure;
  answer: Answer;
  before: Answer | null;
  /** Nothing but "no change" was said. */
  onlyUnchanged: boolean;
}

export interface DigestMaterial {
  counted: CountedQuestion[];
  /** In the order of the plan. */
  saidSince: SaidSince[];
  /** The newest answer of each measure, under `each` of each role of it, over all rounds. */
  newest: (Answer & { endsMeasure: boolean })[];
  /** Questions of the round that their officials say are not theirs. */
  disputed: Question[];
}

export interface DigestRecords {
  plan: Plan;
  round: Pick<Round, 'id'> | null;
  questions: readonly Question[];
  answers: readonly Answer[];
  previous: { asOf: string } | null;
  previousRound: Pick<Round, 'id'> | null;
}

/**
 * Disputed questions count neither as answered nor as silent, so they and their answers are left out of all that is counted.
 * Compared with is what stood at the previous digest; for a channel's first digest, the previous round's answers.
 */
export function digestMaterialOf(records: DigestRecords, asOf: string): DigestMaterial {
  const { round, previous, previousRound } = records;
  const measures = new Map(records.plan.measures.map((measure) => [measure.tunnus, measure]));
  const answers = undisputedAnswers(records.questions, records.answers)
    .filter((answer) => answer.answeredAt <= asOf)
    .sort(byId);
  const inForce = newestBy(seriesOf, answers);
  const ofRound = records.questions.filter((question) => question.roundId === round?.id).sort(byId);

  const voiceOf = ({ tunnus, roleId }: Answer) =>
    measures.get(tunnus)?.rule === 'each' ? JSON.stringify([tunnus, roleId]) : tunnus;
  const before = newestBy(
    voiceOf,
    answers.filter((a) => (previous ? a.answeredAt <= previous.asOf : a.roundId === previousRound?.id)),
  );
  const since = answers.filter((a) => (previous ? a.answeredAt > previous.asOf : a.roundId === round?.id));
  const changing = new Set(since.filter(({ unchanged }) => !unchanged).map(voiceOf));

  return {
    counted: [...groupedBy(ofRound.filter(isCounted), seriesOf)].map(([series, questions]) => ({
      questions,
      measure: measures.get(questions[0]?.tunnus ?? '') ?? null,
      answer: inForce.get(series) ?? null,
    })),
    saidSince: [...newestBy(voiceOf, since)]
      .flatMap(([voice, answer]) => {
        const measure = measures.get(answer.tunnus);
        if (!measure) return [];
        return [{ measure, answer, before: before.get(voice) ?? null, onlyUnchanged: !changing.has(voice) }];
      })
      .sort((one, other) => one.measure.row - other.measure.row),
    newest: [...groupedBy(answers, voiceOf).values()].flatMap((voice) => {
      const newest = newestAnswerOf(voice);
      return newest ? [{ ...newest, endsMeasure: hasEndedBy(voice) }] : [];
    }),
    disputed: ofRound.filter(({ dispute }) => dispute !== null && dispute.at <= asOf),
  };
}

/** A fixed order, so that the digest does not depend on the order in which an engine reads. */
function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function newestBy(keyOf: (answer: Answer) => string, answers: readonly Answer[]): Map<string, Answer> {
  const groups = [...groupedBy(answers, keyOf)];
  return new Map(
    groups.flatMap(([key, group]) => {
      const newest = newestAnswerOf(group);
      return newest ? [[key, newest] as const] : [];
    }),
  );
}
