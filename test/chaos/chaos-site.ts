import { join } from 'node:path';

import { asking } from '../../local/commands/ask';
import { importThroughApp } from '../../local/import-through-app';
import { standingClock } from '../../local/movable-clock';
import { type LocalSite, openSite, type OpenSiteOptions } from '../../local/site';
import { ARTIFACT_KINDS } from '../../src/domain/foundation/artifact';
import { pm2 } from '../../src/domain/standards/packs/pm2';
import { writeSmallSite } from '../support/small-site';
import type { ChaosPlan } from './chaos-plan';
import { projectKeys } from './project-keys';

const START = '2026-11-20T06:00:00.000Z';
const STORY = '11';

type Surroundings = Pick<OpenSiteOptions, 'home' | 'log' | 'faults' | 'around' | 'points'>;

/** A site that is imported, with every project held to PM², before anything goes wrong. */
export async function openChaosSite(
  { projects, itemsEach }: Pick<ChaosPlan, 'projects' | 'itemsEach'>,
  surroundings: Surroundings,
): Promise<LocalSite> {
  const data = join(surroundings.home, 'data');
  writeSmallSite(data, { keys: projectKeys(projects), itemsEach });
  const site = await openSite({
    ...surroundings,
    name: 'chaos',
    clock: standingClock(new Date(START)),
    onProgress: () => undefined,
  });
  await site.jira.load(data);

  const accountId = await site.jira.adminAccount();
  await importThroughApp(site, accountId, () => undefined);
  const ask = asking(site, accountId);
  await ask('setup.map-artifacts', {
    mapping: ARTIFACT_KINDS.map((kind) => ({ kind, adopts: [], createsAs: STORY })),
  });
  const { governed } = await ask('tree.get', {});
  const governedIds = governed.map(({ id }) => id);
  await ask('standards.assign', { governedIds, standardId: pm2.id, mode: 'controlling' });
  await site.forge.drain({ atOnce: 1 });
  return site;
}
