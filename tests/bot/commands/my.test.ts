/** "omat": what it tells of rounds, and of all the plans in which somebody has measures. */

import { cancelRound } from '../../../jobs/end-round';
import { aTown, ROUND, someOfficials, type Town } from '../../support/a-town';
import { aTownWithAnOpenRound } from '../../support/an-open-round';
import { aMeasure, anOfficial, aPlan, aRole, aSettings, aTenure } from '../../support/builders';
import { wordsOf } from '../../support/card-reading';

async function mine(town: Town, id = 'ymparistojohtaja'): Promise<string> {
  const reply = await town.person(id).writes('omat');
  if (reply.reply !== 'card') throw new Error(`a card is the answer, not ${JSON.stringify(reply)}`);
  return wordsOf(reply.message);
}

/** A plan of the same city in which the environment director leads one measure. */
async function withSecondPlan(town: Town): Promise<Town> {
  const measures = [aMeasure({ tunnus: 'H1', text: 'Ulkoilureitit.', roleIds: ['hyte/ymparistojohtaja'] })];
  const settings = aSettings({ id: 'hyte', name: 'Hyvinvointisuunnitelma' });
  await town.store.plans.add(aPlan({ planId: 'hyte', settings, measures }));
  await town.store.roles.add(aRole({ id: 'hyte/ymparistojohtaja', planId: 'hyte' }));
  return town;
}

describe('somebody with measures in two plans', () => {
  it('sees those of both, each under its plan', async () => {
    const words = await mine(await withSecondPlan(await aTownWithAnOpenRound()));
    expect(words).toMatch(
      /Hyvinvointisuunnitelma[\s\S]*Ulkoilureitit[\s\S]*Kemin kaupunkistrategian[\s\S]*Pyöräkaistasuunnitelman/,
    );
    expect(words).toContain('2 vastausta puuttuu');
  });
});

describe('what "omat" says of rounds', () => {
  it('to a new holder in mid-round: it is open, and they are not asked in it', async () => {
    const officials = [...someOfficials(), anOfficial({ id: 'uusi', name: 'Uusi hoitaja' })];
    const town = await aTownWithAnOpenRound({ officials });
    const role = await town.store.roles.get('kemi/elinvoimajohtaja');
    if (role) await town.store.roles.save({ ...role, tenures: [aTenure({ officialId: 'uusi' })] });
    const words = await mine(town, 'uusi');
    expect(words).toContain('Yrityspalvelujen uudistaminen');
    expect(words).toContain('Seurantakierros on avoinna (tammi–kesäkuu 2022), mutta sinulta ei kysytä siinä.');
    expect(words).toContain('Seuraava seurantakierros alkaa 16.1.2023.');
    expect(words).not.toContain('ei ole avointa');
  });

  it('after a round was cancelled on its opening day: the one after it is next', async () => {
    const town = await aTownWithAnOpenRound();
    const round = await town.store.rounds.get(ROUND);
    if (round) await cancelRound(town.jobs, round, town.now());
    expect(await mine(town)).toContain('Nyt ei ole avointa seurantakierrosta. Seuraava alkaa 16.1.2023.');
  });

  it('while a round waits for its confirmation after its day: no day is promised', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.at('2022-08-16');
    const words = await mine(town);
    expect(words).toContain('Nyt ei ole avointa seurantakierrosta.');
    expect(words).not.toContain('Seuraava');
  });
});
