/** What a coordinator confirmed is what is sent, or the news of the opening says what changed in between. */

import { aTown, someMeasures } from '../support/a-town';
import { aMeasure, aPlan } from '../support/builders';
import { wordsOf } from '../support/card-reading';

it('a measure that took the place of another since the confirming is told of, though the numbers are the same', async () => {
  const town = await aTown();
  await town.at('2022-08-01');
  const coordinator = town.person('koordinaattori');
  await coordinator.press('confirm-round');
  const [first, , third] = someMeasures();
  const other = aMeasure({ tunnus: 'M9', text: 'Ulkovalaistus.', roleIds: ['kemi/kaupunginpuutarhuri'] });
  const measures = [first, other, third].flatMap((measure) => measure ?? []);
  await town.store.plans.add(aPlan({ id: 'kemi@2', number: 2, measures }));
  await town.at('2022-08-15');
  expect(wordsOf(coordinator.card())).toContain('osa toimenpiteistä on vaihtunut');
});

it('nothing is said to have changed when nothing has', async () => {
  const town = await aTown();
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  expect(wordsOf(town.person('koordinaattori').card())).not.toContain('osa toimenpiteistä on vaihtunut');
});
