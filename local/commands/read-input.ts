import { text } from 'node:stream/consumers';

import { CommandError } from '../command-error';
import { errorCode } from '../process-identity';
import { readUtf8 } from '../read-utf8';

/** Reads JSON from a file, or from standard input when the file is `-`. */
export async function readInput(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await readInputFile(file);
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError('invalid-input', `${file} is not JSON: ${reason}`, { where: file });
  }
}

async function readInputFile(file: string): Promise<string> {
  try {
    return await readUtf8(file);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    throw new CommandError('invalid-input', `${file} cannot be read.`, { where: '--input' });
  }
}
