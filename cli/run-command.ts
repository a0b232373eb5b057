/** Finds the command that the words name, runs it, and prints its result for a person or, with `--json`, for a program. */

import { parseArgs } from 'node:util';
import { Refused, ToteumaError } from '../strategy/errors';
import { type Language, languageOfTag } from '../strategy/language';
import { audit } from './audit';
import type { CliCommand, CommandContext } from './command';
import { digestShow } from './digest-show';
import { handover } from './handover';
import { planCheck } from './plan-check';
import { planExport } from './plan-export';
import { planImport } from './plan-import';
import { refusalWords } from './refusal-words';
import { registerList } from './register-list';
import { registerResolve } from './register-resolve';
import { registerSet } from './register-set';
import { roundShow } from './round-show';
import { roundCancel, roundConfirm, roundList } from './rounds';
import { roundClose, roundExtend, roundNew, roundPreview } from './rounds-by-hand';
import { storeBackup } from './store-backup';
import { storeCopy } from './store-copy';
import { storeRestore } from './store-restore';
import { wordsIn } from './words';

export const COMMANDS: readonly CliCommand[] = [
  planCheck,
  planImport,
  planExport,
  roundList,
  roundShow,
  roundConfirm,
  roundPreview,
  roundNew,
  roundExtend,
  roundClose,
  roundCancel,
  digestShow,
  registerList,
  registerSet,
  registerResolve,
  handover,
  audit,
  storeCopy,
  storeBackup,
  storeRestore,
];

const COMMON = ['as', 'lang', 'at'];

/** What the process gives: everything a command needs except its own words. */
export type CliSurroundings = Pick<CommandContext, 'tenantId' | 'store' | 'readFile' | 'writeFile' | 'storeKeeper'> & {
  now: (at: string | undefined) => string;
  print: (line: string) => void;
  printError: (line: string) => void;
};

/**
 * @param argv words after the program's name
 * @returns the exit code: 0 done, 1 refused or failed, 2 not understood
 */
export async function runCommand(given: readonly string[], around: CliSurroundings): Promise<number> {
  const argv = commandFirst(given);
  const command = COMMANDS.find(({ name }) => `${argv.join(' ')} `.startsWith(`${name} `));
  if (!command) return showHelp(argv, around);
  const { flags = [] } = command;
  const names = [...command.options, ...COMMON];
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(command.name.split(' ').length),
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const options = values as CommandContext['options'];
    if (needsName(command, values) && !values.help && !options.as) throw nameMissing();
    if (values.help) return showHelp(argv, around, command);
    const context: CommandContext = {
      ...around,
      args: positionals,
      options,
      flags: new Set(flags.filter((name) => name in values)),
      language: languageOfTag(options.lang) ?? 'fi',
      by: `cli:${options.as ?? 'unnamed'}`,
      tell: around.printError,
      now: () => around.now(options.at),
    };
    const result = await command.run(context);
    for (const line of values.json ? [JSON.stringify(result.json, null, 2)] : result.lines) around.print(line);
    return result.refused ? 1 : 0;
  } catch (error) {
    return showFailure(error, command, argv, around);
  }
}

function needsName({ needsName: need }: CliCommand, given: object): boolean {
  return typeof need === 'object' ? need.flag in given : need === true;
}

/** What changes something is written down under a name. */
function nameMissing(): Refused {
  return new Refused('no-name', 'Who does this? The act is written down under a name.', [], 'Add --as NAME.');
}

/** `--lang en plan check` is understood like `plan check --lang en`. */
function commandFirst(argv: readonly string[]): string[] {
  const words = [...argv];
  const options: string[] = [];
  while (words[0]?.startsWith('--')) {
    const takesValue = COMMON.includes(words[0].slice(2));
    options.push(...words.splice(0, takesValue ? 2 : 1));
  }
  return [...words, ...options];
}

function showFailure(
  error: unknown,
  { usage }: CliCommand,
  argv: readonly string[],
  { print, printError }: CliSurroundings,
): number {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (String(code).startsWith('ERR_PARSE_ARGS')) {
    printError(String(message));
    printError(`npm run toteuma -- ${usage}`);
    return 2;
  }
  const asWorded = error instanceof ToteumaError ? error : { message: String(message ?? error), fix: null };
  if (argv.includes('--json')) {
    const problems = error instanceof Refused ? error.problems : [];
    print(
      JSON.stringify({ error: { code: code ?? 'failed', message: asWorded.message, problems, fix: asWorded.fix } }),
    );
    return 1;
  }
  const said = error instanceof Refused ? refusalWords(error, languageIn(argv)) : asWorded;
  printError(said.message);
  const problems = error instanceof Refused ? error.problems : [];
  for (const problem of problems.filter((one) => !asWorded.message.includes(one))) printError(`  ${problem}`);
  if (said.fix) printError(said.fix);
  return 1;
}

/** The language asked for, before the words are understood. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return languageOfTag(at < 0 ? null : argv[at + 1]) ?? 'fi';
}

function showHelp(argv: readonly string[], { print, printError }: CliSurroundings, only?: CliCommand): number {
  const asked = only !== undefined || argv.length === 0 || argv[0] === 'help' || argv.includes('--help');
  const language = languageIn(argv);
  const say = asked ? print : printError;
  if (!asked) printError(`Unknown command: ${argv.join(' ')}`);
  for (const { usage, help } of only ? [only] : COMMANDS) {
    say(`npm run toteuma -- ${usage}`);
    say(`    ${help[language]}`);
  }
  say(wordsIn(language).options);
  return asked ? 0 : 2;
}
