import { readFileSync } from 'node:fs';
import { changeRole } from '../../jobs/change-role';
import { forgetDrafts } from '../../jobs/forget-drafts';
import { draftId } from '../../strategy/draft';
import { aTown, type Town } from '../support/a-town';
import { TENANT } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const HEADER = 'Tunnus;Päämäärä;Toimiala;Tavoite;Toimenpide;Vastuu;Aikataulu;Mittarit';
const M1 = 'M1;ELINVOIMAINEN KAUPUNKI;ympäristö;Viihtyisä keskusta;Torin kunnostus;Ympäristöjohtaja;2023;Käyttöaste';
const M9 = 'M9;SUJUVA ARKI;elinvoima;Palvelut;Uusi asiointipiste;Elinvoimajohtaja;jatkuva;Asiakkaat';
const PLAN = [HEADER, M1, M9].join('\n');
const REGISTER = [
  'Tehtävä;Haltija;Sähköposti;Entra-tunnus',
  'Ympäristöjohtaja;Uusi Ympäristöjohtaja;uusi@kemi.example;entra-uusi',
  'Kaupunginpuutarhuri;;;',
  'Elinvoimajohtaja;Elinvoimajohtaja;elinvoimajohtaja@kemi.example;entra-elinvoimajohtaja',
].join('\n');

const coordinator = (town: Town) => town.person('koordinaattori');
const wordsIn = (reply: Awaited<ReturnType<Town['inbound']>>) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';

/** Drops files and keeps the card, so that its buttons can be pressed. */
async function dropped(town: Town, files: Record<string, string>) {
  const reply = await coordinator(town).drops(files);
  if (reply.reply !== 'card') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return { card: reply.message.card, activityId: 'dropped' };
}

async function takesRegister(town: Town) {
  const plan = await town.store.plans.latest('kemi');
  if (!plan) throw new Error('no plan');
  const tenure = { is: 'held', officialId: 'elinvoimajohtaja', deputyId: null, fromOn: '2022-07-20' } as const;
  await changeRole(town.jobs, plan, 'kemi/ymparistojohtaja', { tenure }, 'koordinaattori', town.now());
}

describe('a file dropped to the bot', () => {
  it('is judged, and nothing is changed before the coordinator says so', async () => {
    const town = await aTown();
    const card = await dropped(town, { 'suunnitelma.csv': PLAN });
    const words = wordsOf(card);
    expect(words).toContain('Tarkista ennen käyttöönottoa');
    expect(words).toContain('Kaupunginvaltuusto 31.1.2022 3');
    expect(words).toContain('Uusia toimenpiteitä (1)');
    expect(words).toContain('M9');
    expect(words).toContain('Poistuvia toimenpiteitä (2)');
    expect((await town.store.plans.latest('kemi'))?.number).toBe(1);

    const done = await coordinator(town).press('take-in', {}, { on: card });
    expect(wordsIn(done)).toContain('versio 2 on nyt käytössä');
    const plan = await town.store.plans.latest('kemi');
    expect(plan).toMatchObject({ number: 2, importedBy: 'koordinaattori' });
    expect(plan?.measures.map(({ tunnus }) => tunnus)).toEqual(['M1', 'M9']);
    expect(await town.store.audit.latest(5)).toEqual([
      expect.objectContaining({ act: 'plan-imported', by: 'koordinaattori', subject: 'kemi/v2' }),
    ]);
  });

  it('sends nobody anything when it is taken into use', async () => {
    const town = await aTown();
    await coordinator(town).press('take-in', {}, { on: await dropped(town, { 'suunnitelma.csv': PLAN }) });
    await town.tick();
    for (const id of ['ymparistojohtaja', 'elinvoimajohtaja']) expect(town.person(id).chat()).toEqual([]);
  });

  it('with a register alone changes who holds what, and keeps the table that is in use', async () => {
    const town = await aTown({ plan: { table: { columns: HEADER.split(';'), rows: [M1.split(';'), M9.split(';')] } } });
    const card = await dropped(town, { 'vastuutahot.csv': REGISTER });
    expect(wordsOf(card)).toContain('Hoitaja, sijainen tai aika muuttuu (2)');
    await coordinator(town).press('take-in', {}, { on: card });
    const role = await town.store.roles.get('kemi/ymparistojohtaja');
    const holder = await town.store.officials.get(role?.tenures.at(-1)?.officialId ?? '');
    expect(holder).toMatchObject({ entraId: 'entra-uusi' });
  });

  it('comes together with what was dropped before, and an old card takes in only what it showed', async () => {
    const town = await aTown();
    const first = await dropped(town, { 'suunnitelma.csv': PLAN });
    const both = await dropped(town, { 'vastuutahot.csv': REGISTER });
    expect(wordsOf(both)).toContain('Tiedostot: suunnitelma.csv, vastuutahot.csv');
    const old = await coordinator(town).press('take-in', {}, { on: first });
    expect(wordsIn(old)).toContain('Tarkista ennen käyttöönottoa');
    expect((await town.store.plans.latest('kemi'))?.number).toBe(1);
    await coordinator(town).press('take-in', {}, { on: both });
    expect((await town.store.plans.latest('kemi'))?.number).toBe(2);
  });

  it('that has a row nobody can import has no button, and says which row and what to do', async () => {
    const town = await aTown();
    const card = await dropped(town, { 'suunnitelma.csv': [HEADER, M1, M1].join('\n') });
    expect(verbsOf(card)).toEqual(['leave-draft']);
    expect(wordsOf(card)).toContain('Rivi 3:');
    expect(wordsOf(card)).toContain('Tunnus M1 on jo rivillä 2');
  });

  it('is forgotten when it is left, and after a day', async () => {
    const town = await aTown();
    const left = await dropped(town, { 'suunnitelma.csv': PLAN });
    expect(wordsIn(await coordinator(town).press('leave-draft', {}, { on: left }))).toContain('pysyvät ennallaan');
    expect(wordsIn(await coordinator(town).press('take-in', {}, { on: left }))).toContain('on jo käsitelty');

    const kept = await dropped(town, { 'suunnitelma.csv': PLAN });
    town.sleepUntil('2022-07-31', '12:00');
    expect(wordsIn(await coordinator(town).press('take-in', {}, { on: kept }))).toContain('vanhentuneet');
    expect((await town.store.plans.latest('kemi'))?.number).toBe(1);
  });

  it('leaves nothing of its content in the store after a day', async () => {
    const town = await aTown();
    const draftOf = () => town.store.drafts.get(draftId(TENANT, 'koordinaattori'));
    await dropped(town, { 'vastuutahot.csv': REGISTER });
    await forgetDrafts(town.jobs, TENANT, town.now());
    expect((await draftOf())?.register).not.toBeNull();
    town.sleepUntil('2022-07-31', '12:00');
    await forgetDrafts(town.jobs, TENANT, town.now());
    expect(await draftOf()).toMatchObject({ plan: null, register: null, settings: null });
  });

  it('says which changes made by hand the register would replace, and which settings change', async () => {
    const town = await aTown();
    await takesRegister(town);
    const words = wordsOf(await dropped(town, { 'vastuutahot.csv': REGISTER }));
    expect(words).toContain('Käsin tehty muutos, jonka rekisteri korvaa (1): \nYmpäristöjohtaja');
    const reminders = { afterWorkingDays: [3], onLastDay: true, mostInRound: 1 };
    const settings = { ...JSON.parse(readFileSync('examples/kemi/plan.json', 'utf8')), id: 'kemi', reminders };
    const card = await dropped(town, { 'plan.json': JSON.stringify(settings) });
    expect(wordsOf(card)).toContain('muistutukset');
  });

  it('is not taken into use where somebody changed a role since the card was drawn: the card says what it is now', async () => {
    const town = await aTown();
    const card = await dropped(town, { 'vastuutahot.csv': REGISTER });
    await takesRegister(town);
    const before = await town.store.roles.get('kemi/ymparistojohtaja');
    const again = await coordinator(town).press('take-in', {}, { on: card });
    expect(wordsIn(again)).toContain('Käsin tehty muutos, jonka rekisteri korvaa (1)');
    expect(await town.store.roles.get('kemi/ymparistojohtaja')).toEqual(before);
  });

  it('is taken into use once, however many clicks come at the same moment', async () => {
    const town = await aTown();
    const card = await dropped(town, { 'suunnitelma.csv': PLAN, 'vastuutahot.csv': REGISTER });
    const persons = (await town.store.officials.ofTenant(TENANT)).length;
    const click = () => coordinator(town).press('take-in', {}, { on: card });
    const words = (await Promise.all([click(), click()])).map(wordsIn);
    expect(words.filter((said) => said.includes('on nyt käytössä'))).toHaveLength(1);
    expect((await town.store.plans.latest('kemi'))?.number).toBe(2);
    expect(await town.store.officials.ofTenant(TENANT)).toHaveLength(persons + 1);
  });

  it('is read together with those beside it, and kept when another is refused', async () => {
    const town = await aTown();
    const { read } = town.reactions.sharedFiles;
    let [begun, most] = [0, 0];
    town.reactions.sharedFiles.read = async (file) => {
      begun += 1;
      most = Math.max(most, begun);
      await new Promise((resolve) => setImmediate(resolve));
      begun -= 1;
      return read(file);
    };
    const files = { 'kuva.csv': '', 'suunnitelma.csv': PLAN, 'vastuutahot.csv': REGISTER };
    expect(wordsIn(await coordinator(town).drops(files))).toContain('ei ole rivejä');
    expect(most).toBe(3);
    expect(wordsOf(await dropped(town, { 'vastuutahot.csv': REGISTER }))).toContain('suunnitelma.csv');
  });

  it('of no kind that we know is refused with what to do', async () => {
    const town = await aTown();
    const reply = await coordinator(town).drops({ 'lounaslista.csv': 'Päivä;Ruoka\nma;keitto' });
    expect(wordsIn(reply)).toContain('lounaslista.csv ei ole toteutussuunnitelma eikä vastuutahojen rekisteri.');
    expect(wordsIn(await coordinator(town).drops({ 'kuva.csv': '' }))).toContain('ei ole rivejä');
    expect(wordsIn(await coordinator(town).drops({ 'plan.json': '{"id": 1}' }))).toContain('on korjattavaa');
  });

  it('is taken from coordinators only', async () => {
    const town = await aTown();
    const reply = await town.person('ymparistojohtaja').drops({ 'suunnitelma.csv': PLAN });
    expect(wordsIn(reply)).toContain('koordinaattor');
    expect(
      await town.store.drafts.get(`${(await town.store.plans.latest('kemi'))?.tenantId}/ymparistojohtaja`),
    ).toBeNull();
  });
});
