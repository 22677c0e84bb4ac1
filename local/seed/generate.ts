import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { composeSite, type SiteSeed } from './compose';
import type { Draft } from './draft';
import { issueJson, type Surroundings } from './issue-json';
import type { Scene } from './scene';
import { componentsOf, projectJson, siteJson } from './site-json';

export type { SiteSeed } from './compose';

const DEFAULT_SEED: SiteSeed = { seed: 'oresby', asOf: '2026-11-20' };

/** Where gzip notes the operating system that packed the file: 255 is "not said". */
const GZIP_SYSTEM_BYTE = 9;

/**
 * Writes the demonstration site: site.json and one PROJECT.jsonl.gz for each project that has items.
 * The same seed and day give the same bytes. Callers pass the day of the clock, so that the site is always lively.
 */
export async function generateDemonstrationSite(
  directory: string,
  onProgress: (done: number, total: number) => void = () => undefined,
  seed: SiteSeed = DEFAULT_SEED,
): Promise<void> {
  const scenes = composeSite(seed);
  await mkdir(directory, { recursive: true });
  const projectIds = new Map(scenes.map(({ plan }) => [plan.key, plan.id]));

  const total = scenes.reduce((sum, { drafts }) => sum + drafts.length, 0);
  let done = 0;
  for (const scene of scenes) {
    await writeProject(directory, scene, projectIds);
    done += scene.drafts.length;
    onProgress(done, total);
  }
  // Last, for a reader takes its presence for a complete site.
  await writeFile(join(directory, 'site.json'), `${JSON.stringify(siteJson(scenes), null, 1)}\n`);
}

async function writeProject(
  directory: string,
  scene: Scene,
  projectIds: Surroundings['projectIds'],
): Promise<void> {
  if (scene.drafts.length === 0) return;

  const surroundings: Surroundings = {
    project: projectJson(scene.plan),
    versions: scene.versions,
    componentIds: componentsOf(scene.plan),
    subtasksOf: subtasksByParent(scene.drafts),
    projectIds,
  };
  const lines = scene.drafts.map((draft) => `${JSON.stringify(issueJson(draft, surroundings))}\n`);
  await writeFile(join(directory, `${scene.plan.key}.jsonl.gz`), packed(lines.join('')));
}

function packed(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[GZIP_SYSTEM_BYTE] = 255;
  return bytes;
}

function subtasksByParent(drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Draft[]> {
  const byParent = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    if (draft.type !== 'subtask' || draft.parent === null) continue;
    const siblings = byParent.get(draft.parent) ?? [];
    siblings.push(draft);
    byParent.set(draft.parent, siblings);
  }
  return byParent;
}
