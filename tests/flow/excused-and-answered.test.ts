/** An answer says more than an excuse: it is never lost to one. */

import { excuseQuestion } from '../../jobs/excuse-question';
import { answersInForce } from '../../strategy/answers-in-force';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { wordsOf } from '../support/card-reading';

const M1 = `${ROUND}/M1`;
const owner = (town: Town) => town.person('ymparistojohtaja');
const excuse = (town: Town) => excuseQuestion(town.jobs, M1, { by: 'koordinaattori', reason: 'Siirtyy.' }, town.now());

async function inForce({ store }: Town) {
  const round = await store.rounds.get(ROUND);
  if (!round) throw new Error('no round');
  const records = {
    round,
    questions: await store.questions.ofRound(ROUND),
    answers: await store.answers.ofRound(ROUND),
  };
  return answersInForce(records).map(({ questionId, realisation }) => [questionId, realisation]);
}

const TYPED = { status: 'on-track', realisation: 'Suunnitelma on lautakunnassa.' };

describe('what an official answers in a card from before the question was excused', () => {
  it('is stored and counts, and the card goes on', async () => {
    const town = await aTownWithAnOpenRound();
    expect(await excuse(town)).toBe('excused');
    const reply = await owner(town).press('save-answer', TYPED);
    expect(reply.reply === 'card' && wordsOf(reply.message)).toContain('M2');
    expect(await inForce(town)).toEqual([[M1, TYPED.realisation]]);
    const acts = (await town.store.audit.latest(10)).map(({ act, by }) => [act, by]);
    expect(acts).toContainEqual(['excuse-lifted', 'ymparistojohtaja']);
  });

  it('stays excused when somebody else tries', async () => {
    const town = await aTownWithAnOpenRound();
    const on = owner(town).card();
    await excuse(town);
    await town.person('elinvoimajohtaja').press('save-answer', TYPED, { on });
    expect((await town.store.questions.get(M1))?.excuse).toBeDefined();
    expect(await inForce(town)).toEqual([]);
  });
});

it('an answer that arrives while the question is being excused counts, and the excuse does not', async () => {
  const town = await aTownWithAnOpenRound();
  const { save } = town.store.questions;
  let isFirst = true;
  town.store.questions.save = async (question) => {
    if (question.excuse && isFirst) {
      isFirst = false;
      await owner(town).press('save-answer', TYPED);
    }
    return save(question);
  };
  expect(await excuse(town)).toBe('answered');
  expect(await inForce(town)).toEqual([[M1, TYPED.realisation]]);
});
