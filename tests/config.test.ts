import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { CONFIG_VARIABLES, printableConfig, readConfig } from '../config';
import { Refused } from '../strategy/errors';

const APP_ID = '00000000-0000-4000-8000-0000000000aa';
const TENANT_ID = '00000000-0000-4000-8000-0000000000bb';
const OTHER_TENANT_ID = '00000000-0000-4000-8000-0000000000cc';

const registered = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'hush-hush',
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppType: 'SingleTenant',
};

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
  } catch (cause) {
    if (cause instanceof Refused) return cause.problems;
    throw cause;
  }
  return [];
}

describe('a registered bot', () => {
  it('starts with its registration alone, on the embedded store and port 3978', () => {
    expect(readConfig(registered)).toMatchObject({
      app: { id: APP_ID, type: 'SingleTenant', tenantId: TENANT_ID },
      local: false,
      host: null,
      port: 3978,
      store: 'file:./data/toteuma.db',
      tenants: [TENANT_ID],
      coordinators: [],
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      testIssuer: null,
      isProduction: false,
      logLevel: 'info',
    });
  });

  it('is as fast as it is told, but never faster than Teams takes', () => {
    const fast = { ...registered, TOTEUMA_REQUESTS_PER_SECOND: '50', TOTEUMA_NEW_CHATS_PER_SECOND: '7' };
    expect(readConfig(fast).pace).toEqual({ requestsPerSecond: 50, newConversationsPerSecond: 7 });
    expect(problemsOf({ ...fast, TOTEUMA_REQUESTS_PER_SECOND: '51', TOTEUMA_NEW_CHATS_PER_SECOND: '8' })).toEqual([
      'TOTEUMA_REQUESTS_PER_SECOND: is more than Teams takes; write at most 50',
      'TOTEUMA_NEW_CHATS_PER_SECOND: is more than Teams takes; write at most 7',
    ]);
    expect(readConfig({ TOTEUMA_LOCAL: '1', TOTEUMA_REQUESTS_PER_SECOND: '500' }).pace.requestsPerSecond).toBe(500);
  });

  it('reads lists with spaces and capitals, and takes an empty variable for a missing one', () => {
    const config = readConfig({
      ...registered,
      TOTEUMA_COORDINATORS: ` Koordinaattori@Kunta.example , ${OTHER_TENANT_ID.toUpperCase()} `,
      TOTEUMA_TENANTS: `${TENANT_ID},${OTHER_TENANT_ID}`,
      TOTEUMA_PORT: ' ',
    });
    expect(config.coordinators).toEqual(['koordinaattori@kunta.example', OTHER_TENANT_ID]);
    expect(config.tenants).toEqual([TENANT_ID, OTHER_TENANT_ID]);
    expect(config.port).toBe(3978);
  });

  it.each([
    ['no app id and not local', {}, 'MicrosoftAppId'],
    ['a mistyped app type', { ...registered, MicrosoftAppType: 'Singel-tenant' }, 'MicrosoftAppType'],
    ['an app type in other letters', { ...registered, MicrosoftAppType: 'singletenant' }, 'MicrosoftAppType'],
    ['a single tenant without its tenant', { ...registered, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId'],
    ['a single tenant without a password', { ...registered, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword'],
    [
      'a managed identity with a password',
      { ...registered, MicrosoftAppType: 'UserAssignedMsi' },
      'MicrosoftAppPassword',
    ],
    [
      'many tenants without a list of them',
      { ...registered, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' },
      'TOTEUMA_TENANTS',
    ],
    ['a tenant that is a word', { ...registered, TOTEUMA_TENANTS: 'kunta' }, 'TOTEUMA_TENANTS'],
    ['a list of tenants that names none', { ...registered, TOTEUMA_TENANTS: ',' }, 'TOTEUMA_TENANTS'],
    ['an app id that is a word', { ...registered, MicrosoftAppId: 'toteuma' }, 'MicrosoftAppId'],
    ['a store of another kind', { ...registered, TOTEUMA_STORE: 'postgres://db' }, 'TOTEUMA_STORE'],
    ['a port beyond the last', { ...registered, TOTEUMA_PORT: '70000' }, 'TOTEUMA_PORT'],
    ['a coordinator who is a name', { ...registered, TOTEUMA_COORDINATORS: 'koordinaattori' }, 'TOTEUMA_COORDINATORS'],
    [
      'a service address in the open',
      { ...registered, TOTEUMA_SERVICE_URL: 'http://127.0.0.1:9' },
      'TOTEUMA_SERVICE_URL',
    ],
    ['a public address in the open', { ...registered, TOTEUMA_PUBLIC_URL: 'http://127.0.0.1:9' }, 'TOTEUMA_PUBLIC_URL'],
    ['an unknown log level', { ...registered, TOTEUMA_LOG: 'loud' }, 'TOTEUMA_LOG'],
    ['a mistyped environment', { ...registered, NODE_ENV: 'prodution' }, 'NODE_ENV'],
    ['a mistyped variable', { ...registered, TOTEUMA_PROT: '80' }, 'TOTEUMA_PROT'],
    ['a variable in other letters', { ...registered, MICROSOFTAPPID: APP_ID }, 'MICROSOFTAPPID'],
    [
      'a test issuer in production',
      { ...registered, TOTEUMA_TEST_ISSUER: 'http://127.0.0.1:9', NODE_ENV: 'production' },
      'TOTEUMA_TEST_ISSUER',
    ],
    [
      'a test issuer in the open on another machine',
      { ...registered, TOTEUMA_TEST_ISSUER: 'http://issuer.example' },
      'TOTEUMA_TEST_ISSUER',
    ],
  ])('refuses %s, naming the variable and the fix in one line', (_mistake, env, name) => {
    const problems = problemsOf(env).filter((problem) => problem.startsWith(`${name}: `));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/[;,] .{8,}/);
    expect(problems[0]).not.toContain('\n');
  });

  it('reports every mistake at once', () => {
    const env = { ...registered, MicrosoftAppType: 'x', TOTEUMA_PORT: 'y', TOTEUMA_LOG: 'z', TOTEUMA_TYPO: '1' };
    expect(problemsOf(env).map((problem) => problem.split(':')[0])).toEqual([
      'TOTEUMA_TYPO',
      'MicrosoftAppType',
      'TOTEUMA_PORT',
      'TOTEUMA_LOG',
    ]);
  });
});

describe('local mode', () => {
  it('listens on this machine only, with a tenant of its own unless one is given', () => {
    expect(readConfig({ TOTEUMA_LOCAL: '1' })).toMatchObject({
      app: null,
      local: true,
      host: '127.0.0.1',
      tenants: ['local'],
    });
    expect(readConfig({ TOTEUMA_LOCAL: '1', TOTEUMA_TENANTS: 'Kemi' }).tenants).toEqual(['kemi']);
  });

  it('may create conversations at a stand-in on this machine', () => {
    const config = readConfig({ TOTEUMA_LOCAL: '1', TOTEUMA_SERVICE_URL: 'http://127.0.0.1:4000/teams' });
    expect(config.serviceUrl).toBe('http://127.0.0.1:4000/teams/');
  });

  it.each([
    ['an app id', { MicrosoftAppId: APP_ID }, 'TOTEUMA_LOCAL'],
    ['production', { NODE_ENV: 'production' }, 'TOTEUMA_LOCAL'],
    ['a test issuer', { TOTEUMA_TEST_ISSUER: 'http://127.0.0.1:9' }, 'TOTEUMA_TEST_ISSUER'],
  ])('is refused together with %s', (_what, env, name) => {
    expect(problemsOf({ TOTEUMA_LOCAL: '1', ...env })).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  it('is not switched on by any other word', () => {
    const problems = problemsOf({ TOTEUMA_LOCAL: 'true' });
    expect(problems).toContainEqual(expect.stringMatching(/^TOTEUMA_LOCAL: /));
    expect(problems).toContainEqual(expect.stringMatching(/^MicrosoftAppId: /));
  });
});

describe('secrets', () => {
  it('are repeated in no problem, whichever variable they were pasted into', () => {
    const secret = 'p4ssw0rd-pasted-wrong';
    const env = Object.fromEntries(CONFIG_VARIABLES.map(({ name }) => [name, secret]));
    expect(problemsOf({ ...env, TOTEUMA_TYPO: secret }).join('\n')).not.toContain(secret);
  });

  it('are not seen when a config is printed, and are there when asked for', () => {
    const config = readConfig({ ...registered, TOTEUMA_STORE: 'mongodb://toteuma:hush-hush@db.example/toteuma' });
    expect(config.app?.password).toBe('hush-hush');
    expect(JSON.stringify(config.app)).not.toContain('hush-hush');
    expect(inspect(config.app)).not.toContain('hush-hush');
    expect(JSON.stringify(printableConfig(config))).not.toContain('hush-hush');
  });
});

describe('.env.example', () => {
  const example = readFileSync(join(__dirname, '..', '.env.example'), 'utf8');

  it('names exactly the variables that are read, each with its description above it', () => {
    const names = [...example.matchAll(/^([A-Za-z_]+)=/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(CONFIG_VARIABLES.map(({ name }) => name).sort());
    for (const { name, description } of CONFIG_VARIABLES) {
      const before = example.slice(0, example.search(new RegExp(`^${name}=`, 'm')));
      expect(before.slice(before.lastIndexOf('\n\n'))).toContain(description);
    }
  });

  it('is accepted once the registration is filled in', () => {
    const values = Object.fromEntries(
      [...example.matchAll(/^([A-Za-z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(readConfig({ ...values, ...registered }).isProduction).toBe(true);
  });
});
