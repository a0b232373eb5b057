import { aCommandLine } from '../support/a-command-line';

const IMPORT = 'plan import plan.csv --settings plan.json --as tester';
const WITH_REGISTER = `${IMPORT} --register register.csv`;

describe('plan import', () => {
  it('says in every language what a register changed when the table is the same', async () => {
    for (const [language, words] of [
      ['fi', 'joiden hoitaja tai sijainen vaihtui: 2 ('],
      ['sv', 'ny innehavare eller ställföreträdare: 2 ('],
      ['en', 'with another holder or deputy: 2 ('],
    ]) {
      const { run, files } = aCommandLine();
      await run(WITH_REGISTER);
      const register = new TextDecoder().decode(files.get('register.csv'));
      const successor = register
        .replaceAll('ymparistojohtaja@kemi.example', 'seuraaja@kemi.example')
        .replaceAll('00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000911');
      files.set('register.csv', new TextEncoder().encode(successor));
      const { code, out } = await run(`${WITH_REGISTER} --lang ${language}`);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(words ?? '') });
      expect(out).not.toContain('Mitään ei muutettu');
      expect((await run(WITH_REGISTER)).out).toContain('Mitään ei muutettu');
    }
  });

  it('makes no new version of Kemi’s plan with the register, without it and with it again', async () => {
    const { run, store } = aCommandLine();
    for (const words of [WITH_REGISTER, IMPORT, WITH_REGISTER]) await run(words);
    expect((await store.plans.latest('kemi-2022'))?.number).toBe(1);
  });

  it('refuses a plan that another tenant has, and says what to set', async () => {
    const { run, store } = aCommandLine();
    await run(WITH_REGISTER);
    const elsewhere = aCommandLine({ store, tenantId: 'other' });
    expect(await elsewhere.run(IMPORT)).toMatchObject({ code: 1, err: expect.stringContaining('TOTEUMA_TENANTS') });
  });
});
