import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError } from './command-error';
import { projectRoot } from './project-root';
import { type RealSiteAccess, takeRealSiteAccess } from './real/real-site-access';

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
  /** The real site to stand on, when the environment names one. */
  readonly real: RealSiteAccess | null;
};

type Shape = {
  readonly values?: readonly string[];
  readonly switches?: readonly string[];
  readonly takesWord?: boolean;
};

type Options = Required<Pick<Shape, 'values' | 'switches'>>;

/** Taken by every command, be there a use for it or not, so that a script may give all of its commands the same. */
const EVERYWHERE: Options = {
  values: ['site', 'as', 'home', 'now'],
  switches: ['json', 'write'],
};
const SHAPES: Readonly<Record<string, Shape>> = {
  calc: { values: ['input'], takesWord: true },
  demo: { values: ['data', 'faults', 'port'], switches: ['ready'] },
  export: { values: ['as-of', 'faults'], takesWord: true },
  grant: { values: ['group', 'browse', 'role'], switches: ['admin', 'totals'] },
  import: { values: ['faults'], takesWord: true },
  invoke: {
    values: ['faults', 'input', 'surface', 'project', 'item'],
    switches: ['no-drain'],
    takesWord: true,
  },
  run: { values: ['faults'], takesWord: true },
  serve: { values: ['faults', 'port'] },
};

/** @throws CommandError naming the flag that the command does not have, or that lacks its value */
export function parseCommandLine(command: string, words: readonly string[]): CommandLine {
  const { values = [], switches = [], takesWord = false } = SHAPES[command] ?? {};
  const { values: given, positionals } = parsed([...words], {
    values: [...EVERYWHERE.values, ...values],
    switches: [...EVERYWHERE.switches, ...switches],
  });
  if (!takesWord) demandNoWord(command, positionals);
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
    real: takeRealSiteAccess(process.env, given['write'] === true),
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

/** A site's name: what was typed, else that of the directory or of the real site. */
export function siteName(line: CommandLine, directory?: string): string {
  const name =
    line.flags['site'] ??
    (directory === undefined ? nameOfReal(line) : basename(resolve(directory)));
  if (name === undefined) {
    throw new CommandError('invalid-input', 'Say which site: --site NAME.', { where: '--site' });
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(name)) return name;

  throw new CommandError(
    'invalid-input',
    `${name} cannot name a site: say --site NAME, up to 40 letters, digits, dots, dashes and underscores.`,
    { where: '--site' },
  );
}

/** `acme` of https://acme.atlassian.net. */
function nameOfReal({ real }: CommandLine): string | undefined {
  return real === null ? undefined : new URL(real.address).hostname.split('.')[0];
}

/** Without its lone `--`, npm keeps an option to itself and passes on the value alone. */
function demandNoWord(command: string, [word]: readonly string[]): void {
  if (word === undefined) return;

  throw new CommandError(
    'invalid-input',
    `${command} takes options only, not ${word}. Behind npm run they follow a lone --.`,
    { where: word },
  );
}

function parsed(args: string[], { values, switches }: Options) {
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
