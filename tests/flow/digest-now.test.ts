import { aPowerCut } from '../support/a-power-cut';
import { CHANNEL, ROUND, someOfficials, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { anOfficial } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const COORDINATOR = 'koordinaattori';

async function withChannel(): Promise<Town> {
  const town = await aTownWithAnOpenRound();
  await town.person(COORDINATOR).writes('kooste tänne', CHANNEL);
  return town;
}

async function sendNow(town: Town, by = COORDINATOR): Promise<string> {
  const person = town.person(by);
  await person.press('digest-now');
  await person.press('digest-now');
  return wordsOf(person.card());
}

function answer(town: Town, status: string, realisation = '') {
  return town.person('ymparistojohtaja').press('save-answer', { status, realisation });
}

const digestsIn = (town: Town) => town.channel().map(({ shown }) => wordsOf(shown));

describe('the digest at a coordinator’s word', () => {
  it('first shows which audiences get it and where, and sends nothing', async () => {
    const town = await withChannel();
    await town.person(COORDINATOR).press('digest-now');
    const words = wordsOf(town.person(COORDINATOR).card());
    expect(words).toContain('Johtoryhmä');
    expect(words).toContain('kanavalle Johtoryhmä');
    expect(words).toContain('Tavallinen viikkokooste lähtee silti 22.8.2022');
    expect(town.channel()).toEqual([]);
  });

  it('then goes out, once however often it is pressed and by whomever', async () => {
    const town = await withChannel();
    const person = town.person(COORDINATOR);
    await person.press('digest-now');
    const preview = person.card();
    await person.press('digest-now');
    expect(wordsOf(person.card())).toContain('Viikkokooste lähtee nyt yhdelle vastaanottajalle.');
    await person.press('digest-now', {}, { on: preview });
    expect(wordsOf(person.card())).toContain('sitä ei lähetetty uudelleen');
    expect(town.channel()).toHaveLength(1);
    const acts = (await town.store.audit.latest(50)).filter(({ act }) => act === 'digest-sent-now');
    expect(acts).toMatchObject([{ by: COORDINATOR, subject: ROUND, to: 'manual-1' }]);
  });

  it('goes out again when it is asked for again', async () => {
    const town = await withChannel();
    await sendNow(town);
    await town.at('2022-08-15', '09:00');
    await town.person(COORDINATOR).press('show-board');
    await sendNow(town);
    expect(town.channel()).toHaveLength(2);
  });

  it('the word shows the same as the button', async () => {
    const town = await withChannel();
    for (const word of ['kooste nyt', 'sammandrag nu', 'digest now']) {
      expect(await town.person(COORDINATOR).writes(word)).toMatchObject({
        reply: 'card',
        message: { summary: 'Lähetetäänkö viikkokooste nyt?' },
      });
    }
  });

  it('without a channel it goes to the coordinators, and says so before and after', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person(COORDINATOR).press('digest-now');
    expect(wordsOf(town.person(COORDINATOR).card())).toContain('koordinaattoreille, koska kanavaa ei ole');
    await town.person(COORDINATOR).press('digest-now');
    expect(wordsOf(town.person(COORDINATOR).card())).toContain('Viikkokoosteella ei ole kanavaa');
  });

  it('of a closed round with nothing new is not sent', async () => {
    const town = await withChannel();
    await answer(town, 'on-track');
    await town.at('2022-09-05', '08:00');
    await town.at('2022-09-05', '12:00');
    const posted = town.channel().length;
    await town.person(COORDINATOR).writes('kooste nyt');
    const reply = await town.person(COORDINATOR).writes('kooste nyt');
    expect(reply.reply === 'card' && wordsOf(reply.message)).toContain('ei ole uutta kerrottavaa');
    expect(town.channel()).toHaveLength(posted);
  });

  it('is for coordinators only', async () => {
    const town = await withChannel();
    const reply = await town.person('elinvoimajohtaja').writes('kooste nyt');
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('vain koordinaattori') });
  });
});

describe('the power is cut at any write while it is being sent', () => {
  it('pressing again completes it, and nobody gets it twice', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const officials = [...someOfficials(), anOfficial({ id: 'toinen', name: 'Apulainen', isCoordinator: true })];
      const town = await aTownWithAnOpenRound({ engine: power.engine, officials });
      const person = town.person(COORDINATOR);
      await person.press('digest-now');
      const preview = person.card();
      power.atWrite(n);
      await person.press('digest-now', {}, { on: preview }).catch(() => undefined);
      const wasCut = power.back();
      await person.press('digest-now', {}, { on: preview });
      for (const time of ['08:01', '08:20', '08:40']) await town.at('2022-08-15', time);
      for (const id of [COORDINATOR, 'toinen']) {
        const digests = (await town.store.deliveries.ofOfficial(id)).filter(({ content }) => content.kind === 'digest');
        expect(digests.map(({ state }) => state.is)).toEqual(['sent']);
      }
      if (!wasCut) break;
    }
  });
});

describe('the digests around it', () => {
  it('the next one of the calendar still comes, and tells what has changed since this one', async () => {
    const town = await withChannel();
    await answer(town, 'on-track');
    await town.at('2022-08-18', '10:00');
    await sendNow(town);
    expect(digestsIn(town)[0]).toContain('M1');
    await town.at('2022-08-19', '10:00');
    await answer(town, 'delayed', 'Siirtyi.');
    await town.at('2022-08-22');
    const [, monday] = digestsIn(town);
    expect(monday).toContain('Muutokset 18.8.2022 jälkeen.');
    expect(monday).toContain('Muutokset (1)');
  });

  it('an answer later on its day is shown in it, and no more in the one before it', async () => {
    const town = await withChannel();
    await town.at('2022-08-22');
    const [morning] = digestsIn(town);
    await town.at('2022-08-22', '10:00');
    await town.person(COORDINATOR).writes('tilanne');
    await sendNow(town);
    await town.at('2022-08-22', '10:05');
    await answer(town, 'on-track');
    await town.at('2022-08-22', '10:07');
    const [first, second] = digestsIn(town);
    expect(first).toBe(morning);
    expect(second).toContain('päivitetty');
    expect(second).toContain('1/3');
  });

  it('a digest of the calendar on the same day is its own', async () => {
    const town = await withChannel();
    await town.at('2022-08-22', '07:00');
    await sendNow(town);
    await town.at('2022-08-22', '08:00');
    expect(town.channel()).toHaveLength(2);
  });
});
