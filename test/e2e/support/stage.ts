import { join } from 'node:path';

import { build } from 'esbuild';

import type { Stage } from '../../../local/shell/test/stage';

const ROOT = join(__dirname, '../../..');
const PROGRAM = join(ROOT, 'build/test/stage.mjs');

/** The shell alone. It is bundled first, for the local host is written as modules, which Playwright does not load. */
export async function openStage(): Promise<Stage> {
  await build({
    entryPoints: [join(ROOT, 'local/shell/test/stage.ts')],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const program = (await import(PROGRAM)) as { openStage(): Promise<Stage> };
  return program.openStage();
}
