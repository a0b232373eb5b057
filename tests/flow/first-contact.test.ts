/** What the first card tells: of which plans, which rounds, and in which of one's parts. */

import { aTown, someOfficials, someRoles, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aPlan, aRole, aSettings, aTenure } from '../support/builders';
import { wordsOf } from '../support/card-reading';

async function welcomed(town: Town, id: string): Promise<string> {
  const before = town.person(id).chat().length;
  await town.person(id).installs();
  const [welcome] = town.person(id).chat().slice(before);
  if (!welcome) throw new Error('nobody was welcomed');
  return wordsOf(welcome.shown);
}

async function withSecondPlan(town: Town): Promise<Town> {
  const settings = aSettings({ id: 'hyte', name: 'Hyvinvointisuunnitelma' });
  await town.store.plans.add(aPlan({ planId: 'hyte', settings }));
  await town.store.roles.add(aRole({ id: 'hyte/ymparistojohtaja', planId: 'hyte' }));
  return town;
}

describe('first contact in a city with two plans', () => {
  it('names both to somebody who holds a role in both, with the next round of each', async () => {
    const words = await welcomed(await withSecondPlan(await aTown()), 'ymparistojohtaja');
    expect(words).toContain('(Hyvinvointisuunnitelma ja Kemin kaupunkistrategian toteutussuunnitelma 2022–2025)');
    expect(words.match(/Seuraava seurantakierros alkaa 15\.8\.2022/g)).toHaveLength(2);
  });

  it('names only their own to somebody who holds a role in one, and both to the coordinator', async () => {
    const town = await withSecondPlan(await aTown());
    expect(await welcomed(town, 'elinvoimajohtaja')).not.toContain('Hyvinvointisuunnitelma');
    expect(await welcomed(town, 'koordinaattori')).toContain('Hyvinvointisuunnitelma ja Kemin');
  });
});

describe('first contact in mid-round', () => {
  it('says that the round is open and by when to answer', async () => {
    const words = await welcomed(await aTownWithAnOpenRound(), 'ymparistojohtaja');
    expect(words).toContain('Seurantakierros on avoinna (tammi–kesäkuu 2022), ja sinulta kysytään siinä.');
    expect(words).toContain('Vastaa viimeistään 2.9.2022.');
    expect(words).toContain('Seuraava seurantakierros alkaa 16.1.2023.');
  });

  it('tells somebody who had no address when it opened that they are not asked in it', async () => {
    const officials = someOfficials().map((official) =>
      official.id === 'elinvoimajohtaja' ? { ...official, email: null, entraId: null } : official,
    );
    const town = await aTownWithAnOpenRound({ officials });
    const known = await town.store.officials.get('elinvoimajohtaja');
    if (known) await town.store.officials.save({ ...known, entraId: 'entra-elinvoimajohtaja' });
    const words = await welcomed(town, 'elinvoimajohtaja');
    expect(words).toContain('Seurantakierros on avoinna (tammi–kesäkuu 2022), mutta sinulta ei kysytä siinä.');
  });

  it('tells a coordinator which round is open until when', async () => {
    const words = await welcomed(await aTownWithAnOpenRound(), 'koordinaattori');
    expect(words).toContain('Seurantakierros on avoinna (tammi–kesäkuu 2022). Se päättyy 2.9.2022.');
  });
});

describe('a coordinator', () => {
  it('who also holds a role is told the official’s part too', async () => {
    const roles = [...someRoles(), aRole({ id: 'kemi/k', tenures: [aTenure({ officialId: 'koordinaattori' })] })];
    const words = await welcomed(await aTown({ roles }), 'koordinaattori');
    expect(words).toContain('Olet koordinaattori');
    expect(words).toContain('Sinulta kysytään myös omien toimenpiteidesi tilannetta.');
    expect(words).toContain('Vastauksesi näkyvät johtoryhmälle');
    expect(words).toContain('Kirjoita ”omat”');
  });

  it('who holds none is told nothing of own measures', async () => {
    expect(await welcomed(await aTown(), 'koordinaattori')).not.toContain('”omat”');
  });

  it('before any plan is told so', async () => {
    const town = await aTown({ plan: { tenantId: 'another-city' } });
    expect(await welcomed(town, 'koordinaattori')).toContain('Toteutussuunnitelmaa ei ole vielä tuotu Toteumaan.');
  });
});
