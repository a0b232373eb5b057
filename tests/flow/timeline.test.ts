import { timelineLine } from '../../cards/timeline-lines';
import { nothingUnderWay } from '../../jobs/nothing-under-way';
import { readTimeline } from '../../jobs/read-timeline';
import { dateIn } from '../../strategy/calendar';
import type { Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { TENANT } from '../support/builders';

/** Day, what, what became of it and why; in Finnish. */
async function timelineOf(town: Town): Promise<string[]> {
  const entries = await readTimeline(town.jobs, [TENANT]);
  return entries.map((entry) => {
    const { said, became, why } = timelineLine(entry, 'fi');
    return `${dateIn(entry.zone, entry.at)} ${said}, ${became}. ${why}`;
  });
}

describe('the timeline of a round', () => {
  it('tells every message with the rule that sent it, in the order of their days', async () => {
    const town = await aTownWithAnOpenRound();
    for (const on of ['2022-08-22', '2022-08-25', '2022-08-29', '2022-08-31', '2022-09-02', '2022-09-05']) {
      await town.at(on);
    }
    const lines = await timelineOf(town);
    expect(lines).toEqual([...lines].sort((one, other) => (one.slice(0, 10) < other.slice(0, 10) ? -1 : 0)));
    const round = '(tammi–kesäkuu 2022).';
    expect(lines).toEqual(
      expect.arrayContaining([
        `2022-08-15 Seurantapyyntö, lähetetty. Seurantakierros alkoi ${round}`,
        `2022-08-22 Muistutus, lähetetty. Vastaus puuttuu, ja seurantapyynnöstä on kulunut 5 työpäivää ${round}`,
        `2022-08-25 Muistutus, lähetetty. Vastaus puuttuu, ja seurantapyynnöstä on kulunut 8 työpäivää ${round}`,
        `2022-09-02 Muistutus, lähetetty. Vastaus puuttuu, ja kierros päättyy tänään ${round}`,
      ]),
    );
  });

  it('forgets nobody: what is planned stands in it', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    const entries = await readTimeline(town.jobs, [TENANT]);
    const officials = await town.store.officials.ofTenant(TENANT);
    const planned = await Promise.all(officials.map(({ id }) => town.store.deliveries.ofOfficial(id)));
    const channels = await town.store.channels.ofTenant(TENANT);
    const posted = await Promise.all(channels.map(({ id }) => town.store.deliveries.ofChannel(id)));
    const told = entries.reduce((sum, { to }) => sum + to.length, 0);
    expect(told).toBe([...planned, ...posted].flat().length);
  });
});

describe('a day on which nothing is under way', () => {
  it('is one without an open round, and without one that ended in the last two weeks', async () => {
    const town = await aTownWithAnOpenRound();
    expect(await nothingUnderWay(town.jobs, town.now())).toBe(false);
    await town.at('2022-09-05');
    expect(await nothingUnderWay(town.jobs, town.now())).toBe(false);
    await town.at('2022-09-20');
    expect(await nothingUnderWay(town.jobs, town.now())).toBe(true);
  });
});
