import { answerInForceOf, answersInForce, undisputedAnswers } from '../../strategy/answers-in-force';
import { anAnswer, aQuestion, aRound } from '../support/builders';

const round = aRound();
const DISPUTE = { at: '2022-08-23T06:00:00.000Z', byOfficialId: 'ymparistojohtaja', words: 'Ei ole minun.' };
const second = aQuestion({ tunnus: 'M2' });

describe('the answers in force', () => {
  it('are the newest of each question, whatever the clocks said', () => {
    const answers = [
      anAnswer({ n: 2, status: 'done', answeredAt: '2022-08-22T06:00:00.000Z' }),
      anAnswer({ n: 1, status: 'delayed', answeredAt: '2022-08-24T06:00:00.000Z' }),
      anAnswer({ tunnus: 'M2' }),
    ];
    const inForce = answersInForce({ round, questions: [aQuestion(), second], answers });
    expect(inForce.map(({ tunnus, status }) => [tunnus, status])).toEqual([
      ['M1', 'done'],
      ['M2', 'on-track'],
    ]);
  });

  it('are none of a question that its official says is not theirs', () => {
    const answers = [anAnswer(), anAnswer({ tunnus: 'M2' })];
    const disputed = aQuestion({ dispute: DISPUTE });
    expect(answersInForce({ round, questions: [disputed, second], answers }).map(({ tunnus }) => tunnus)).toEqual([
      'M2',
    ]);
    expect(undisputedAnswers([disputed], answers).map(({ tunnus }) => tunnus)).toEqual(['M2']);
  });

  it('are none of another round', () => {
    const answers = [anAnswer({ roundId: 'kemi/2021-H2' })];
    expect(answersInForce({ round, questions: [aQuestion()], answers })).toEqual([]);
  });
});

describe('under rule any', () => {
  const sharedId = 'kemi/2022-H1/M1';
  const [own, other] = ['a', 'b'].map((role) =>
    aQuestion({ id: `${sharedId}/${role}`, sharedId, roleId: `kemi/${role}` }),
  );
  if (!own || !other) throw new Error('two questions');
  const first = anAnswer({ questionId: other.id, sharedId, roleId: 'kemi/b', status: 'delayed' });
  const correction = anAnswer({
    questionId: own.id,
    sharedId,
    n: 2,
    roleId: 'kemi/a',
    answeredAt: '2022-08-20T06:00:00.000Z',
  });

  it('the first answer is in force for all who were asked, and counted once', () => {
    expect(answerInForceOf(own, [own, other], [first])).toBe(first);
    expect(answersInForce({ round, questions: [own, other], answers: [first] })).toEqual([first]);
  });

  it('anybody’s correction is in force for all, whatever the clocks said', () => {
    expect(answerInForceOf(other, [own, other], [first, correction])).toBe(correction);
    expect(answersInForce({ round, questions: [own, other], answers: [correction, first] })).toEqual([correction]);
  });

  it('an answer of somebody who says that it is not theirs is in force for nobody', () => {
    const disputed = { ...other, dispute: DISPUTE };
    expect(answerInForceOf(own, [own, disputed], [first])).toBeNull();
  });
});
