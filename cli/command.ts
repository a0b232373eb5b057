import type { JobDeps } from '../jobs/job-deps';
import type { Language } from '../strategy/language';
import type { StoreKeeper } from '../strategy/ports/store-keeper';

/** What a command has at hand. The store is opened only by those that need it. */
export interface CommandContext {
  /** Words after the command, without options. */
  args: string[];
  options: { [name: string]: string | undefined };
  /** Those of the command's flags that were given. */
  flags: ReadonlySet<string>;
  language: Language;
  /** Who acts, for the audit: `cli:<name>`. */
  by: string;
  /** The tenant that plans belong to, from the configuration. */
  tenantId: () => string;
  store: () => Promise<Pick<JobDeps, 'store' | 'log' | 'newId'>>;
  readFile: (path: string) => Promise<Uint8Array>;
  writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  storeKeeper: StoreKeeper;
  /** Says something to whoever waits; no part of the result. */
  tell: (line: string) => void;
  now: () => string;
}

/** What a command gives back: lines for a person, the same as data for a program, and whether it refused. */
export interface CommandResult {
  lines: string[];
  json: unknown;
  refused?: boolean;
}

export interface CliCommand {
  /** `plan check` */
  name: string;
  usage: string;
  /** One line of help, in each language. */
  help: Record<Language, string>;
  options: string[];
  /** Options without a value. */
  flags?: string[];
  /** For an act that is written in the audit log: it is refused without `--as NAME`; or only with a flag that writes. */
  needsName?: true | { flag: string };
  run: (context: CommandContext) => Promise<CommandResult>;
}
