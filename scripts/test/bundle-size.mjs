import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from '../setup/root.mjs';

const KILOBYTE = 1024;

/** Holds what is built against scripts/size-budget.json: the functions as shipped, and what each page loads, packed. */
export async function bundleSize() {
  const budget = JSON.parse(readFileSync(join(root, 'scripts/size-budget.json'), 'utf8'));
  const backend = statSync(join(root, 'build/forge/index.cjs')).size / KILOBYTE;
  const sizes = [['functions', backend, budget.backendKilobytes]];
  const directory = join(root, 'static/dist');
  for (const page of readdirSync(directory).filter((name) => name.endsWith('.html'))) {
    sizes.push([page, packedSize(directory, page), budget.entryGzipKilobytes]);
  }

  const tooLarge = sizes.filter(([name, size, most]) => {
    console.log(`${name}: ${size.toFixed(0)} KB of ${most} KB`);
    return size > most;
  });
  return tooLarge.length === 0 ? { passed: 1 } : { failed: 1 };
}

/** The page with the scripts and styles that it names; what it loads later is not in it. */
function packedSize(directory, page) {
  const html = readFileSync(join(directory, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file,
  );
  const bytes = [page, ...new Set(files)].map(
    (file) => gzipSync(readFileSync(join(directory, file))).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
}
