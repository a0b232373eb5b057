/** An extra round in the middle of the half-year's: each asks its own, is answered and closed by itself, and one digest tells of both. */

import { pressIn } from '../support/a-reply';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const EXTRA = 'kemi/2022-X1';

/** From Thursday 18 August to Wednesday 31 August the environment director is asked about M1 by both. */
async function aTownWithTwoRounds(): Promise<Town> {
  const town = await aTownWithAnOpenRound();
  await town.store.channels.add(aChannel());
  town.sleepUntil('2022-08-17', '10:00');
  const coordinator = town.person('koordinaattori');
  const form = await coordinator.writes('uusi kierros');
  const preview = await pressIn(coordinator, form, 'make-round', { scope: 'measures', tunnukset: 'M1' });
  await pressIn(coordinator, preview, 'confirm-round');
  await town.at('2022-08-18');
  return town;
}
const roundsOf = async (town: Town) =>
  (await town.store.answers.ofPlan('kemi')).map(({ roundId, tunnus }) => `${roundId} ${tunnus}`).sort();

it('each round has a card of its own, and an answer to one is none to the other', async () => {
  const town = await aTownWithTwoRounds();
  const environment = town.person('ymparistojohtaja');
  const [half, extra] = environment.cards();
  if (!half || !extra) throw new Error('two cards');
  await environment.press('save-answer', { status: 'on-track' }, { on: extra });
  expect(await roundsOf(town)).toEqual([`${EXTRA} M1`]);
  await environment.press('save-answer', { status: 'on-track' }, { on: half });
  expect(await roundsOf(town)).toEqual([`${ROUND} M1`, `${EXTRA} M1`]);
});

it('the channel gets one digest a week, which tells of both', async () => {
  const town = await aTownWithTwoRounds();
  await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
  for (const on of ['2022-08-22', '2022-08-29', '2022-09-05', '2022-09-12']) await town.at(on);
  const told = town.channel().map(({ posted }) => wordsOf(posted));
  // A week after the last answer there is nothing new to tell.
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('tammi–kesäkuu 2022');
  expect(told[0]).toContain('Samaan aikaan on avoinna ylimääräinen kierros 1/2022');
  expect(told[0]).toContain('Vastattu 1/1.');
});

it('nothing is called left undone because one digest told of both', async () => {
  const town = await aTownWithTwoRounds();
  for (const time of ['08:00', '08:20', '09:30']) await town.at('2022-08-22', time);
  const told = town
    .person('koordinaattori')
    .chat()
    .map(({ posted }) => posted.summary);
  expect(told.filter((summary) => summary.includes('jäänyt'))).toEqual([]);
});

it('each closes on its own day', async () => {
  const town = await aTownWithTwoRounds();
  const states = async () => Promise.all([ROUND, EXTRA].map(async (id) => (await town.store.rounds.get(id))?.state));
  await town.at('2022-08-31', '17:00');
  expect(await states()).toEqual(['open', 'open']);
  await town.at('2022-09-01', '08:00');
  expect(await states()).toEqual(['open', 'closed']);
  await town.at('2022-09-03', '08:00');
  expect(await states()).toEqual(['closed', 'closed']);
});
