import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { text, type Answer } from './http';
import { themeStyles } from './theme-styles';
import { projectRoot } from '../project-root';

const STYLES = ['base', 'navigation', 'pages', 'issue', 'frames'] as const;

/** In the frame of a Custom UI, before all else: the one thing that @forge/bridge asks for. */
const BRIDGE = `globalThis.__bridge = {
  callBridge: (command, payload) => window.parent.__forgeHost(command, payload, window),
};
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1868db"/><path fill="#fff" d="M4 4h2v5.500h6V12H4zm4 0h2v4H8z"/></svg>`;

/** The shell's own files: its script, its styles with Atlassian's tokens, its icon. */
export type Assets = {
  /** `null` when the path is none of them. */
  answer(path: string): Promise<Answer | null>;
};

export function createAssets(): Assets {
  const files: Readonly<Record<string, () => Promise<Answer>>> = {
    '/__shell/bridge.js': () => Promise.resolve(file('text/javascript', BRIDGE)),
    '/__shell/icon.svg': () => Promise.resolve(file('image/svg+xml', ICON)),
    '/favicon.ico': () => Promise.resolve(text('Not found', 404)),
    '/__shell/client.js': once(async () => file('text/javascript', await clientScript())),
    '/__shell/shell.css': once(async () => file('text/css', await stylesheet())),
  };
  return { answer: async (path) => (await files[path]?.()) ?? null };
}

function file(type: string, body: string): Answer {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
  return { status: 200, headers: { ...headers, 'x-content-type-options': 'nosniff' }, body };
}

/** Made when first asked for, and kept; a failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = null;
      throw cause;
    });
    return made;
  };
}

async function stylesheet(): Promise<string> {
  const directory = join(projectRoot(), 'local/shell/style');
  const own = await Promise.all(
    STYLES.map((name) => readFile(join(directory, `${name}.css`), 'utf8')),
  );
  return [await themeStyles(), ...own].join('\n');
}

type Esbuild = {
  build(options: Readonly<Record<string, unknown>>): Promise<{
    readonly outputFiles: readonly { readonly text: string }[];
  }>;
};

async function clientScript(): Promise<string> {
  const require = createRequire(join(projectRoot(), 'package.json'));
  const esbuild = require('esbuild') as Esbuild;
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(projectRoot(), 'local/shell/client/main.mts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const script = outputFiles[0];
  if (script === undefined) throw new Error('The script of the shell came out empty.');
  return script.text;
}
