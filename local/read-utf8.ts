import { readFile } from 'node:fs/promises';

/** A file's text; a byte order mark, which some editors put before it, is not part of that. */
export async function readUtf8(path: string): Promise<string> {
  return new TextDecoder().decode(await readFile(path));
}
