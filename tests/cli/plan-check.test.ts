import { aCommandLine } from '../support/a-command-line';

const CHECK = 'plan check plan.csv --settings plan.json --register register.csv';

function withPlan(change: (plan: string) => string) {
  const line = aCommandLine();
  const plan = new TextDecoder().decode(line.files.get('plan.csv'));
  line.files.set('plan.csv', new TextEncoder().encode(change(plan)));
  return line;
}
const withoutIds = (plan: string) => plan.replace(/^[A-Z]{3}-[A-Z]{3}-\d\d,/gm, ',');

describe('plan check --assign-ids', () => {
  it('is done when ids were all that stopped the import, and says how many were given', async () => {
    const { run } = withPlan(withoutIds);
    expect((await run(CHECK)).code).toBe(1);
    const { code, out } = await run(`${CHECK} --assign-ids named.csv --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 139, assigned: 139, unassigned: [] });
    expect(await run('plan check named.csv --settings plan.json')).toMatchObject({ code: 0 });
  });

  it('is refused while something else stops the import', async () => {
    const { run } = withPlan((plan) => plan.replace('ELI-YMP-02', 'ELI-YMP-01').replace('ELI-YMP-03', ''));
    const { code, out } = await run(`${CHECK} --assign-ids named.csv --json`);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ assigned: 1, unassigned: [] });
  });

  it('is refused when a row stays without an id, and names its line', async () => {
    const { run } = withPlan((plan) => withoutIds(plan).replace(/^,[^,]+,/m, ',MUU PÄÄMÄÄRÄ,'));
    const { code, out } = await run(`${CHECK} --assign-ids named.csv --json`);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ assigned: 138, unassigned: [2] });
  });
});

describe('plan check', () => {
  it('says nothing of ids that nobody asked for', async () => {
    const { run } = aCommandLine();
    expect(JSON.parse((await run(`${CHECK} --json`)).out)).not.toHaveProperty('assigned');
  });
});
