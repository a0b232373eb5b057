import { lookoutId } from '../../strategy/lookout';
import { aPowerCut } from '../support/a-power-cut';
import { aTown, CHANNEL, ROUND, type Town, type TownWish } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel, TENANT } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');
const environment = (town: Town) => town.person('ymparistojohtaja');
const saidTo = (town: Town, words: string) =>
  coordinator(town)
    .chat()
    .filter(({ shown }) => wordsOf(shown).includes(words))
    .map(({ shown }) => wordsOf(shown));
const toldAway = (town: Town) => saidTo(town, 'Toteuma ei ollut toiminnassa');
const toldStuck = (town: Town) => saidTo(town, 'Tämä on jäänyt tekemättä');

/** Confirmed; the clockwork last looked on the opening day at half past seven. */
async function beforeOpening(wish: TownWish = {}): Promise<Town> {
  const town = await aTown(wish);
  await town.at('2022-08-01');
  await coordinator(town).press('confirm-round');
  await town.at('2022-08-15', '07:30');
  return town;
}

/** Looks at each of these times, and once more a little later for what was put into the outbox last. */
async function looks(town: Town, on: string, ...times: string[]): Promise<void> {
  for (const time of times) await town.at(on, time);
  await town.tick();
}

describe('when the bot was away', () => {
  it('while a round should have opened: the coordinators are told from when to when, and that it opened late, once', async () => {
    const town = await beforeOpening();
    await looks(town, '2022-08-15', '10:45', '10:46', '11:15', '15:00');
    const [told = '', ...others] = toldAway(town);
    expect(others).toEqual([]);
    expect(told).toContain('15.8.2022 klo 7.30–10.45');
    expect(told).toContain('Seurantakierros (tammi–kesäkuu 2022): avattiin myöhässä 15.8.2022 klo 10.45.');
    expect(told).toContain('Sinun ei tarvitse tehdä mitään.');
  });

  it('while cards should have gone out: it says how many went late', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('later', { later: 'tomorrow' });
    await town.at('2022-08-16', '08:30');
    await looks(town, '2022-08-16', '11:00', '11:01');
    expect(toldAway(town)).toHaveLength(1);
    expect(toldAway(town)[0]).toContain('1 seurantapyyntö: lähetettiin myöhässä.');
  });

  it('while a digest should have been posted: it says that it was posted late', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.channels.add(aChannel());
    await town.at('2022-08-22', '07:30');
    await looks(town, '2022-08-22', '09:30', '09:31');
    expect(toldAway(town)[0]).toContain('Viikkokooste 22.8.2022 (Johtoryhmä): lähetettiin myöhässä.');
    expect(town.channel()).toHaveLength(1);
  });

  it('and nothing fell due in that time: nothing is said', async () => {
    const town = await aTownWithAnOpenRound();
    const before = coordinator(town).chat().length;
    await looks(town, '2022-08-17', '09:00', '09:01', '13:00');
    expect(coordinator(town).chat()).toHaveLength(before);
  });

  it('only for minutes: nothing is said', async () => {
    const town = await beforeOpening();
    await town.at('2022-08-15', '07:58');
    await looks(town, '2022-08-15', '08:12', '08:30');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('open');
    expect(toldAway(town)).toEqual([]);
  });

  it('until the evening: it is told the next morning, with what has become of it by then', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.channels.add(aChannel());
    await town.at('2022-08-22', '07:30');
    await looks(town, '2022-08-22', '20:00', '20:01');
    await looks(town, '2022-08-23', '07:59');
    expect(toldAway(town)).toEqual([]);
    await looks(town, '2022-08-23', '08:00', '08:01');
    expect(toldAway(town)).toHaveLength(1);
    expect(toldAway(town)[0]).toContain('22.8.2022 klo 7.30–20.00');
    expect(toldAway(town)[0]).toContain('Viikkokooste 22.8.2022 (Johtoryhmä): lähetettiin myöhässä.');
  });

  it('in the middle of a send: it says that the card waits for another try, which then comes', async () => {
    const power = aPowerCut();
    const town = await beforeOpening({ engine: power.engine });
    // The attempt is begun and nothing is written after it.
    let writes = 1;
    for (; (await attemptsOf(town)) === 0; writes += 1) {
      power.atWrite(writes);
      await town.at('2022-08-15', '08:00').catch(() => undefined);
      power.back();
    }
    await looks(town, '2022-08-15', '10:00', '10:01');
    expect(toldAway(town)[0]).toMatch(/lähetettiin myöhässä; niistä \d odottaa uutta yritystä/);
    await looks(town, '2022-08-15', '10:10', '11:00');
    const states = (await asksOf(town)).map(({ state }) => state.is);
    expect(states).toEqual(['sent', 'sent']);
    expect(toldAway(town)).toHaveLength(1);
  });

  it('is not said of a bot that was sending all the time, and died of it', async () => {
    const power = aPowerCut();
    const town = await beforeOpening({ engine: power.engine });
    const { send } = town.messenger;
    let sends = 0;
    // Each message takes a quarter of an hour; when the last one has arrived, it is not written down any more.
    town.messenger.send = async (to, message) => {
      const sent = await send(to, message);
      sends += 1;
      town.sleepUntil('2022-08-15', `08:${sends * 15}`);
      if (sends === 3) {
        for (let others = 0; others < 500; others += 1) await Promise.resolve();
        power.atWrite(1);
      }
      return sent;
    };
    await town.at('2022-08-15', '08:00').catch(() => undefined);
    expect(power.back()).toBe(true);
    town.messenger.send = send;
    expect(await sentOf(town)).toBe(1);
    await looks(town, '2022-08-15', '08:51', '08:52', '09:00');
    expect(toldAway(town)).toEqual([]);
    expect(await sentOf(town)).toBe(2);
  });

  it('and the power is cut at any write while it makes up for it: it is told once', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await beforeOpening({ engine: power.engine });
      power.atWrite(n);
      await town.at('2022-08-15', '10:45').catch(() => undefined);
      const wasCut = power.back();
      await looks(town, '2022-08-15', '10:46', '10:47', '10:55', '13:00');
      expect(toldAway(town)).toHaveLength(1);
      expect(toldAway(town)[0]).toContain('avattiin myöhässä');
      if (!wasCut) break;
    }
  });
});

describe('what stays undone although the bot looks', () => {
  it('is a round that cannot be opened: it is told once, with whom to ask', async () => {
    const town = await beforeOpening();
    const add = town.store.questions.add;
    town.store.questions.add = async () => {
      throw new Error('a broken record');
    };
    await looks(town, '2022-08-15', '08:00', '08:14', '08:16', '08:29');
    expect(toldStuck(town)).toEqual([]);
    await looks(town, '2022-08-15', '08:35', '08:40', '09:00', '12:00');
    expect(toldStuck(town)).toHaveLength(1);
    expect(toldStuck(town)[0]).toContain('Sen piti avautua 15.8.2022 klo 8.00.');
    expect(toldStuck(town)[0]).toContain('Pyydä ylläpitäjää');
    town.store.questions.add = add;
    await looks(town, '2022-08-15', '12:05', '12:30');
    expect(toldStuck(town)).toHaveLength(1);
  });

  it('is a message that is never sent: all of them are one trouble', async () => {
    const town = await beforeOpening();
    const get = town.store.officials.get;
    town.store.officials.get = async (id) => {
      if (id !== 'koordinaattori') throw new Error('a broken record');
      return get(id);
    };
    await looks(town, '2022-08-15', '08:00', '08:10', '08:20', '08:30', '08:40', '08:50', '09:30');
    expect(toldStuck(town)).toHaveLength(1);
    expect(toldStuck(town)[0]).toContain('2 viestiä on odottanut lähettämistä 15.8.2022 klo 8.00 alkaen.');
  });

  it('is a digest that Teams does not take: it is told that it is not sent again', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.channels.add(aChannel());
    town.messenger.refuse(CHANNEL, { class: 'terminal', reason: 'refused' });
    await looks(town, '2022-08-22', '08:00', '08:10', '08:16', '08:30');
    await looks(town, '2022-08-23', '09:00');
    expect(toldStuck(town)).toHaveLength(1);
    expect(toldStuck(town)[0]).toContain('Teams ei ottanut vastaan viikkokoostetta 22.8.2022 kanavalle Johtoryhmä.');
    expect(toldStuck(town)[0]).not.toContain('ylläpitäjää');
  });

  it('is not what heals within minutes', async () => {
    const town = await beforeOpening();
    town.messenger.next('a:entra-ymparistojohtaja', 'lost');
    await looks(town, '2022-08-15', '08:00', '08:01', '08:10', '08:30', '09:00');
    expect(toldStuck(town)).toEqual([]);
    expect(toldAway(town)).toEqual([]);
  });

  it('is told in office hours', async () => {
    const town = await aTownWithAnOpenRound();
    const get = town.store.officials.get;
    await environment(town).press('later', { later: 'tomorrow' });
    town.store.officials.get = async (id) => {
      if (id === 'ymparistojohtaja') throw new Error('a broken record');
      return get(id);
    };
    town.sleepUntil('2022-08-15', '17:00');
    await town.tick();
    for (let hour = 15; hour < 24; hour += 1) await town.at('2022-08-16', `${hour}:00`);
    const told = toldStuck(town).length;
    expect(told).toBe(0);
    await looks(town, '2022-08-17', '08:00', '08:01');
    expect(toldStuck(town)).toHaveLength(1);
  });
});

it('a process that is not the dispatcher any more does not say that everything was seen to', async () => {
  const town = await aTownWithAnOpenRound();
  const before = await town.store.lookouts.get(lookoutId(TENANT));
  expect(before?.lookedAt).toBe('2022-08-15T05:00:00.000Z');
  town.jobs.holdsLease = () => false;
  await town.at('2022-08-16', '09:00');
  expect(await town.store.lookouts.get(lookoutId(TENANT))).toEqual(before);
});

async function asksOf(town: Town) {
  return (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
}

async function sentOf(town: Town): Promise<number> {
  return (await asksOf(town)).filter(({ state }) => state.is === 'sent').length;
}

async function attemptsOf(town: Town): Promise<number> {
  const deliveries = await asksOf(town);
  const attempts = await Promise.all(deliveries.map(({ id }) => town.store.attempts.ofDelivery(id)));
  return attempts.flat().length;
}
