import { pressIn, saidIn } from '../support/a-reply';
import { aTown, ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');

async function theForm(town: Town) {
  const clock = await coordinator(town).writes('vuosikello');
  return pressIn(coordinator(town), clock, 'edit-settings');
}

describe('the year clock', () => {
  it.each([
    ['vuosikello', 'Koordinaattorit saavat luettelon vahvistettavaksi 1.8.2022.'],
    ['årsklocka', 'Muistutukset niille, joilta vastaus puuttuu: 22.8.2022, 25.8.2022 ja 2.9.2022.'],
    ['year clock', 'Heinäkuussa ei kysytä eikä muistuteta.'],
  ])('tells the year in words ("%s")', async (word, sentence) => {
    const town = await aTown();
    expect(saidIn(await coordinator(town).writes(word))).toContain(sentence);
  });

  it('is for coordinators only', async () => {
    const town = await aTown();
    expect((await town.person('ymparistojohtaja').writes('vuosikello')).reply).toBe('text');
  });
});

describe('settings that a coordinator changes', () => {
  it('make the next version of the plan with the same table, are told and audited from what to what', async () => {
    const town = await aTown();
    const before = await town.store.plans.latest('kemi');
    const kept = await pressIn(coordinator(town), await theForm(town), 'change-settings', { workingDays: '20' });
    expect(saidIn(kept)).toContain('Vastausaika työpäivinä: \n20 (aiemmin 15)');
    const plan = await town.store.plans.latest('kemi');
    expect(plan).toMatchObject({ number: 2, importedBy: 'koordinaattori', table: before?.table });
    const [act] = await town.store.audit.latest(1);
    expect(act).toMatchObject({ act: 'settings-changed', from: 'workingDays 15', to: 'workingDays 20' });
    await town.at('2022-08-01');
    expect((await town.store.rounds.get(ROUND))?.closesOn).toBe('2022-09-09');
  });

  it('leave an open round its days', async () => {
    const town = await aTownWithAnOpenRound();
    const typed = { opensH1: '1.9.', workingDays: '20' };
    await pressIn(coordinator(town), await theForm(town), 'change-settings', typed);
    await town.at('2022-08-16');
    expect(await town.store.rounds.get(ROUND)).toMatchObject({ opensOn: '2022-08-15', closesOn: '2022-09-02' });
    expect(await town.store.rounds.ofPlan('kemi')).toHaveLength(1);
  });

  it('that cannot be read come back with what was typed, and nothing is kept', async () => {
    const town = await aTown();
    const reply = await pressIn(coordinator(town), await theForm(town), 'change-settings', { reminderDays: 'usein' });
    expect(saidIn(reply)).toContain('enintään viisi työpäivien määrää');
    expect(reply.reply === 'card' && inputsOf(reply.message.card).reminderDays).toBe('usein');
    expect((await town.store.plans.latest('kemi'))?.number).toBe(1);
  });

  it('are kept once, and a form of yesterday overwrites nobody', async () => {
    const town = await aTown();
    const form = await theForm(town);
    await pressIn(coordinator(town), form, 'change-settings', { mostReminders: '2' });
    const again = await pressIn(coordinator(town), form, 'change-settings', { mostReminders: '2' });
    expect(saidIn(again)).toContain('pysyivät ennallaan');
    const outdated = await pressIn(coordinator(town), form, 'change-settings', { mostReminders: '1' });
    expect(saidIn(outdated)).toContain('Asetuksia on muutettu sillä välin');
    const plan = await town.store.plans.latest('kemi');
    expect([plan?.number, plan?.settings.reminders?.mostInRound]).toEqual([2, 2]);
  });
});
