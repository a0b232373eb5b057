/**
 * The fence: which activities are let in at all, and to which addresses the bot's token may go. It is asked before
 * authentication, since `channelId` and `serviceUrl` are the sender's words and choose how a token is checked.
 */
import type { BotSettings } from './bot-settings';

export interface FenceRules {
  tenants: readonly string[];
  /** Exact hosts (`host` or `host:port`) or `*.domain`. */
  serviceHosts: readonly string[];
  /** Local mode: the emulator is a channel too. */
  local: boolean;
  /** Local mode or a test issuer: plain http to this machine is an address too. */
  loopback: boolean;
}

export type FenceRefusal =
  | 'malformed'
  | 'other-channel'
  | 'no-tenant'
  | 'two-tenants'
  | 'other-tenant'
  | 'no-service-url'
  | 'foreign-service-url';

/** Teams' own hosts in the public cloud and GCC; `*.trafficmanager.net` is anybody's and therefore not here. */
const teamsHosts = ['smba.trafficmanager.net', '*.botframework.com', 'teams.microsoft.com', '*.teams.microsoft.com'];

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

export function fenceRulesOf(settings: BotSettings): FenceRules {
  return {
    tenants: settings.tenants,
    serviceHosts: [...teamsHosts, new URL(settings.serviceUrl).host],
    local: settings.local,
    loopback: settings.local || settings.testIssuer !== null,
  };
}

/** Whether an activity, as it came, may be authenticated and read; the reason is for the log, not for the sender. */
export function admits(activity: unknown, rules: FenceRules): { admitted: true } | { refused: FenceRefusal } {
  if (!isRecord(activity) || typeof activity.type !== 'string') return { refused: 'malformed' };
  const { channelId, serviceUrl } = activity;
  if (channelId !== 'msteams' && !(rules.local && channelId === 'emulator')) return { refused: 'other-channel' };
  const tenants = tenantsOf(activity);
  if (tenants.size > 1) return { refused: 'two-tenants' };
  const [tenant] = tenants;
  if (tenant === undefined) return { refused: 'no-tenant' };
  if (!rules.tenants.includes(tenant)) return { refused: 'other-tenant' };
  if (typeof serviceUrl !== 'string' || serviceUrl === '') return { refused: 'no-service-url' };
  if (!isServiceUrlAdmitted(serviceUrl, rules)) return { refused: 'foreign-service-url' };
  return { admitted: true };
}

/** Whether the bot may call this address, and with it show its token; asked when an address is kept and when it is used. */
export function isServiceUrlAdmitted(
  serviceUrl: string,
  rules: Pick<FenceRules, 'serviceHosts' | 'loopback'>,
): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, host, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  if (rules.loopback && loopbackHosts.includes(hostname)) return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  return rules.serviceHosts.some((allowed) =>
    allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed,
  );
}

/** Both places where Teams names the tenant, in lower case. */
function tenantsOf(activity: Record<string, unknown>): Set<string> {
  const { channelData, conversation } = activity;
  const tenant = isRecord(channelData) && isRecord(channelData.tenant) ? channelData.tenant.id : undefined;
  const named = [tenant, isRecord(conversation) ? conversation.tenantId : undefined];
  return new Set(named.filter((one) => typeof one === 'string' && one !== '').map((one) => String(one).toLowerCase()));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
