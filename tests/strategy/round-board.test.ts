import type { Question } from '../../strategy/question';
import { type BoardSources, roundBoardOf } from '../../strategy/round-board';
import { aDelivery, aMeasure, anAnswer, anOfficial, aPlan, aQuestion, aRole, aRound } from '../support/builders';

const NOW = '2022-08-22T06:00:00.000Z';
const at = '2022-08-18T06:00:00.000Z';

function sources(overrides: Partial<BoardSources> = {}): BoardSources {
  const round = aRound({ state: 'open', openedAt: '2022-08-15T05:00:00.000Z' });
  return {
    plan: aPlan({ measures: ['M1', 'M2', 'M3', 'M4'].map((tunnus) => aMeasure({ tunnus })) }),
    round,
    rounds: [round],
    questions: ['M1', 'M2', 'M3', 'M4'].map((tunnus) => questionOf(tunnus)),
    answers: [],
    roles: [aRole()],
    officials: [anOfficial()],
    deliveries: [],
    ahead: null,
    ...overrides,
  };
}

function questionOf(tunnus: string, overrides: Partial<Question> = {}): Question {
  return aQuestion({ id: `kemi/2022-H1/${tunnus}`, tunnus, ...overrides });
}

const answerTo = (tunnus: string) =>
  anAnswer({ id: `kemi/2022-H1/${tunnus}/1`, questionId: `kemi/2022-H1/${tunnus}`, tunnus });

test('what counts is answered or missing; disputed and excused questions are neither', () => {
  const board = roundBoardOf(
    sources({
      questions: [
        questionOf('M1'),
        questionOf('M2'),
        questionOf('M3', { dispute: { at, byOfficialId: 'ymparistojohtaja', words: 'Ei minulle.' } }),
        questionOf('M4', { excuse: { at, by: 'esihenkilo', reason: 'Remontti.' } }),
      ],
      answers: [answerTo('M1'), answerTo('M3')],
    }),
    NOW,
  );
  expect(board).toMatchObject({ asked: 2, answered: 1, missingQuestions: 1 });
  expect(board.missing.map(({ questions }) => questions)).toEqual([1]);
  expect(board.disputed).toMatchObject([{ tunnus: 'M3', words: 'Ei minulle.' }]);
  expect(board.excused).toMatchObject([{ questions: 1, reason: 'Remontti.' }]);
});

test('under rule any a measure counts once, and the first answer takes every role off the list', () => {
  const plan = aPlan({ measures: [aMeasure({ tunnus: 'M1', rule: 'any' })] });
  const questions = ['a', 'b'].map((role) =>
    questionOf('M1', { id: `kemi/2022-H1/M1/${role}`, roleId: `kemi/${role}`, sharedId: 'kemi/2022-H1/M1' }),
  );
  const before = roundBoardOf(sources({ plan, questions }), NOW);
  expect(before).toMatchObject({ asked: 1, answered: 0, missingQuestions: 1 });
  expect(before.missing).toHaveLength(2);
  const first = anAnswer({ questionId: 'kemi/2022-H1/M1/a', sharedId: 'kemi/2022-H1/M1', tunnus: 'M1' });
  const after = roundBoardOf(sources({ plan, questions, answers: [first] }), NOW);
  expect(after).toMatchObject({ asked: 1, answered: 1, missingQuestions: 0, missing: [] });
});

test('every card is counted: planned is sent, skipped, unreachable and waiting', () => {
  const states = [
    { is: 'sent', sentAt: at, activityId: 'a', conversation: { conversationId: 'c', serviceUrl: 's' } },
    { is: 'skipped', reason: 'answered-already', at },
    { is: 'unreachable', reason: 'blocked', code: null, at },
    { is: 'waiting', nextAttemptAt: at, why: 'throttled' },
  ] as const;
  const officials = states.map((_, index) => anOfficial({ id: `person-${index}`, name: `Henkilö ${index}` }));
  const deliveries = states.map((state, index) =>
    aDelivery({
      id: `kemi/2022-H1/person-${index}/ask`,
      recipient: { to: 'official', officialId: `person-${index}` },
      state,
    }),
  );
  const questions = officials.map(({ id }, index) => questionOf(`M${index + 1}`, { officialId: id }));
  const board = roundBoardOf(sources({ officials, deliveries, questions }), NOW);
  expect(board.asks).toEqual({ planned: 4, sent: 1, skipped: 1, unreachable: 1, waiting: 1 });
  expect(board.unreachable).toEqual([{ name: 'Henkilö 2', reason: 'blocked', questions: 1 }]);
});

test('whom it did not reach is of no interest any more once everything of theirs is answered', () => {
  const unreached = aDelivery({
    id: 'kemi/2022-H1/ymparistojohtaja/ask',
    state: { is: 'unreachable', reason: 'blocked', code: null, at },
  });
  const questions = [questionOf('M1')];
  const open = roundBoardOf(sources({ questions, deliveries: [unreached] }), NOW);
  expect(open.unreachable).toHaveLength(1);
  const answered = roundBoardOf(sources({ questions, deliveries: [unreached], answers: [answerTo('M1')] }), NOW);
  expect(answered).toMatchObject({ unreachable: [], asks: { unreachable: 1 } });
});

test('hand-overs are told by the last of each question, one row for each pair of persons', () => {
  const officials = ['a', 'b', 'c'].map((id) => anOfficial({ id, name: id.toUpperCase() }));
  const handed = (from: string, to: string, awayUntilOn?: string) => ({
    at,
    fromOfficialId: from,
    toOfficialId: to,
    by: 'koordinaattori',
    ...(awayUntilOn && { awayUntilOn }),
  });
  const board = roundBoardOf(
    sources({
      officials,
      questions: [
        questionOf('M1', { handOvers: [handed('a', 'b')] }),
        questionOf('M2', { handOvers: [handed('a', 'c'), handed('a', 'b')] }),
        questionOf('M3', { handOvers: [handed('a', 'c', '2022-08-31')] }),
      ],
    }),
    NOW,
  );
  expect(board.handedOver).toEqual([
    { from: 'A', to: 'B', questions: 2, awayUntilOn: null },
    { from: 'A', to: 'C', questions: 1, awayUntilOn: '2022-08-31' },
  ]);
});

test('the same records give the same board, so that only news is an edit', () => {
  expect(roundBoardOf(sources(), NOW)).toEqual(roundBoardOf(sources(), '2022-08-22T12:00:00.000Z'));
});
