import { aCommandLine } from '../support/a-command-line';
import { aTown } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';

test('round list says why a round was never opened', async () => {
  const town = await aTown();
  await town.at('2022-08-01');
  await town.at('2022-09-05');
  const { run } = aCommandLine({ store: town.store });
  expect((await run('round list')).out).toContain('2022-H1  ei avattu, koska sen aika oli ohi, ');
  expect((await run('round list --lang sv')).out).toContain('öppnades inte, eftersom dess tid var över');
  expect((await run('round list --lang en')).out).toContain('not opened, as its time was over');
});

test('round cancel says that a closed round cannot be cancelled, and that a cancelled one was so already', async () => {
  const town = await aTownWithAnOpenRound();
  const { run } = aCommandLine({ store: town.store });
  await town.at('2022-09-05');
  expect(await run('round cancel 2022-H1 --as tester')).toMatchObject({
    code: 1,
    out: expect.stringContaining('Kierros on jo päättynyt, joten sitä ei voi enää perua: kemi/2022-H1'),
  });
  const other = await aTownWithAnOpenRound();
  const cli = aCommandLine({ store: other.store });
  expect(await cli.run('round cancel 2022-H1 --as tester')).toMatchObject({ code: 0 });
  expect(await cli.run('round cancel 2022-H1 --as tester')).toMatchObject({
    code: 1,
    out: expect.stringContaining('Kierros oli jo peruttu: kemi/2022-H1'),
  });
});
