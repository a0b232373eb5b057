import { aCommandLine } from '../support/a-command-line';
import { aTown, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';

/** The command line's clock stands at 2022-08-15 8.00. */
const linesOf = (town: Town) => aCommandLine({ store: town.store });

async function announced(): Promise<Town> {
  const town = await aTown();
  await town.at('2022-08-01');
  return town;
}

test('round preview says who would get what, and sends nothing', async () => {
  const town = await announced();
  const { out, code } = await linesOf(town).run('round preview 2022-H1');
  expect(code).toBe(0);
  expect(out).toContain('  Ympäristöjohtaja (Ympäristöjohtaja, Kaupunginpuutarhuri): 2 kysymystä');
  expect((await town.store.rounds.get('kemi/2022-H1'))?.confirmedAt).toBeNull();
});

test('round confirm keeps the list that it confirms', async () => {
  const town = await announced();
  await linesOf(town).run('round confirm 2022-H1 --as tester');
  expect((await town.store.rounds.get('kemi/2022-H1'))?.confirmedList).toEqual({
    ymparistojohtaja: 2,
    elinvoimajohtaja: 1,
  });
  const { code } = await linesOf(town).run('round confirm 2022-H1 --as tester');
  expect(code).toBe(0);
  expect((await town.store.audit.latest(9)).map(({ act, by }) => [act, by])).toEqual([
    ['round-confirmed', 'cli:tester'],
  ]);
});

test('round new makes an extra round, or says in sentences what is wrong', async () => {
  const town = await aTown();
  const { run } = linesOf(town);
  const wrong = await run('round new kemi --measures M1,M99 --opens 2022-08-13 --days 0 --as tester');
  expect(wrong.code).toBe(1);
  expect(wrong.out.split('\n')).toEqual([
    'Suunnitelmassa ei ole tällaista tunnusta: ”M99”.',
    'Päivä on jo mennyt. Valitse tämä päivä tai jokin myöhempi työpäivä.',
    'Kirjoita työpäivien määrä väliltä 1–60.',
  ]);
  const made = await run('round new kemi --scope sector:ympäristö --days 5 --as tester');
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('kemi/2022-X1') });
  expect(await town.store.rounds.get('kemi/2022-X1')).toMatchObject({
    madeBy: 'cli:tester',
    opensOn: '2022-08-16',
    closesOn: '2022-08-22',
  });
  expect((await run('round new oulu --as tester')).err).toContain('oulu');
});

test('round extend and round close are done once, and say why not', async () => {
  const town = await aTownWithAnOpenRound();
  const { run } = linesOf(town);
  expect((await run('round extend 2022-H1 --until 2022-09-10 --as tester')).out).toContain('ei ole työpäivä');
  expect((await run('round extend 2022-H1 --until 2022-09-09 --as tester')).out).toContain('nyt 9.9.2022');
  expect((await run('round close 2022-H1 --as tester')).out).toContain('vastattu 0/3');
  expect((await run('round close 2022-H1 --as tester')).code).toBe(1);
  expect((await run('round extend 2022-H1 --until 2022-09-16 --as tester')).out).toContain('on jo päättynyt');
  const acts = (await town.store.audit.latest(9)).filter(({ by }) => by === 'cli:tester');
  expect(acts.map(({ act, from, to }) => [act, from, to])).toEqual([
    ['round-closed', 'open', 'closed'],
    ['round-extended', '2022-09-02', '2022-09-09'],
  ]);
});
