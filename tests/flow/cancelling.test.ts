import { cancelRound } from '../../jobs/end-round';
import { deliveryCountsOf } from '../../strategy/delivery';
import { aPowerCut } from '../support/a-power-cut';
import { aTown, CHANNEL, ROUND, type Town, type TownWish } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const OFFICIALS = ['ymparistojohtaja', 'elinvoimajohtaja'];
const coordinator = (town: Town) => town.person('koordinaattori');
const environment = (town: Town) => town.person('ymparistojohtaja');

async function cancel(town: Town): Promise<string> {
  const round = await town.store.rounds.get(ROUND);
  if (!round) throw new Error('the round is there');
  return cancelRound(town.jobs, round, town.now());
}

async function announced(wish: TownWish = {}): Promise<Town> {
  const town = await aTown(wish);
  await town.at('2022-08-01');
  return town;
}

async function confirmed(wish: TownWish = {}): Promise<Town> {
  const town = await announced(wish);
  await coordinator(town).press('confirm-round');
  return town;
}

const toldCancelled = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => wordsOf(posted).includes('on peruttu. Lähettämättä'));

/** What every official's newest card says, and every digest that was posted today. */
const cardsOf = (town: Town) => OFFICIALS.flatMap((id) => town.person(id).chat()).map(({ shown }) => wordsOf(shown));

async function waitingOf(town: Town): Promise<number> {
  return deliveryCountsOf(await town.store.deliveries.ofRound(ROUND)).waiting;
}

describe('a round is cancelled', () => {
  it('when it has been announced: its card says so, the button is gone, and nobody is ever asked', async () => {
    const town = await announced();
    town.sleepUntil('2022-08-02', '09:00');
    expect(await cancel(town)).toBe('cancelled');
    await town.at('2022-08-02', '09:01');
    const [announcement] = coordinator(town).chat();
    expect(announcement && wordsOf(announcement.shown)).toContain('on peruttu');
    expect(announcement && verbsOf(announcement.shown)).toEqual([]);
    for (const on of ['2022-08-15', '2022-08-16', '2022-08-22']) await town.at(on);
    expect(cardsOf(town)).toEqual([]);
    expect(toldCancelled(town)).toHaveLength(1);
  });

  it('before its announcement was read: the announcement is not sent any more', async () => {
    const town = await aTown();
    await town.at('2022-07-29', '20:00');
    await town.at('2022-08-01', '00:10');
    await cancel(town);
    await town.at('2022-08-01', '08:00');
    expect(
      coordinator(town)
        .chat()
        .map(({ posted }) => posted.summary),
    ).toEqual(['Seurantakierros on peruttu']);
  });

  it('when it is confirmed: it does not open, and its announcement says so', async () => {
    const town = await confirmed();
    await cancel(town);
    await town.at('2022-08-15');
    expect(cardsOf(town)).toEqual([]);
    expect(wordsOf(coordinator(town).chat()[0]?.shown ?? { card: {} as never })).toContain('on peruttu');
    expect(verbsOf(coordinator(town).chat()[0]?.shown ?? { card: {} as never })).toEqual([]);
  });

  it('when its opening was cut off at any write: nobody is asked who was not yet, and who was reads it', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmed({ engine: power.engine });
      power.atWrite(n);
      await town.at('2022-08-15').catch(() => undefined);
      const wasCut = power.back();
      if (!wasCut) break;
      const asked = cardsOf(town).length;
      await cancel(town);
      for (const time of ['08:01', '08:20', '15:00']) await town.at('2022-08-15', time);
      await town.at('2022-08-16');
      expect(cardsOf(town)).toHaveLength(asked);
      expect(await waitingOf(town)).toBe(0);
      expect(toldCancelled(town)).toHaveLength(1);
    }
  });

  it('and the cancelling is cut off at any write: the next run completes it, and it is told once', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmed({ engine: power.engine });
      await town.at('2022-08-15');
      await environment(town).press('later', { later: 'last-day' });
      town.sleepUntil('2022-08-15', '10:00');
      power.atWrite(n);
      await cancel(town).catch(() => undefined);
      const wasCut = power.back();
      const isCancelled = (await town.store.rounds.get(ROUND))?.state === 'cancelled';
      for (const time of ['10:01', '10:02']) await town.at('2022-08-15', time);
      if (isCancelled) {
        expect(await waitingOf(town)).toBe(0);
        expect(cardsOf(town).filter((words) => !words.includes('peruttu'))).toEqual([]);
        expect(toldCancelled(town)).toHaveLength(1);
      } else {
        expect(cardsOf(town).join()).not.toContain('peruttu');
      }
      if (!wasCut) break;
    }
  });

  it('while its cards are being sent: who had not got one gets none, and the one on its way is edited', async () => {
    const town = await confirmed();
    const send = town.messenger.send;
    let sent = 0;
    town.messenger.send = async (to, message) => {
      const result = await send(to, message);
      if (message.summary.startsWith('Seurantapyyntö')) {
        sent += 1;
        if (sent === 1) await cancel(town);
      }
      return result;
    };
    await town.at('2022-08-15');
    town.messenger.send = send;
    await town.at('2022-08-15', '08:01');
    expect(cardsOf(town).length).toBe(sent);
    expect(cardsOf(town).filter((words) => !words.includes('peruttu'))).toEqual([]);
    const asks = (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
    expect(deliveryCountsOf(asks)).toMatchObject({ planned: 2, sent, skipped: 2 - sent, waiting: 0 });
  });

  it('while another process writes its asks: they are not left waiting', async () => {
    const town = await aTownWithAnOpenRound();
    await cancel(town);
    const [ask] = (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
    const late = { is: 'waiting', nextAttemptAt: '2022-08-17T05:00:00.000Z', why: 'first' } as const;
    if (ask) await town.store.deliveries.add({ ...ask, id: `${ROUND}/kolmas/ask`, state: late, version: 1 });
    await town.at('2022-08-15', '09:00');
    expect((await town.store.deliveries.get(`${ROUND}/kolmas/ask`))?.state).toMatchObject({
      is: 'skipped',
      reason: 'round-cancelled',
    });
  });

  it('and a card that Teams may or may not have delivered becomes one that says so when it is used', async () => {
    const town = await confirmed();
    town.messenger.next('a:entra-ymparistojohtaja', 'lost');
    await town.at('2022-08-15');
    await cancel(town);
    await town.at('2022-08-15', '08:10');
    expect(environment(town).chat()).toHaveLength(1);
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-15', '08:11');
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
    expect(cardsOf(town).filter((words) => !words.includes('peruttu'))).toEqual([]);
  });

  it('before its digest was sent: the digest is not sent any more', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.channels.add(aChannel());
    town.messenger.refuse(CHANNEL, { class: 'throttled', retryAfterMs: 3_600_000 });
    await town.at('2022-08-22');
    town.messenger.refuse(CHANNEL, null);
    await cancel(town);
    await town.at('2022-08-22', '10:00');
    expect(town.channel()).toEqual([]);
    const [digest] = await town.store.deliveries.ofChannel(CHANNEL);
    expect(digest?.state).toMatchObject({ is: 'skipped', reason: 'round-cancelled' });
  });
});

describe('a round that has ended', () => {
  it('closed cannot be cancelled, and stays as it is', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-09-05');
    const before = await town.store.rounds.get(ROUND);
    const said = coordinator(town).chat().length;
    expect(await cancel(town)).toBe('closed-already');
    await town.at('2022-09-05', '08:01');
    expect(await town.store.rounds.get(ROUND)).toEqual(before);
    expect(coordinator(town).chat()).toHaveLength(said);
  });

  it('cancelled is cancelled once', async () => {
    const town = await aTownWithAnOpenRound();
    expect(await cancel(town)).toBe('cancelled');
    expect(await cancel(town)).toBe('cancelled-already');
    await town.tick();
    expect(toldCancelled(town)).toHaveLength(1);
  });

  it('and a coordinator who is named later is not told of it', async () => {
    const town = await aTownWithAnOpenRound();
    await cancel(town);
    await town.at('2022-08-15', '08:01');
    const fresh = await town.store.officials.get('elinvoimajohtaja');
    if (fresh) await town.store.officials.save({ ...fresh, isCoordinator: true });
    const before = town.person('elinvoimajohtaja').chat().length;
    await town.at('2022-08-16');
    expect(town.person('elinvoimajohtaja').chat()).toHaveLength(before);
  });
});
