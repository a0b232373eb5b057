import { aCommandLine } from '../support/a-command-line';
import { aTown } from '../support/a-town';

test('round list says why a round was never opened', async () => {
  const town = await aTown();
  await town.at('2022-08-01');
  await town.at('2022-09-05');
  const { run } = aCommandLine({ store: town.store });
  expect((await run('round list')).out).toContain('2022-H1  ei avattu, koska sen aika oli ohi, ');
  expect((await run('round list --lang sv')).out).toContain('öppnades inte, eftersom dess tid var över');
  expect((await run('round list --lang en')).out).toContain('not opened, as its time was over');
});
