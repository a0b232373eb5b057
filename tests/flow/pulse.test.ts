/** A plan whose settings ask every month about what is not on track, from the first round to the next. */

import { aTown, type Town } from '../support/a-town';
import { aSettings } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const settings = aSettings({ pulse: { day: 10, closesAfterWorkingDays: 5 } });
const coordinator = (town: Town) => town.person('koordinaattori');
const stateOf = async (town: Town, name: string) => (await town.store.rounds.get(`kemi/${name}`))?.state ?? 'none';

/** The first round is over; M1 was late, M2 on track, of M3 nobody said anything. */
async function aTownAfterItsFirstRound(status: 'delayed' | 'on-track'): Promise<Town> {
  const town = await aTown({ plan: { settings } });
  await town.at('2022-08-01');
  await coordinator(town).press('confirm-round');
  await town.at('2022-08-15');
  const realisation = status === 'delayed' ? 'Urakoitsijaa ei saatu.' : '';
  await town.person('ymparistojohtaja').press('save-answer', { status, realisation });
  await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
  await town.at('2022-09-05');
  return town;
}

it('a pulse is announced as long before as any round, and asks only about what is not on track', async () => {
  const town = await aTownAfterItsFirstRound('delayed');
  await town.at('2022-09-25', '09:00');
  expect(await stateOf(town, '2022-P10')).toBe('none');
  await town.at('2022-09-26', '09:00');
  expect(wordsOf(coordinator(town).card())).toContain('kuukausikierros lokakuu 2022');
  await coordinator(town).press('confirm-round');
  await town.at('2022-10-10');
  expect((await town.store.questions.ofRound('kemi/2022-P10')).map(({ tunnus }) => tunnus)).toEqual(['M1']);
  expect(wordsOf(town.person('ymparistojohtaja').card())).toContain('Urakoitsijaa ei saatu.');
  await town.at('2022-10-15', '09:00');
  expect(await stateOf(town, '2022-P10')).toBe('closed');
});

it('there is none while everything that was answered is on track', async () => {
  const town = await aTownAfterItsFirstRound('on-track');
  for (const on of ['2022-09-26', '2022-10-10', '2022-10-27']) await town.at(on, '09:00');
  expect(await stateOf(town, '2022-P10')).toBe('none');
});

it('what is back on track is not asked about in the next month', async () => {
  const town = await aTownAfterItsFirstRound('delayed');
  await town.at('2022-09-26', '09:00');
  await coordinator(town).press('confirm-round');
  await town.at('2022-10-10');
  await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
  for (const on of ['2022-10-15', '2022-10-27', '2022-11-10']) await town.at(on, '09:00');
  expect(await stateOf(town, '2022-P11')).toBe('none');
});

it('nobody is asked in a pulse that no coordinator confirmed', async () => {
  const town = await aTownAfterItsFirstRound('delayed');
  const before = town.person('ymparistojohtaja').chat().length;
  for (const on of ['2022-09-26', '2022-10-10', '2022-10-15']) await town.at(on, '09:00');
  expect(await stateOf(town, '2022-P10')).toBe('cancelled');
  expect(town.person('ymparistojohtaja').chat()).toHaveLength(before);
});
