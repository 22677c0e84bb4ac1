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
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CommandError } from './command-error';
import { withFileLock } from './file-lock';
import { projectRoot } from './project-root';
import { runProgram } from './run-program';
import { sayMeanwhile } from './say-meanwhile';
import { withScratch } from './scratch';

export type BuildProgress = (line: string) => void;

const SKIPPED = new Set(['node_modules', 'dist']);

/**
 * The app's functions as `forge deploy` would ship them, made by Atlassian's own bundler.
 *
 * @returns the path of the bundle
 * @throws CommandError with the bundler's words when the sources do not compile
 */
export async function buildBackend(onProgress: BuildProgress): Promise<string> {
  const bundle = join(projectRoot(), 'build/forge/index.cjs');
  await buildWhenChanged({
    name: 'backend',
    sources: ['src', 'manifest.yml', 'package-lock.json', 'tsconfig.json'],
    product: bundle,
    what: "Building the app's functions with @forge/bundler",
    onProgress,
    build: () => run('scripts/bundle-app.cjs'),
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
    what: "Building the app's pages with Vite",
    onProgress,
    build: () => run('scripts/build-ui.mjs'),
  });
  return directory;
}

type Build = {
  readonly name: string;
  readonly sources: readonly string[];
  readonly product: string;
  readonly what: string;
  readonly onProgress: BuildProgress;
  readonly build: () => Promise<void>;
};

/** Two commands may come to build at once; the second then finds it done. */
async function buildWhenChanged(choice: Build): Promise<void> {
  const { name, sources, product, what, onProgress, build } = choice;
  const stamps = join(projectRoot(), 'build/stamps');
  const stamp = join(stamps, name);
  const isCurrent = (content: string) =>
    existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content;
  if (isCurrent(contentOf(sources))) return;

  mkdirSync(stamps, { recursive: true });
  await withFileLock(join(stamps, `${name}.lock`), async () => {
    const content = contentOf(sources);
    if (isCurrent(content)) return;
    rmSync(stamp, { force: true });
    await sayMeanwhile(onProgress, what, build);
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

/** Its temporary files go with it, however it ends. */
async function run(script: string): Promise<void> {
  const { status, output } = await withScratch(join(tmpdir(), 'mandate-build-'), (directory) =>
    runProgram({
      program: process.execPath,
      args: [join(projectRoot(), script)],
      cwd: projectRoot(),
      environment: { TMPDIR: directory },
    }),
  );
  if (status === 0) return;

  throw new CommandError('set-up', `${script} failed:\n${output.trimEnd()}`, { where: script });
}
