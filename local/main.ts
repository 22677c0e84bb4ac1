import { CommandError, reportOf } from './command-error';
import { type CommandLine, parseCommandLine } from './command-line';
import { isInterrupted } from './on-interrupt';

type Command = (line: CommandLine) => Promise<unknown>;

/** Each command is loaded when it is asked for: a pure calculation must not wait for a database's driver. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  calc: async () => (await import('./commands/calc')).calcCommand,
  demo: async () => (await import('./commands/demo')).demoCommand,
  export: async () => (await import('./commands/export')).exportCommand,
  grant: async () => (await import('./commands/grant')).grantCommand,
  import: async () => (await import('./commands/import')).importCommand,
  invoke: async () => (await import('./commands/invoke')).invokeCommand,
  operations: async () => (await import('./commands/operations')).operationsCommand,
  run: async () => (await import('./commands/run')).runCommand,
  serve: async () => (await import('./commands/serve')).serveCommand,
};

/** Runs one command of `npm run local -- ...`; prints its answer, or what is wrong and exits with status 1. */
export async function main(words: readonly string[]): Promise<void> {
  const isJson = words.includes('--json');
  try {
    const [name = 'help', ...rest] = words;
    if (name === 'help' || name === '--help') {
      process.stdout.write((await import('./commands/help')).helpText);
      return;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) {
      const known = Object.keys(COMMANDS).join(', ');
      throw new CommandError('invalid-input', `There is no command ${name}: say ${known}.`, {
        where: 'command',
      });
    }
    const command = await load();
    const answer = await command(parseCommandLine(name, rest));
    if (answer !== undefined) await print(answer, isJson);
  } catch (error) {
    if (!isInterrupted()) fail(error, isJson);
  }
}

async function print(answer: unknown, isJson: boolean): Promise<void> {
  const text = isJson ? JSON.stringify(answer) : (await import('yaml')).stringify(answer).trimEnd();
  await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
}

function fail(error: unknown, isJson: boolean): void {
  const report = reportOf(error);
  process.exitCode = 1;
  if (isJson) {
    process.stderr.write(`${JSON.stringify({ error: report })}\n`);
    return;
  }
  const { message, where, details = [] } = report;
  const place = where === null || message.includes(where) ? '' : ` (${where})`;
  process.stderr.write(
    [`${message}${place}`, ...details.map((line) => `  ${line}`), ''].join('\n'),
  );
  if (report.code === 'failed' && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
}
