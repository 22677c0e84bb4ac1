import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../project-root';

/**
 * The worker as one plain JavaScript file, made anew when its sources are newer: it is started by Node itself, which
 * reads no TypeScript.
 */
export async function workerFile(): Promise<string> {
  const sources = join(projectRoot(), 'local/forge');
  const target = join(projectRoot(), 'build/local/forge-worker.cjs');
  if (existsSync(target) && modified(target) >= newestSource(sources)) return target;

  const { build } = await import('esbuild');
  mkdirSync(join(projectRoot(), 'build/local'), { recursive: true });
  const draft = `${target}.${process.pid}`;
  await build({
    entryPoints: [join(sources, 'worker.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  renameSync(draft, target);
  return target;
}

function newestSource(directory: string): number {
  const sources = readdirSync(directory).filter((name) => /^worker.*\.ts$/.test(name));
  return Math.max(...sources.map((name) => modified(join(directory, name))));
}

const modified = (path: string) => statSync(path).mtimeMs;
