import { COMMANDS } from '../../cli/run-command';

test('every act that is audited needs the name of who does it, and its usage says so', () => {
  const named = COMMANDS.filter(({ needsName }) => needsName).map(({ name }) => name);
  expect(named).toEqual([
    'plan import',
    'round confirm',
    'round new',
    'round extend',
    'round close',
    'round cancel',
    'register set',
    'register resolve',
    'store restore',
  ]);
  for (const { needsName, usage } of COMMANDS) expect(usage.includes('--as NAME')).toBe(needsName !== undefined);
});
