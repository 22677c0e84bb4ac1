import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DataError } from '../data-error';

export type Line = {
  readonly text: string;
  /** `EUCA.jsonl.gz:17` */
  readonly where: string;
};

/** Far above any work item Jira allows, far below what would fill the memory. */
const MAX_LINE_LENGTH = 64 * 1024 * 1024;

/**
 * The lines of a `.jsonl` or `.jsonl.gz` file, empty ones left out.
 *
 * @throws DataError after the last complete line when the file is cut off or damaged
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const name = basename(path);
  const splitter = createSplitter();
  let number = 0;
  const next = (text: string): Line => {
    number += 1;
    return { text, where: `${name}:${number}` };
  };

  try {
    for await (const chunk of decodedChunks(path)) {
      for (const line of splitter.linesIn(chunk).map(next)) if (!isBlank(line)) yield line;
      if (splitter.restLength() > MAX_LINE_LENGTH) throw tooLong(`${name}:${number + 1}`);
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(`${name}:${number + 1}`, error) : error;
  }

  const last = next(splitter.rest());
  if (!isBlank(last)) yield last;
}

function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

/** Pieces of an unfinished line are joined once, at its end: joining them at every chunk would cost the square of its length. */
function createSplitter() {
  let pieces: string[] = [];
  let length = 0;
  return {
    linesIn(chunk: string): readonly string[] {
      const [first = '', ...others] = chunk.split('\n');
      pieces.push(first);
      length += first.length;
      const last = others.pop();
      if (last === undefined) return [];

      const complete = [pieces.join(''), ...others];
      pieces = [last];
      length = last.length;
      return complete;
    },
    restLength: () => length,
    rest: () => pieces.join(''),
  };
}

/** A byte order mark at the beginning is left out. */
async function* decodedChunks(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of openBytes(path)) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

function openBytes(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;

  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

type ZlibError = { readonly code: string; readonly message: string };

function isZlibError(error: unknown): error is ZlibError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    String(error.code).startsWith('Z_')
  );
}

function damaged(where: string, cause: ZlibError): DataError {
  const message = `the compressed file is cut off or damaged (${cause.message}). Copy or export it again and repeat the load; what came before is kept.`;
  return new DataError(message, where, { cause });
}

function tooLong(where: string): DataError {
  return new DataError(
    `the line is longer than ${MAX_LINE_LENGTH} characters. Each line holds one work item; check the line breaks.`,
    where,
  );
}
