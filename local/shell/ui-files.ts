import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

import { z } from 'zod';

import type { Manifest } from '../manifest';
import { customUiPolicy } from './csp';
import { text, type Answer } from './http';
import type { ShellSite } from './shell-site';

const Resource = z.looseObject({
  key: z.string(),
  path: z.string(),
  entry: z.record(z.string(), z.string()).default({}),
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

export const BRIDGE_SCRIPT = '/__shell/bridge.js';

/** The built Custom UI, each page under a prefix that nobody can guess, as Forge's own storage has it. */
export type UiFiles = {
  /** The address of `main/portfolio`. */
  urlOf(resource: string): string;
  /** `null` when the path is none of a Custom UI. */
  answer(path: string): Promise<Answer | null>;
};

export function createUiFiles(
  site: Pick<ShellSite, 'manifest' | 'uiDirectory' | 'baseUrl'>,
  {
    nextId,
    localesDirectory,
  }: { readonly nextId: () => string; readonly localesDirectory: string },
): UiFiles {
  // Nested, so that an address that starts at the root, which Forge does not serve, fails here too.
  const prefix = `/__forge/${nextId()}/${nextId()}/`;

  return {
    urlOf: (resource) => {
      const [key = ''] = resource.split('/');
      return `${prefix}${key}/${entryFile(site.manifest, resource)}`;
    },
    async answer(path) {
      if (!path.startsWith(prefix)) return null;

      const [key = '', ...rest] = decodePath(path.slice(prefix.length)).split('/');
      if (!resourcesOf(site.manifest).some((resource) => resource.key === key)) return missing();
      const locales = rest[0] === '__LOCALES__' ? localesDirectory : null;
      const file = fileWithin(
        locales ?? site.uiDirectory,
        (locales === null ? rest : rest.slice(1)).join('/'),
      );
      return file === null ? missing() : serve(file, site);
    },
  };
}

/** The HTML file of `main/portfolio`, or of plain `main`. */
export function entryFile(manifest: Manifest, resource: string): string {
  const [key = '', entry] = resource.split('/');
  const found = resourcesOf(manifest).find((each) => each.key === key);
  if (found === undefined) throw new Error(`The manifest has no resource ${key}.`);
  if (entry === undefined) return 'index.html';

  const file = found.entry[entry];
  if (file === undefined) throw new Error(`The resource ${key} has no entry ${entry}.`);
  return file;
}

function resourcesOf(manifest: Manifest): readonly z.output<typeof Resource>[] {
  return z.array(Resource).parse(manifest.resources ?? []);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    if (cause instanceof URIError) return '';
    throw cause;
  }
}

/** `null` when the path leads out of the directory. */
function fileWithin(directory: string, path: string): string | null {
  const root = resolve(directory);
  const file = resolve(join(root, path));
  return file.startsWith(root + sep) && !path.includes('\0') ? file : null;
}

async function serve(file: string, site: Pick<ShellSite, 'manifest' | 'baseUrl'>): Promise<Answer> {
  const content = await readIfThere(file);
  if (content === null) return missing();

  const extension = extname(file);
  const headers = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (extension !== '.html') return { status: 200, headers, body: content };

  const markup = content.toString('utf8');
  const policy = customUiPolicy(markup, site.manifest, site.baseUrl);
  return {
    status: 200,
    headers: { ...headers, 'content-security-policy': policy },
    body: withBridge(markup),
  };
}

/** As on Forge, the bridge is the first script of the page. */
function withBridge(markup: string): string {
  const script = `<script src="${BRIDGE_SCRIPT}"></script>`;
  const placed = markup.replace(/<head[^>]*>/i, (head) => `${head}${script}`);
  if (placed === markup) throw new Error('A Custom UI page has no <head> for the bridge.');
  return placed;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw cause;
  }
}

function missing(): Answer {
  return text('Not found', 404);
}
