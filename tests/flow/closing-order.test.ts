import { extendRound } from '../../jobs/extend-round';
import { deliveryCountsOf } from '../../strategy/delivery';
import { aPowerCut } from '../support/a-power-cut';
import { pressIn } from '../support/a-reply';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');
const stateOf = async (town: Town) => (await town.store.rounds.get(ROUND))?.state;
const toldClosed = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => posted.summary.startsWith('Seurantakierros on päättynyt'));

describe('a round that is being closed', () => {
  it('and cut off at any write is closed by the next run, told once, with nothing left waiting', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await aTownWithAnOpenRound({ engine: power.engine });
      await town.person('ymparistojohtaja').press('later', { later: 'last-day' });
      town.sleepUntil('2022-08-24', '10:00');
      const asked = await coordinator(town).writes('sulje');
      power.atWrite(n);
      await pressIn(coordinator(town), asked, 'close-round').catch(() => undefined);
      const wasCut = power.back();
      for (const time of ['10:01', '10:02']) await town.at('2022-08-24', time);
      if ((await stateOf(town)) === 'closed') {
        expect(toldClosed(town)).toHaveLength(1);
        expect(deliveryCountsOf(await town.store.deliveries.ofRound(ROUND)).waiting).toBe(0);
      } else {
        expect(toldClosed(town)).toEqual([]);
      }
      if (!wasCut) break;
    }
  });

  it('while a coordinator extends it stays open, and nobody is told that it ended', async () => {
    const town = await aTownWithAnOpenRound();
    const save = town.store.rounds.save;
    let isExtended = false;
    town.store.rounds.save = async (round) => {
      if (round.state === 'closed' && !isExtended) {
        isExtended = true;
        await extendRound(town.jobs, { roundId: ROUND, closesOn: '2022-09-09' }, town.now());
      }
      return save(round);
    };
    await town.at('2022-09-05');
    expect(isExtended).toBe(true);
    expect(await stateOf(town)).toBe('open');
    await town.at('2022-09-06');
    expect(toldClosed(town)).toEqual([]);
    await town.at('2022-09-12');
    expect(await stateOf(town)).toBe('closed');
    expect(toldClosed(town)).toHaveLength(1);
  });
});

it('a finished card shows until when answers can be corrected after its round was extended', async () => {
  const town = await aTownWithAnOpenRound();
  await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
  await town.at('2022-08-15', '09:00');
  const [finished] = town.person('elinvoimajohtaja').chat();
  expect(finished && wordsOf(finished.shown)).toContain('2.9.2022 asti');
  await extendRound(town.jobs, { roundId: ROUND, closesOn: '2022-09-09' }, town.now());
  await town.tick();
  const [extended] = town.person('elinvoimajohtaja').chat();
  expect(extended && wordsOf(extended.shown)).toContain('9.9.2022 asti');
});
