import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { withFileLock } from './file-lock';
import { projectRoot } from './project-root';

export type BuildProgress = (line: string) => void;

const SKIPPED = new Set(['node_modules', 'dist']);

/**
 * The app's functions as `forge deploy` would ship them, made by Atlassian's own bundler.
 *
 * @returns the path of the bundle
 * @throws Error with the bundler's words when the sources do not compile
 */
export async function buildBackend(onProgress: BuildProgress): Promise<string> {
  const bundle = join(projectRoot(), 'build/forge/index.cjs');
  await buildWhenChanged({
    name: 'backend',
    sources: ['src', 'manifest.yml', 'package-lock.json', 'tsconfig.json'],
    product: bundle,
    say: () => onProgress("Building the app's functions with @forge/bundler"),
    build: () => run('scripts/bundle-app.cjs', [], projectRoot()),
  });
  return bundle;
}

/** The Custom UI by Vite. @returns the directory it is built into */
export async function buildUi(onProgress: BuildProgress): Promise<string> {
  const directory = join(projectRoot(), 'static/dist');
  await buildWhenChanged({
    name: 'ui',
    sources: ['static', 'src/domain', 'src/contract', 'package-lock.json'],
    product: directory,
    say: () => onProgress("Building the app's pages with Vite"),
    build: () => run('scripts/build-ui.mjs', [], projectRoot()),
  });
  return directory;
}

type Build = {
  readonly name: string;
  readonly sources: readonly string[];
  readonly product: string;
  readonly say: () => void;
  readonly build: () => Promise<void>;
};

/** Two commands may come to build at once; the second then finds it done. */
async function buildWhenChanged({ name, sources, product, say, build }: Build): Promise<void> {
  const stamps = join(projectRoot(), 'build/stamps');
  const stamp = join(stamps, name);
  const isCurrent = (content: string) =>
    existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content;
  if (isCurrent(contentOf(sources))) return;

  mkdirSync(stamps, { recursive: true });
  await withFileLock(join(stamps, `${name}.lock`), async () => {
    const content = contentOf(sources);
    if (isCurrent(content)) return;
    say();
    rmSync(stamp, { force: true });
    await build();
    writeFileSync(stamp, content);
  });
}

function contentOf(sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) addTo(hash, join(projectRoot(), source));
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!SKIPPED.has(name) && !/\.test\.tsx?$/.test(name)) addTo(hash, join(path, name));
  }
}

async function run(script: string, args: readonly string[], directory: string): Promise<void> {
  const output: string[] = [];
  const child = spawn(process.execPath, [join(projectRoot(), script), ...args], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`${script} failed:\n${output.join('').trimEnd()}`);
}
