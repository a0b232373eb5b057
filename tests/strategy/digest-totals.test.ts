/** Whatever is asked and answered, the digest's counts agree with the answers and with each other. */

import fc from 'fast-check';
import type { Answer } from '../../strategy/answer';
import { instantAt } from '../../strategy/calendar';
import type { Digest, DigestTotals, Section } from '../../strategy/digest';
import { type DigestSources, makeDigest } from '../../strategy/make-digest';
import type { Measure } from '../../strategy/plan';
import type { Question } from '../../strategy/question';
import { STATUSES } from '../../strategy/status';
import { aMeasure, anAnswer, aPlan, aQuestion, aRole, aRound } from '../support/builders';

const ROLES = ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'];
const NOW = instantAt('Europe/Helsinki', '2022-08-29', '08:00');
const PREVIOUS = { asOf: instantAt('Europe/Helsinki', '2022-08-22', '08:00') };

const anyMeasure: fc.Arbitrary<Partial<Measure>> = fc.record({
  goal: fc.constantFrom('ELINVOIMAINEN KAUPUNKI', 'SUJUVA ARKI', 'Muu'),
  sector: fc.constantFrom('ympäristö', 'Elinvoima', 'uusi toimiala'),
  rule: fc.constantFrom('lead' as const, 'each' as const),
  schedule: fc.constantFrom(
    { kind: 'continuous' } as const,
    { kind: 'dated', fromOn: null, untilOn: '2022-06-30' } as const,
  ),
});

const anyReply = fc.record({
  status: fc.constantFrom(...STATUSES),
  realisation: fc.constantFrom('', 'Etenee.'),
  success: fc.constantFrom('', 'Onnistui.'),
  need: fc.constantFrom('', 'Päätös.'),
  unchanged: fc.boolean(),
  answeredAt: fc.integer({ min: 0, max: 20 }).map((days) => new Date(Date.UTC(2022, 7, 15 + days, 9)).toISOString()),
});

/** For each possible question: what was replied, oldest first, and whether it is disputed. */
const anyHistory = fc.record({
  replies: fc.array(anyReply, { maxLength: 3 }),
  isDisputed: fc.boolean(),
});

const anySources: fc.Arbitrary<DigestSources> = fc
  .record({
    measures: fc.array(anyMeasure, { minLength: 1, maxLength: 9 }),
    histories: fc.array(anyHistory, { minLength: 18, maxLength: 18 }),
    previous: fc.constantFrom(null, PREVIOUS),
  })
  .map(({ measures, histories, previous }) => {
    const plan = aPlan({
      measures: measures.map((one, index) => aMeasure({ ...one, tunnus: `M${index}`, roleIds: ROLES })),
    });
    const [audience] = plan.settings.audiences;
    if (!audience) throw new Error('The settings of the tests have an audience.');
    const questions: Question[] = [];
    const answers: Answer[] = [];
    for (const { tunnus, rule } of plan.measures) {
      for (const roleId of rule === 'each' ? ROLES : ROLES.slice(0, 1)) {
        const history = histories[questions.length];
        const dispute = history?.isDisputed ? { at: PREVIOUS.asOf, byOfficialId: 'x', words: 'Ei meille.' } : null;
        const question = aQuestion({ id: `kemi/2022-H1/${tunnus}/${roleId}`, tunnus, roleId, dispute });
        questions.push(question);
        const inTime = [...(history?.replies ?? [])].sort((a, b) => a.answeredAt.localeCompare(b.answeredAt));
        answers.push(
          ...inTime.map((reply, index) =>
            anAnswer({ ...reply, tunnus, roleId, questionId: question.id, n: index + 1 }),
          ),
        );
      }
    }
    return {
      plan,
      audience,
      round: aRound(),
      questions,
      answers,
      roles: ROLES.map((id) => aRole({ id, name: id })),
      previous,
      previousRound: null,
      dueOn: '2022-08-29',
    };
  });

const sumOf = (totals: DigestTotals[], pick: (one: DigestTotals) => number) =>
  totals.reduce((sum, one) => sum + pick(one), 0);

function holds(check: (digest: Digest, sources: DigestSources) => void): void {
  fc.assert(
    fc.property(anySources, (sources) => {
      const digest = makeDigest(sources, NOW);
      if ('nothing' in digest) throw new Error('An open round always has a digest.');
      check(digest, sources);
    }),
    { seed: 20220829, numRuns: 150 },
  );
}

describe('the counts of a digest', () => {
  it('equal the answers in force, status by status', () => {
    holds((digest, { questions, answers }) => {
      const expected: Partial<Record<string, number>> = {};
      for (const question of questions.filter(({ dispute }) => !dispute)) {
        const inForce = answers.filter((one) => one.questionId === question.id && one.answeredAt <= NOW).at(-1);
        if (inForce) expected[inForce.status] = (expected[inForce.status] ?? 0) + 1;
      }
      for (const totals of [digest.byGoal, digest.bySector]) {
        for (const status of STATUSES) {
          expect(sumOf(totals, ({ byStatus }) => byStatus[status] ?? 0)).toBe(expected[status] ?? 0);
        }
      }
    });
  });

  it('add up: answered and unanswered make what was asked, by goal and by sector alike', () => {
    holds(({ asked, answered, byGoal, bySector, silent }, { questions }) => {
      expect(asked).toBe(questions.filter(({ dispute }) => !dispute).length);
      for (const totals of [byGoal, bySector]) {
        expect(sumOf(totals, ({ total }) => total)).toBe(asked);
        expect(sumOf(totals, ({ noAnswer }) => noAnswer)).toBe(asked - answered);
        for (const { byStatus, noAnswer, total } of totals) {
          expect(Object.values(byStatus).reduce((sum, count) => sum + count, noAnswer)).toBe(total);
        }
      }
      if (silent.rows.length === silent.total) {
        expect(silent.rows.reduce((sum, row) => sum + row.questions, 0)).toBe(asked - answered);
      }
    });
  });

  it('are complete in every section, of which five rows at most are shown', () => {
    holds((digest) => {
      const sections: Section<unknown>[] = [
        digest.changed,
        digest.late,
        digest.decisions,
        digest.successes,
        digest.silent,
      ];
      for (const { rows, total } of sections) expect(rows.length).toBe(Math.min(total, 5));
    });
  });

  it('do not depend on the order in which answers and questions are read', () => {
    holds((digest, sources) => {
      const backwards = {
        ...sources,
        answers: [...sources.answers].reverse(),
        questions: [...sources.questions].reverse(),
      };
      expect(makeDigest(backwards, NOW)).toEqual(digest);
    });
  });

  it('show no change twice: what one digest told, the next one made at once does not', () => {
    holds((digest, sources) => {
      const next = makeDigest({ ...sources, previous: digest }, NOW);
      expect('nothing' in next ? null : [next.changed.total, next.successes.total]).toEqual([0, 0]);
    });
  });
});
