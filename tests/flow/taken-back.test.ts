/** What somebody answered and then said is not theirs waits for the one it is given to. */

import { handOverQuestion } from '../../jobs/hand-over';
import { returnQuestion } from '../../strategy/hand-over';
import { openQuestionsOf } from '../../strategy/open-questions';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { wordsOf } from '../support/card-reading';

const M1 = `${ROUND}/M1`;
const owner = (town: Town) => town.person('ymparistojohtaja');

async function openNow({ store }: Town): Promise<string[]> {
  const [questions, answers, plan] = await Promise.all([
    store.questions.ofRound(ROUND),
    store.answers.ofRound(ROUND),
    store.plans.latest('kemi'),
  ]);
  return openQuestionsOf(questions, answers, plan?.measures ?? []).map(({ id }) => id);
}

/** The owner answers, comes back to it and says that it is not theirs after all. */
async function answeredAndDisputed(): Promise<Town> {
  const town = await aTownWithAnOpenRound();
  await owner(town).press('save-answer', { status: 'on-track' });
  await owner(town).press('open-question', { jump: M1 });
  expect(wordsOf(owner(town).card())).toContain('M1');
  await owner(town).press('ask-not-mine');
  await owner(town).press('not-mine', { words: 'Ei minun.' });
  expect((await town.store.questions.get(M1))?.dispute?.words).toBe('Ei minun.');
  expect(await openNow(town)).not.toContain(M1);
  return town;
}

it('a question that was answered, disputed and handed over is asked of its new official, who answers for themselves', async () => {
  const town = await answeredAndDisputed();
  await town.at('2022-08-16', '09:00');
  const wish = { toOfficialId: 'elinvoimajohtaja', toRoleId: null, by: 'koordinaattori' };
  await handOverQuestion(town.jobs, M1, wish, town.now());
  await town.at('2022-08-16', '09:20');
  expect(await openNow(town)).toContain(M1);
  const taker = town.person('elinvoimajohtaja');
  expect(wordsOf(taker.card())).toContain('Pyöräkaistasuunnitelman laatiminen');
  await taker.press('save-answer', { status: 'on-track' });
  expect(await openNow(town)).not.toContain(M1);
  const answers = (await town.store.answers.ofRound(ROUND)).filter(({ questionId }) => questionId === M1);
  expect(answers.map(({ officialId, n }) => `${officialId} ${n}`)).toEqual([
    'ymparistojohtaja 1',
    'elinvoimajohtaja 2',
  ]);
});

it('a question that comes back to its official keeps what they had answered', async () => {
  const town = await answeredAndDisputed();
  const question = await town.store.questions.get(M1);
  const returned = question && returnQuestion(question, { by: 'koordinaattori', words: '' }, town.now());
  if (returned) await town.store.questions.save(returned);
  expect(await openNow(town)).not.toContain(M1);
});
