import { answersInForce, undisputedAnswers } from '../../strategy/answers-in-force';
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
