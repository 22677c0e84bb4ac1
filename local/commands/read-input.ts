import { text } from 'node:stream/consumers';

import { CommandError } from '../command-error';
import { errorCode } from '../process-identity';
import { readUtf8 } from '../read-utf8';

/** Reads JSON, or JSON lines as a list, from a file, or from standard input when the file is `-`. */
export async function readInput(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await readInputFile(file);
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    const lines = jsonLines(content);
    if (lines !== null) return lines;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError('invalid-input', `${file} is not JSON: ${reason}`, { where: file });
  }
}

function jsonLines(content: string): readonly unknown[] | null {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1) return null;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return null; // the error of the whole is the one to tell
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
