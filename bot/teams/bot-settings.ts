/** The part of the configuration that talking with Teams needs; the whole `Config` fits here. */
export interface BotSettings {
  /** The bot's registration; null in local mode, where nobody is authenticated. */
  app: {
    id: string;
    type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi';
    tenantId: string | null;
    password: string | null;
  } | null;
  local: boolean;
  /** Entra tenants that may talk to the bot, in lower case. */
  tenants: readonly string[];
  /** Where conversations are created when no address is known. */
  serviceUrl: string;
  /** Issuer of test tokens, without a slash at the end. */
  testIssuer: string | null;
}
