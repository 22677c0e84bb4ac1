import { CommandError } from '../command-error';
import type { CommandLine } from '../command-line';

/** @returns null when none was asked for */
export function portOf(line: CommandLine): number | null {
  const text = line.flags['port'];
  if (text === undefined) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;

  throw new CommandError('invalid-input', `${text} is no port.`, { where: '--port' });
}
