import { aLedTown, until } from '../support/a-led-town';
import { ROUND, type Town } from '../support/a-town';
import { aChannel, aSettings } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const deputy = (town: Town) => town.person('sijainen');
const manager = (town: Town) => town.person('kaupunginjohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const ON_TRACK = { status: 'on-track' };
const M2 = `${ROUND}/M2`;

const escalationsOf = async (town: Town, questionId = M2) =>
  ((await town.store.questions.get(questionId))?.escalations ?? []).map(({ level, toOfficialId }) => [
    level,
    toOfficialId,
  ]);

describe('the rule', () => {
  it('is said in the card that asks, of whom would really be told', async () => {
    const town = await aLedTown();
    expect(wordsOf(environment(town).card())).toContain(
      'Jos vastaus puuttuu 10 työpäivän kuluttua seurantapyynnöstä, siitä kerrotaan sijaiselle, ja 12 työpäivän kuluttua esihenkilölle.',
    );
    expect(wordsOf(town.person('elinvoimajohtaja').card())).not.toContain('esihenkilölle');
  });

  it('tells the deputy after ten working days and the superior after twelve, each once', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-26');
    expect(deputy(town).chat()).toHaveLength(0);
    await town.at('2022-08-29');
    expect(deputy(town).chat()).toHaveLength(1);
    expect(manager(town).chat()).toHaveLength(0);
    await town.at('2022-08-30');
    await town.at('2022-08-31');
    expect(manager(town).chat()).toHaveLength(1);
    for (const on of ['2022-09-01', '2022-09-02']) await town.at(on);
    expect([deputy(town).chat().length, manager(town).chat().length]).toEqual([1, 1]);
    expect(await escalationsOf(town)).toEqual([
      ['deputy', 'sijainen'],
      ['superior', 'kaupunginjohtaja'],
    ]);
  });

  it('lists in one message everything that is missing, the role first', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    const words = wordsOf(manager(town).card());
    expect(words.indexOf('M1')).toBeGreaterThan(-1);
    expect(words.indexOf('M2')).toBeGreaterThan(-1);
    expect(words).toContain('Kaupunginpuutarhuri (Ympäristöjohtaja)');
    expect(words).toContain('Vastausaika päättyy 2.9.2022');
  });

  it('may be another one in the plan’s settings, or none', async () => {
    const quick = { deputyAfterWorkingDays: null, superiorAfterWorkingDays: 3 };
    const town = await aLedTown({ plan: { settings: aSettings({ escalation: quick }) } });
    await until(town, '2022-08-18');
    expect(manager(town).chat()).toHaveLength(1);
    await until(town, '2022-09-02');
    expect(deputy(town).chat()).toHaveLength(0);
  });

  it('tells nobody of what was answered, disputed or never asked', async () => {
    const town = await aLedTown();
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('ask-not-mine');
    await environment(town).press('not-mine', { words: 'Kuuluu toiselle.' });
    await until(town, '2022-09-02');
    expect([deputy(town).chat().length, manager(town).chat().length]).toEqual([0, 0]);
  });

  it('never speaks to a channel', async () => {
    const town = await aLedTown();
    await town.store.channels.add(aChannel());
    await until(town, '2022-08-31');
    for (const { shown } of town.channel()) expect(wordsOf(shown)).not.toContain('esihenkilö');
  });

  it('waits a day for whom something has reached that day already', async () => {
    const town = await aLedTown({}, { managerAnswers: true });
    await until(town, '2022-08-30');
    town.sleepUntil('2022-08-31', '07:00');
    await coordinator(town).writes('muistuta');
    const { card } = { card: await previewCard(town) };
    await coordinator(town).press('send-reminder', {}, { on: card });
    await town.at('2022-08-31');
    const escalated = () =>
      manager(town)
        .chat()
        .filter(({ posted }) => /puuttuu, vastausaika/.test(posted.summary));
    expect(escalated()).toHaveLength(0);
    await town.at('2022-09-01');
    expect(escalated()).toHaveLength(1);
  });

  it('after a week of downtime is followed once the process is back', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-24');
    await town.at('2022-09-01');
    await town.at('2022-09-01', '12:00');
    expect([deputy(town).chat().length, manager(town).chat().length]).toEqual([1, 1]);
  });

  it('writes its message even when the process died between deciding and writing', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-26');
    const { add } = town.store.deliveries;
    town.store.deliveries.add = async () => {
      throw new Error('the process died');
    };
    await town.at('2022-08-29');
    expect(deputy(town).chat()).toHaveLength(0);
    town.store.deliveries.add = add;
    await town.at('2022-08-29', '09:00');
    await town.at('2022-08-29', '10:00');
    expect(deputy(town).chat()).toHaveLength(1);
  });
});

describe('whoever heads the city', () => {
  it('is only reminded: nobody else is told of their silence', async () => {
    const town = await aLedTown({}, { managerAnswers: true });
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', ON_TRACK);
    expect(wordsOf(manager(town).card())).not.toContain('sijaiselle');
    await until(town, '2022-09-02');
    expect(await escalationsOf(town, `${ROUND}/M3`)).toEqual([]);
    expect(deputy(town).chat()).toHaveLength(0);
    expect(manager(town).chat()).toHaveLength(4);
    expect(
      coordinator(town)
        .chat()
        .some(({ shown }) => wordsOf(shown).includes('esihenkilölle voitu')),
    ).toBe(false);
  });
});

describe('where no superior can be told', () => {
  const told = (town: Town) =>
    coordinator(town)
      .chat()
      .filter(({ posted }) => /eikä esihenkilölle/.test(posted.summary));

  it('the coordinators are, once, of all such questions', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-30');
    expect(told(town)).toHaveLength(0);
    await until(town, '2022-09-02');
    expect(told(town)).toHaveLength(1);
    expect(told(town)[0] && wordsOf(told(town)[0]?.shown ?? { card: {} as never })).toContain('Elinvoimajohtaja');
    expect(await escalationsOf(town, `${ROUND}/M3`)).toEqual([['coordinators', null]]);
  });

  it('the same when the superior is the one who was asked, or Teams cannot reach them', async () => {
    const town = await aLedTown();
    town.messenger.refuse('entra-kaupunginjohtaja', { class: 'terminal', reason: 'not-installed' });
    await until(town, '2022-09-02');
    expect(await escalationsOf(town)).toContainEqual(['coordinators', null]);
    expect(
      told(town)
        .map(({ shown }) => wordsOf(shown))
        .join('\n'),
    ).toContain('M2');
  });
});

async function previewCard(town: Town) {
  const reply = await coordinator(town).writes('muistuta');
  if (reply.reply !== 'card') throw new Error('no preview');
  return { card: reply.message.card, activityId: 'reply' };
}
