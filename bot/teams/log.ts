/**
 * What this folder writes about itself; pino's logger fits. Fields are codes, statuses and ids: never tokens, never
 * what a person wrote.
 */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}
