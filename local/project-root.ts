import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | null = null;

/** The clone's directory, whether this code runs from its sources, from a bundle in build/, or in a test. */
export function projectRoot(): string {
  known ??= findUpwards(dirname(fileURLToPath(import.meta.url)));
  return known;
}

function findUpwards(directory: string): string {
  const manifest = join(directory, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "mandate"')) {
    return directory;
  }
  const parent = dirname(directory);
  if (parent === directory) throw new Error('The directory of the project was not found.');

  return findUpwards(parent);
}
