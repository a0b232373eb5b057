import { readTable } from '../../files/read-table';
import { writeTableAs } from '../../files/write-table-as';
import { fetchExport } from '../../jobs/export-table';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { partsOfType } from '../support/card-lint';
import { wordsOf } from '../support/card-reading';

const COORDINATOR = 'koordinaattori';
const ADDRESS = 'https://toteuma.example';

async function answered(address?: string): Promise<Town> {
  const town = await aTownWithAnOpenRound(address ? { address } : {});
  town.sleepUntil('2022-08-15', '09:00');
  await town.person('ymparistojohtaja').press('save-answer', { status: 'delayed', realisation: 'Siirtyi syksyyn.' });
  return town;
}

/** The link that the coordinator's card shows now. */
function linkOf(town: Town): string {
  const [open] = partsOfType(town.person(COORDINATOR).card().card, 'Action.OpenUrl');
  return String(open?.url);
}

/** As another process of a fleet would serve it. */
function fetched(town: Town, link: string, now = town.now()) {
  const secret = link.slice(`${ADDRESS}/exports/`.length);
  const store = createStoreOverDocuments(town.documents);
  return fetchExport({ store, writeTable: writeTableAs }, secret, now);
}

describe('the export of the table', () => {
  it('is a link to the council’s own table with Toteuma filled, served by any process, as often as one likes', async () => {
    const town = await answered(ADDRESS);
    await town.person(COORDINATOR).press('export-table');
    expect(wordsOf(town.person(COORDINATOR).card())).toContain('klo 9.15 asti');
    const link = linkOf(town);
    await fetched(town, link);
    const file = await fetched(town, link);
    expect(file?.fileName).toBe('toteuma-kemi-2022-H1.xlsx');
    const sheet = await readTable(Buffer.from(file?.bytes ?? []), 'table.xlsx');
    expect(JSON.stringify(sheet.rows)).toContain('Siirtyi syksyyn.');
  });

  it('holds what is answered when it is fetched', async () => {
    const town = await answered(ADDRESS);
    await town.person(COORDINATOR).press('export-table');
    await town
      .person('ymparistojohtaja')
      .press('save-answer', { status: 'delayed', realisation: 'Toinenkin siirtyi.' });
    const sheet = await readTable(Buffer.from((await fetched(town, linkOf(town)))?.bytes ?? []), 'table.xlsx');
    expect(JSON.stringify(sheet.rows)).toContain('Toinenkin siirtyi.');
  });

  it('is over after a quarter of an hour', async () => {
    const town = await answered(ADDRESS);
    await town.person(COORDINATOR).press('export-table');
    expect(await fetched(town, linkOf(town), '2022-08-15T06:14:59.000Z')).not.toBeNull();
    expect(await fetched(town, linkOf(town), '2022-08-15T06:15:00.000Z')).toBeNull();
  });

  it('a newer link ends the older one of the same coordinator', async () => {
    const town = await answered(ADDRESS);
    const person = town.person(COORDINATOR);
    await person.press('export-table');
    const older = linkOf(town);
    await person.press('show-board');
    await person.press('export-table');
    expect(linkOf(town)).not.toBe(older);
    expect(await fetched(town, older)).toBeNull();
    expect(await fetched(town, linkOf(town))).not.toBeNull();
  });

  it('leads nowhere for a wrong secret, and when its owner is no coordinator any more', async () => {
    const town = await answered(ADDRESS);
    await town.person(COORDINATOR).press('export-table');
    expect(await fetched(town, `${linkOf(town)}x`)).toBeNull();
    const official = await town.store.officials.get(COORDINATOR);
    if (official) await town.store.officials.save({ ...official, isCoordinator: false });
    expect(await fetched(town, linkOf(town))).toBeNull();
  });

  it('is kept in the audit, and its secret nowhere', async () => {
    const town = await answered(ADDRESS);
    await town.person(COORDINATOR).press('export-table');
    const [act] = (await town.store.audit.latest(50)).filter((entry) => entry.act === 'table-exported');
    expect(act).toMatchObject({ by: COORDINATOR, subject: ROUND });
    const secret = linkOf(town).split('/').at(-1) ?? '';
    const grant = await town.store.exportGrants.get(`${ROUND}/${COORDINATOR}`);
    expect(JSON.stringify([act, grant, town.lines])).not.toContain(secret);
  });

  it('says plainly which command to use where the server does not know its address', async () => {
    const town = await answered();
    await town.person(COORDINATOR).press('export-table');
    const words = wordsOf(town.person(COORDINATOR).card());
    expect(words).toContain('TOTEUMA_PUBLIC_URL');
    expect(words).toContain(`npm run toteuma -- plan export toteuma.xlsx --round ${ROUND}`);
  });

  it('comes by a word in each language, to coordinators in their own chat', async () => {
    const town = await answered(ADDRESS);
    for (const word of ['vie taulukko', 'exportera', 'export']) {
      expect(await town.person(COORDINATOR).writes(word)).toMatchObject({ reply: 'card' });
      expect(await town.person('elinvoimajohtaja').writes(word)).toMatchObject({ reply: 'text' });
    }
  });
});
