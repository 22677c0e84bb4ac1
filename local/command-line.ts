import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError } from './command-error';
import { projectRoot } from './project-root';

/** What was typed after the command's name. */
export type CommandLine = {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly isJson: boolean;
  readonly isSet: (flag: string) => boolean;
  /** Where all sites are kept. */
  readonly home: string;
  /** The site's time to start from; null for the machine's. */
  readonly now: Date | null;
};

type Shape = { readonly values?: readonly string[]; readonly switches?: readonly string[] };

const EVERYWHERE: Required<Shape> = { values: ['home', 'now'], switches: ['json'] };
const SHAPES: Readonly<Record<string, Shape>> = {
  calc: { values: ['input'] },
  demo: { values: ['data', 'faults', 'port', 'site'], switches: ['ready'] },
  export: { values: ['site', 'as', 'as-of', 'faults'] },
  grant: { values: ['site', 'as', 'browse', 'role'], switches: ['admin'] },
  import: { values: ['site', 'as', 'faults'] },
  invoke: {
    values: ['site', 'as', 'input', 'surface', 'project', 'item', 'faults'],
    switches: ['no-drain'],
  },
  operations: {},
  run: { values: ['site', 'faults'] },
  serve: { values: ['site', 'port', 'faults'] },
};

/** @throws CommandError naming the flag that the command does not have, or that lacks its value */
export function parseCommandLine(command: string, words: readonly string[]): CommandLine {
  const { values = [], switches = [] } = SHAPES[command] ?? {};
  const { values: given, positionals } = parsed([...words], {
    values: [...EVERYWHERE.values, ...values],
    switches: [...EVERYWHERE.switches, ...switches],
  });
  const flags = Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

  return {
    words: positionals,
    flags,
    isJson: given['json'] === true,
    isSet: (flag) => given[flag] === true,
    home: resolve(flags['home'] ?? `${projectRoot()}/.mandate`),
    now: flags['now'] === undefined ? null : instantOf(flags['now']),
  };
}

/** @throws CommandError when there are more or fewer words than that */
export function onlyWord(line: CommandLine, what: string): string {
  const [word, ...more] = line.words;
  if (word !== undefined && more.length === 0) return word;

  throw new CommandError('invalid-input', `Say one ${what}, not ${line.words.length}.`, {
    where: what,
  });
}

/** A site's name: what was typed, else that of the directory. */
export function siteName(line: CommandLine, directory?: string): string {
  const name =
    line.flags['site'] ?? (directory === undefined ? undefined : basename(resolve(directory)));
  if (name === undefined) {
    throw new CommandError('invalid-input', 'Say which site: --site NAME.', { where: '--site' });
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(name)) return name;

  throw new CommandError(
    'invalid-input',
    `${name} cannot name a site: up to 40 letters, digits, dots, dashes and underscores.`,
    { where: '--site' },
  );
}

function parsed(args: string[], { values, switches }: Required<Shape>) {
  const options = {
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' }] as const)),
    ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' }] as const)),
  };
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const flag = /--[\w-]+/.exec(message)?.[0] ?? null;
    throw new CommandError('invalid-input', message.split('. ')[0] ?? message, { where: flag });
  }
}

function instantOf(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;

  throw new CommandError('invalid-input', `${text} is no time: write it 2026-03-02T09:00:00Z.`, {
    where: '--now',
  });
}
