import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A place as SECURITY.md names it: a link to a line, and what stands in that line. */
const PLACE = /\[([\w./-]+):\d+\]\([\w./-]+#L\d+\) `([^`]+)`/g;

export const securityPage = join(ROOT, 'SECURITY.md');

/**
 * The page with the number of every place as it is now: the first line of the file that holds what is quoted.
 *
 * @throws Error naming the place whose file is gone or no longer holds what is quoted.
 */
export function withLinesOfToday(page: string): string {
  return page.replaceAll(PLACE, (_, path: string, quoted: string) => {
    const line = lineOf(quoted, path);
    return `[${path}:${line}](${path}#L${line}) \`${quoted}\``;
  });
}

export function placesIn(page: string): number {
  return [...page.matchAll(PLACE)].length;
}

function lineOf(quoted: string, path: string): number {
  const file = join(ROOT, path);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const at = lines.findIndex((line) => line.includes(quoted));
  if (at !== -1) return at + 1;

  throw new Error(
    `SECURITY.md: ${path} does not hold “${quoted}” any more. Answer the point anew.`,
  );
}
