import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { projectRoot } from '../../project-root';
import { themeStyles } from '../theme-styles';

const STYLE = `
body { margin: 0; padding: 16px; font: var(--ds-font-body); color: var(--ds-text); background: var(--ds-surface); }
div { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px; }
dl { display: grid; grid-template-columns: 140px minmax(0, 1fr); gap: 4px 16px; margin: 0; }
dt { color: var(--ds-text-subtle); } dd { margin: 0; overflow-wrap: anywhere; }
button { font: inherit; padding: 4px 12px; border: 1px solid var(--ds-border); border-radius: 6px; background: transparent; color: inherit; }
`;

type Esbuild = { build(options: Readonly<Record<string, unknown>>): Promise<unknown> };

/** Builds the fixture's Custom UI, with the real @forge/bridge, as one page for each entry of the manifest. */
export async function buildFixtureUi(directory: string, entries: readonly string[]): Promise<void> {
  const esbuild = createRequire(join(projectRoot(), 'package.json'))('esbuild') as Esbuild;
  await mkdir(join(directory, 'assets'), { recursive: true });
  await esbuild.build({
    entryPoints: [join(projectRoot(), 'local/shell/test/fixture/page.mts')],
    bundle: true,
    format: 'iife',
    outfile: join(directory, 'assets/page.js'),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await writeFile(join(directory, 'assets/page.css'), (await themeStyles()) + STYLE);
  for (const entry of entries) await writeFile(join(directory, entry), pageOf(entry));
}

function pageOf(entry: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${entry}</title><link rel="stylesheet" href="./assets/page.css"></head><body><script src="./assets/page.js"></script></body></html>`;
}
