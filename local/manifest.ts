import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const Module = z.looseObject({ key: z.string() });

const ManifestFile = z.looseObject({
  app: z.looseObject({ id: z.string() }),
  permissions: z.looseObject({
    scopes: z.array(z.string()).optional(),
  }),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).optional(),
  modules: z.record(z.string(), z.array(Module)),
});

/** manifest.yml as it is written; only what the host itself relies on is checked here. */
export type Manifest = z.output<typeof ManifestFile>;
export type ManifestModule = z.output<typeof Module>;

export async function readManifest(root: string): Promise<Manifest> {
  return ManifestFile.parse(parse(await readFile(join(root, 'manifest.yml'), 'utf8')));
}

export function modulesOf(manifest: Manifest, type: string): readonly ManifestModule[] {
  return manifest.modules[type] ?? [];
}

/** @throws Error naming the key when the manifest has no such module */
export function findModule(
  manifest: Manifest,
  key: string,
): { readonly type: string; readonly module: ManifestModule } {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    const module = modules.find((candidate) => candidate.key === key);
    if (module !== undefined && type !== 'function') return { type, module };
  }
  throw new Error(`The manifest has no module ${key}.`);
}
