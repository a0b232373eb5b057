/** A measure that anybody named may answer for: all are asked, and the first answer closes it for all. */

import { answersTo } from '../../jobs/answers-to';
import { aTown, ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel, aMeasure } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const SHARED = aMeasure({ rule: 'any', roleIds: ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'] });
const measures = [SHARED];

const openTown = () => aTownWithAnOpenRound({ measures });
const both = (town: Town) => [town.person('ymparistojohtaja'), town.person('elinvoimajohtaja')] as const;
const answersOf = async (town: Town) =>
  (await town.store.answers.ofRound(ROUND))
    .sort((one, other) => one.n - other.n)
    .map(({ id, roleId, status }) => [id, roleId.slice(5), status]);

it('asks everybody named, and lets the first answer stand for all', async () => {
  const town = await openTown();
  const [environment, vitality] = both(town);
  expect([environment.chat(), vitality.chat()].map(({ length }) => length)).toEqual([1, 1]);
  await environment.press('save-answer', { status: 'on-track' });

  // The other's card rests as answered, once nobody is busy with it, and shows in which role it was.
  await town.at('2022-08-15', '09:00');
  expect(verbsOf(vitality.card())).not.toContain('save-answer');
  await vitality.press('open-question');
  expect(wordsOf(vitality.card())).toContain('Ympäristöjohtaja vastasi tähän 15.8.2022');
  expect(await answersOf(town)).toEqual([[`${ROUND}/M1/1`, 'ymparistojohtaja', 'on-track']]);
});

it('shows the second one the answer that was first, and takes theirs as a correction if they wish', async () => {
  const town = await openTown();
  const [environment, vitality] = both(town);
  const kept = vitality.card();
  await environment.press('save-answer', { status: 'on-track' });
  await vitality.press('save-answer', { status: 'done' }, { on: kept });
  expect(verbsOf(vitality.card())).toContain('save-correction');
  expect(await answersOf(town)).toHaveLength(1);
  await vitality.press('save-correction', { status: 'done' });
  expect(await answersOf(town)).toEqual([
    [`${ROUND}/M1/1`, 'ymparistojohtaja', 'on-track'],
    [`${ROUND}/M1/2`, 'elinvoimajohtaja', 'done'],
  ]);
  await environment.press('open-question');
  expect(wordsOf(environment.card())).toContain('Elinvoimajohtaja vastasi tähän');
});

it('counts once, reminds nobody of what is answered, and is silent in nobody’s name', async () => {
  const town = await openTown();
  await town.store.channels.add(aChannel());
  const [environment, vitality] = both(town);
  await environment.press('save-answer', { status: 'on-track' });
  for (const on of ['2022-08-22', '2022-08-25', '2022-09-02', '2022-09-03', '2022-09-05']) await town.at(on, '09:00');
  expect(town.channel()[0]?.posted.summary).toContain('1/1');
  expect(vitality.chat()).toHaveLength(1);
  const closing = town
    .person('koordinaattori')
    .chat()
    .find(({ posted }) => posted.summary.includes('päättynyt'));
  expect(closing?.posted.summary).toContain('1/1');
});

it('waits for the other when the one who answered says that it is not theirs', async () => {
  const town = await openTown();
  const [environment, vitality] = both(town);
  await environment.press('save-answer', { status: 'on-track' });
  await environment.press('open-question');
  await environment.press('ask-not-mine');
  await environment.press('not-mine', { words: 'Kuuluu elinvoimajohtajalle.' });
  await vitality.press('save-answer', { status: 'delayed', realisation: 'Siirtyi syksyyn.' });
  expect(await answersOf(town)).toContainEqual([`${ROUND}/M1/2`, 'elinvoimajohtaja', 'delayed']);
});

it('is asked about no more once anybody has closed it', async () => {
  const town = await aTown({ measures });
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  await town.person('elinvoimajohtaja').press('save-answer', { status: 'done' });
  await town.at('2022-09-05');
  await town.at('2022-12-30', '09:00');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2023-01-16');
  expect((await town.store.rounds.get('kemi/2022-H2'))?.notAsked).toEqual([{ tunnus: 'M1', reason: 'ended-already' }]);
});

it('is answered for whoever it is handed to, once anybody has answered', async () => {
  const town = await openTown();
  await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
  const [question] = await town.store.questions.ofOfficial(ROUND, 'elinvoimajohtaja');
  if (!question) throw new Error('asked');
  expect((await answersTo(town.store, question)).map(({ roleId }) => roleId)).toEqual(['kemi/ymparistojohtaja']);
});
