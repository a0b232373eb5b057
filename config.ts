/**
 * The configuration: read once from an environment, checked whole, and refused with all its problems together, one line
 * each with its fix. No problem line repeats a value, so a secret pasted into the wrong variable is not printed.
 */
import { z } from 'zod';
import { Refused } from './strategy/errors';

export type AppType = 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi';
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** The bot's registration; null in local mode. `password` is not enumerable, so that printing a config does not show it. */
  app: { id: string; type: AppType; tenantId: string | null; password: string | null } | null;
  /** No authentication and a movable clock; never together with an app id or in production. */
  local: boolean;
  /** The address to listen on; null = every address of the machine. */
  host: '127.0.0.1' | null;
  port: number;
  /** `file:PATH` or a MongoDB connection string (which may hold a password). */
  store: string;
  /** How long one step of a call to MongoDB may take, and how many connections one process keeps at most. */
  mongo: { timeoutMs: number; poolSize: number };
  /** How fast one tenant is written to, over all instances. */
  pace: { requestsPerSecond: number; newConversationsPerSecond: number };
  /** Where browsers reach this server, for links; null when nobody has said so. */
  publicUrl: string | null;
  /** Entra object ids and e-mails in lower case. */
  coordinators: string[];
  /** Entra tenants that may talk to the bot, in lower case. */
  tenants: string[];
  /** Where a conversation is created when no address is known yet; ends in a slash. */
  serviceUrl: string;
  /** Issuer of test tokens instead of Microsoft's, without a slash at the end. */
  testIssuer: string | null;
  isProduction: boolean;
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const guid = (which: string) =>
  z.string().toLowerCase().regex(GUID, `is not a GUID; copy ${which} from the Azure portal`);

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `is not a whole number from ${from} to ${to}; write one`)
    .transform(Number)
    .refine((number) => number >= from && number <= to, `is not a whole number from ${from} to ${to}; write one`);

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== ''),
);

const webAddress = z
  .string()
  .refine(
    isWebAddress,
    'is not an address; write https://…, or http:// on 127.0.0.1, without a name and password in it',
  );

const SCHEMA = z.object({
  MicrosoftAppId: guid('the application (client) id')
    .optional()
    .describe("The bot's application (client) id in Entra. Without it only TOTEUMA_LOCAL=1 starts."),
  MicrosoftAppPassword: z
    .string()
    .optional()
    .describe("The application's client secret (its value, not its id). Secret. Leave out with UserAssignedMsi."),
  MicrosoftAppTenantId: guid('the directory (tenant) id')
    .optional()
    .describe('The directory (tenant) id in which the application is registered.'),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMsi'], {
      error: 'is none of SingleTenant, MultiTenant, UserAssignedMsi; write it exactly as Azure Bot shows it',
    })
    .default('SingleTenant')
    .describe('How the bot is registered: SingleTenant (default), MultiTenant or UserAssignedMsi.'),
  TOTEUMA_STORE: z
    .string()
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)$/, 'is not a store; write file:PATH or mongodb://…')
    .default('file:./data/toteuma.db')
    .describe('Where everything is kept: file:PATH (one machine) or mongodb://… (secret when it holds a password).'),
  TOTEUMA_STORE_TIMEOUT_MS: wholeNumber(200, 60_000)
    .prefault('5000')
    .describe('MongoDB only: milliseconds that each step of a call may take before it counts as failed.'),
  TOTEUMA_STORE_POOL: wholeNumber(1, 500).prefault('20').describe('MongoDB only: connections at most, of one process.'),
  TOTEUMA_REQUESTS_PER_SECOND: wholeNumber(1, 1000)
    .prefault('20')
    .describe('Requests to Teams in a second, for each tenant and over all instances. Teams takes about 50.'),
  TOTEUMA_NEW_CHATS_PER_SECOND: wholeNumber(1, 1000)
    .prefault('5')
    .describe('Chats opened in a second with people who have none with the bot yet. Teams takes about 7.'),
  TOTEUMA_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port; write a whole number from 0 (any free one) to 65535')
    .default('3978')
    .transform(Number)
    .refine((port) => port <= 65535, 'is not a port; write a whole number from 0 (any free one) to 65535')
    .describe('The port to listen on.'),
  TOTEUMA_PUBLIC_URL: webAddress
    .optional()
    .describe('The address by which Teams and browsers reach this server, for links and the tab.'),
  TOTEUMA_COORDINATORS: list
    .refine(
      (all) => all.every((one) => GUID.test(one) || /^[^@\s]+@[^@\s]+$/.test(one)),
      'has a part that is neither an Entra object id nor an e-mail; separate them with commas',
    )
    .default([])
    .describe('Strategy coordinators: Entra object ids or e-mails, separated by commas.'),
  TOTEUMA_TENANTS: list
    .refine((all) => all.length > 0, 'names no tenant; write tenant ids separated by commas, or remove it')
    .optional()
    .describe('Entra tenants that may talk to the bot, separated by commas. Default: MicrosoftAppTenantId.'),
  TOTEUMA_SERVICE_URL: webAddress
    .default('https://smba.trafficmanager.net/teams/')
    .transform(withSlash)
    .describe("Where new conversations are created; Teams' global endpoint unless your cloud has its own."),
  TOTEUMA_TEST_ISSUER: webAddress
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Only for tests: the address of an issuer whose tokens are believed instead of Microsoft’s.'),
  TOTEUMA_LOCAL: z
    .enum(['0', '1'], { error: 'is neither 1 nor 0; write 1, or remove it' })
    .default('0')
    .describe('1 = rehearsal on this machine: no authentication, a movable clock, only 127.0.0.1.'),
  TOTEUMA_LOG: z
    .enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}; choose one` })
    .default('info')
    .describe('How much is logged: fatal, error, warn, info, debug, trace or silent.'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'is none of production, development, test; write production on a server',
    })
    .default('development')
    .describe('production on a server; it refuses everything that is only for trying out.'),
});

/** What Teams takes of one app in one tenant; above it, cards would only be refused and wait (Microsoft's page on rate limits). */
const TEAMS_LIMITS = [
  ['TOTEUMA_REQUESTS_PER_SECOND', 50],
  ['TOTEUMA_NEW_CHATS_PER_SECOND', 7],
] as const;

type Given = Record<string, string | undefined>;

/** Every variable that is read, in the order of `.env.example`, with one sentence for documentation. */
export const CONFIG_VARIABLES: readonly { name: string; description: string }[] = Object.entries(SCHEMA.shape).map(
  ([name, schema]) => ({ name, description: schema.description ?? '' }),
);

/**
 * The configuration of an environment; an empty variable counts as missing, spaces around a value are dropped.
 * Throws `Refused` (`config-refused`) whose `problems` are all there are, each `NAME: what is wrong; what to do`.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Given = {};
  for (const [name, value] of Object.entries(env)) if (value?.trim()) given[name] = value.trim();
  const parsed = SCHEMA.safeParse(given);
  const problems = [
    ...misspelt(given),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...contradictions(given),
  ];
  if (problems.length > 0 || !parsed.success) {
    const fix = 'Correct these variables and start again; .env.example explains each.';
    throw new Refused('config-refused', `The configuration was refused:\n${problems.join('\n')}`, problems, fix);
  }
  return configOf(parsed.data);
}

/** A config that may be logged: without the password, and without a password in the store's address. */
export function printableConfig(config: Config): Record<string, unknown> {
  return {
    ...config,
    app: config.app && { id: config.app.id, type: config.app.type, tenantId: config.app.tenantId },
    store: config.store.replace(/\/\/[^/]*@/, '//***@'),
  };
}

/** Names that look like ours but are not: a typo would otherwise mean a silent default. */
function misspelt(given: Given): string[] {
  const ours = new Set<string>(Object.keys(SCHEMA.shape));
  return Object.keys(given)
    .filter((name) => /^(TOTEUMA_|MICROSOFTAPP)/i.test(name) && !ours.has(name))
    .map((name) => {
      const meant = [...ours].find((known) => known.toLowerCase() === name.toLowerCase());
      return `${name}: is not read; ${meant ? `write it as ${meant}` : 'compare its name with .env.example, or remove it'}`;
    });
}

function contradictions(given: Given): string[] {
  const isProduction = given.NODE_ENV === 'production';
  const problems = given.TOTEUMA_LOCAL === '1' ? localProblems(given, isProduction) : registrationProblems(given);
  if (given.TOTEUMA_TEST_ISSUER && isProduction) {
    problems.push('TOTEUMA_TEST_ISSUER: is refused with NODE_ENV=production; remove it');
  }
  const isTrial = given.TOTEUMA_LOCAL === '1' || given.TOTEUMA_TEST_ISSUER !== undefined;
  if (given.TOTEUMA_SERVICE_URL?.startsWith('http:') && !isTrial) {
    problems.push('TOTEUMA_SERVICE_URL: is not https; tokens would travel in the open, write https://…');
  }
  if (given.TOTEUMA_PUBLIC_URL?.startsWith('http:') && !isTrial) {
    problems.push('TOTEUMA_PUBLIC_URL: is not https; tables would travel in the open, write https://…');
  }
  for (const [name, most] of TEAMS_LIMITS) {
    if (Number(given[name]) > most && !isTrial)
      problems.push(`${name}: is more than Teams takes; write at most ${most}`);
  }
  return problems;
}

function localProblems(given: Given, isProduction: boolean): string[] {
  const problems: string[] = [];
  if (given.MicrosoftAppId) {
    problems.push('TOTEUMA_LOCAL: authenticates nobody, so it is refused together with MicrosoftAppId; remove one');
  }
  if (isProduction) problems.push('TOTEUMA_LOCAL: is refused with NODE_ENV=production; remove it');
  if (given.TOTEUMA_TEST_ISSUER) {
    problems.push('TOTEUMA_TEST_ISSUER: has no meaning with TOTEUMA_LOCAL=1, which checks no tokens; remove one');
  }
  return problems;
}

function registrationProblems(given: Given): string[] {
  const problems: string[] = [];
  const type = given.MicrosoftAppType ?? 'SingleTenant';
  if (!given.MicrosoftAppId) {
    problems.push(
      "MicrosoftAppId: is missing, and without it nobody would be authenticated; write the bot's application id, " +
        'or TOTEUMA_LOCAL=1 to rehearse on this machine',
    );
  }
  if (type === 'UserAssignedMsi' && given.MicrosoftAppPassword) {
    problems.push('MicrosoftAppPassword: is not used by UserAssignedMsi; remove it');
  }
  if (type !== 'UserAssignedMsi' && !given.MicrosoftAppPassword) {
    problems.push(`MicrosoftAppPassword: is missing; ${type} needs the application's client secret`);
  }
  if (type !== 'MultiTenant' && !given.MicrosoftAppTenantId) {
    problems.push(`MicrosoftAppTenantId: is missing; ${type} needs the directory (tenant) id`);
  }
  if (type === 'MultiTenant' && !given.MicrosoftAppTenantId && !given.TOTEUMA_TENANTS) {
    problems.push('TOTEUMA_TENANTS: is missing; say which tenants may talk to the bot');
  }
  if (list.parse(given.TOTEUMA_TENANTS ?? '').some((tenant) => !GUID.test(tenant))) {
    problems.push('TOTEUMA_TENANTS: has a part that is not a GUID; copy the tenant ids from Entra');
  }
  return problems;
}

function configOf(variables: z.output<typeof SCHEMA>): Config {
  const local = variables.TOTEUMA_LOCAL === '1';
  const tenantId = variables.MicrosoftAppTenantId ?? null;
  const password = variables.MicrosoftAppPassword ?? null;
  const app = variables.MicrosoftAppId
    ? { id: variables.MicrosoftAppId, type: variables.MicrosoftAppType, tenantId, password }
    : null;
  if (app) Object.defineProperty(app, 'password', { value: password, enumerable: false });
  return {
    app,
    local,
    host: local ? '127.0.0.1' : null,
    port: variables.TOTEUMA_PORT,
    store: variables.TOTEUMA_STORE,
    mongo: { timeoutMs: variables.TOTEUMA_STORE_TIMEOUT_MS, poolSize: variables.TOTEUMA_STORE_POOL },
    pace: {
      requestsPerSecond: variables.TOTEUMA_REQUESTS_PER_SECOND,
      newConversationsPerSecond: variables.TOTEUMA_NEW_CHATS_PER_SECOND,
    },
    publicUrl: variables.TOTEUMA_PUBLIC_URL ?? null,
    coordinators: variables.TOTEUMA_COORDINATORS,
    tenants: variables.TOTEUMA_TENANTS ?? [tenantId ?? 'local'],
    serviceUrl: variables.TOTEUMA_SERVICE_URL,
    testIssuer: variables.TOTEUMA_TEST_ISSUER ?? null,
    isProduction: variables.NODE_ENV === 'production',
    logLevel: variables.TOTEUMA_LOG,
  };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
