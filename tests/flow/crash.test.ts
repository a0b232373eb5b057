import { deliveryCountsOf } from '../../strategy/delivery';
import { aPowerCut, type PowerCut } from '../support/a-power-cut';
import { aTown, CHANNEL, ROUND, type Town } from '../support/a-town';
import { aChannel } from '../support/builders';

async function confirmedTown(power: PowerCut): Promise<Town> {
  const town = await aTown({ engine: power.engine });
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  return town;
}

/** Does it with a power cut at the nth write, then again with power, at once and ten minutes later. */
async function withPowerCut(town: Town, power: PowerCut, n: number, on: string): Promise<boolean> {
  power.atWrite(n);
  await town.at(on).catch(() => undefined);
  const wasCut = power.back();
  await town.at(on, '08:01');
  await town.at(on, '08:20');
  return wasCut;
}

const messagesTo = (town: Town, id: string) => town.person(id).chat().length;

async function finalStateOf(town: Town): Promise<unknown> {
  const [round, questions, asks, deliveries] = await Promise.all([
    town.store.rounds.get(ROUND),
    town.store.questions.ofRound(ROUND),
    town.store.asks.ofRound(ROUND),
    town.store.deliveries.ofRound(ROUND),
  ]);
  return {
    round: { state: round?.state, closesOn: round?.closesOn, notAsked: round?.notAsked },
    questions: questions.map(({ id, officialId }) => `${id} → ${officialId}`),
    asks: asks.map(({ id, activityId }) => `${id} ${activityId === null ? 'nowhere' : 'somewhere'}`),
    deliveries: deliveries.map(({ id, state }) => `${id} ${state.is}`),
  };
}

describe('the power is cut at any write', () => {
  it('while a round opens: the next runs end in the same state, with nobody forgotten and nobody asked again', async () => {
    const whole = await confirmedTown(aPowerCut());
    await whole.at('2022-08-15');
    const expected = await finalStateOf(whole);
    let repeats = 0;
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmedTown(power);
      const before = town.messenger.attempts.length;
      power.atWrite(n);
      await town.at('2022-08-15').catch(() => undefined);
      const saidBeforeCut = town.messenger.attempts.length - before;
      const wasCut = power.back();
      await town.at('2022-08-15', '08:01');
      await town.at('2022-08-15', '08:20');
      expect(await finalStateOf(town)).toEqual(expected);
      const asks = (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
      expect(deliveryCountsOf(asks)).toEqual({ planned: 2, sent: 2, skipped: 0, unreachable: 0, waiting: 0 });
      // Only messages that were being said when the power went may come again; each is the same ask.
      const said = town.messenger.attempts.length - before;
      expect(said).toBeGreaterThanOrEqual(3);
      expect(said - 3).toBeLessThanOrEqual(saidBeforeCut);
      repeats += said - 3;
      if (!wasCut) break;
    }
    // Three messages at once, each with one write that tells that it arrived: a cut at the first of these leaves at most
    // three unknown, at the second two, at the third one.
    expect(repeats).toBeGreaterThanOrEqual(3);
    expect(repeats).toBeLessThanOrEqual(3 + 2 + 1);
  });

  it('while a digest is decided and posted: it stands in the channel, and was decided once', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmedTown(power);
      await town.store.channels.add(aChannel());
      await town.at('2022-08-15');
      const wasCut = await withPowerCut(town, power, n, '2022-08-22');
      const digests = await town.store.deliveries.ofChannel(CHANNEL);
      expect(digests.map(({ state }) => state.is)).toEqual(['sent']);
      expect(town.channel().length).toBeLessThanOrEqual(2);
      if (!wasCut) break;
    }
  });

  it('while a round closes: it is closed, the coordinators know it, and every card says so', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmedTown(power);
      await town.at('2022-08-15');
      await town.person('ymparistojohtaja').press('later', { later: 'last-day' });
      const before = messagesTo(town, 'koordinaattori');
      power.atWrite(n);
      await town.at('2022-09-03', '00:00').catch(() => undefined);
      const wasCut = power.back();
      await town.at('2022-09-03', '00:01');
      await town.at('2022-09-05');
      await town.at('2022-09-05', '08:10');
      expect((await town.store.rounds.get(ROUND))?.state).toBe('closed');
      const closed = town
        .person('koordinaattori')
        .chat()
        .slice(before)
        .filter(({ posted }) => posted.summary.includes('päättynyt'));
      expect(closed).toHaveLength(1);
      const states = (await town.store.deliveries.ofRound(ROUND)).map(({ state }) => state.is);
      expect(states).not.toContain('waiting');
      // An edit is the same however often it is made.
      expect([1, 2]).toContain(town.person('elinvoimajohtaja').chat()[0]?.edits);
      if (!wasCut) break;
    }
  });

  it('while an official answers: the answer is stored once when they press again, with its number', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmedTown(power);
      await town.at('2022-08-15');
      const card = town.person('ymparistojohtaja').card();
      const typed = { status: 'done', value0: '12,5' };
      power.atWrite(n);
      await town
        .person('ymparistojohtaja')
        .press('save-answer', typed, { on: card })
        .catch(() => undefined);
      const wasCut = power.back();
      await town.person('ymparistojohtaja').press('save-answer', typed, { on: card });
      expect(await town.store.answers.ofRound(ROUND)).toMatchObject([{ n: 1, values: [{ number: 12.5 }] }]);
      if (!wasCut) break;
    }
  });

  it('while "later" is chosen: chosen again, the card comes back once', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await confirmedTown(power);
      await town.at('2022-08-15');
      const official = town.person('ymparistojohtaja');
      const card = official.card();
      power.atWrite(n);
      await official.press('later', { later: 'tomorrow' }, { on: card }).catch(() => undefined);
      const wasCut = power.back();
      await official.press('later', { later: 'tomorrow' }, { on: card });
      await town.at('2022-08-16', '09:00');
      await town.at('2022-08-17', '09:00');
      expect(official.chat()).toHaveLength(2);
      if (!wasCut) break;
    }
  });
});
