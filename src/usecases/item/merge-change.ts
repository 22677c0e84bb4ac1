import { isMerged } from '../../domain/artifacts/lineage';
import { readPart, type RegisterPart } from '../../domain/artifacts/register-part';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { Deps, FoundItem } from '../ports';
import { readMapping } from '../site-settings';
import { describeArtifact } from './describe-artifact';
import { linkInJira, type LinkDeps } from './link-in-jira';
import { itemToWrite, putPart, type Wish, type WriteDeps, type Written } from './write-part';

type MergeDeps = WriteDeps & LinkDeps;
type Merger = Wish & { readonly into: WorkItemKey };

/** Looking at both ends and writing take seconds; who waited longer than this in between has died. */
const LEASE_MILLISECONDS = 60_000;
/** Longer chains of mergers are told to be circles: nobody can follow them either. */
const LONGEST_CHAIN = 50;

/**
 * Gives a change the verdict *merged*, and keeps into which change. The same once more changes nothing. Mergers of one project wait for
 * each other, for two at once could close a circle that neither sees.
 *
 * @throws AppError as writing its figures; besides, `invalid-input` for a target that is the change itself, of another project, no change,
 *   rejected, or merged into this one, however far on; `not-found` for one that the user does not see.
 */
export async function mergeChange(wish: Merger, deps: MergeDeps): Promise<Written> {
  const { key, part, into } = wish;
  if (!isMerged(part)) throw refused(`The verdict on ${key} has to be “merged” for that.`);
  const change = await itemToWrite(key, part, deps);

  const lease = `merge changes ${change.projectId}`;
  const at = deps.now();
  if (!(await deps.state.lease(lease, at, later(at, LEASE_MILLISECONDS)))) {
    throw new AppError('conflict', 'Another change of this project is being merged right now. Try again in a minute.'); // prettier-ignore
  }
  try {
    const target = await targetOf(change, into, deps);
    const [kept] = await ownLineages(change.id, deps);
    const written = await putPart('artifact.merge', { ...wish, into: target }, deps);
    if (kept?.into !== target.id) await linkInJira({ from: key, to: target.key }, deps);
    return written;
  } finally {
    await deps.state.release(lease);
  }
}

async function targetOf(
  change: FoundItem,
  into: WorkItemKey,
  deps: Pick<Deps, 'asUser' | 'lineages' | 'settings'>,
): Promise<FoundItem> {
  const target = await deps.asUser.find(into);
  if (target === null) {
    throw new AppError('not-found', `${into} does not exist or is not visible to you.`, {
      where: 'into',
    });
  }
  if (target.id === change.id) throw refused('A change cannot be merged into itself.');
  if (target.projectId !== change.projectId) {
    throw refused(`${into} lies in another project. A change is merged into one of its own project.`); // prettier-ignore
  }
  const part = await partOf(target, deps);
  if (part?.kind !== 'change-request') throw refused(`${into} is no change request.`);
  if (part.facts.verdict === 'rejected') throw refused(`${into} was rejected: nothing can be done in it.`); // prettier-ignore
  if (isMerged(part) && (await leadsTo(change.id, target.id, deps))) {
    throw refused(`${into} was merged into ${change.key} itself, directly or by way of others.`);
  }
  return target;
}

/** Whether a change that is merged ends up in another one. One on the way that the user does not see counts as merged. */
async function leadsTo(
  end: WorkItemId,
  start: WorkItemId,
  deps: Pick<Deps, 'asUser' | 'lineages' | 'settings'>,
): Promise<boolean> {
  let at = start;
  for (let hops = 0; hops < LONGEST_CHAIN; hops += 1) {
    const [own] = await ownLineages(at, deps);
    if (own === undefined) return false;
    if (own.into === end) return true;
    const [next] = await deps.asUser.items([own.into]);
    if (next !== undefined && !isMerged(await partOf(next, deps))) return false;
    at = own.into;
  }
  return true;
}

async function ownLineages(id: WorkItemId, { lineages }: Pick<Deps, 'lineages'>) {
  return (await lineages.around([id])).filter(({ from, way }) => from === id && way === 'merged');
}

async function partOf(
  item: Pick<FoundItem, 'typeId' | 'category' | 'artifactProperty'>,
  deps: Pick<Deps, 'settings'>,
): Promise<RegisterPart | null> {
  const { kind } = describeArtifact(item, await readMapping(deps));
  return readPart(item.artifactProperty, kind)?.part ?? null;
}

function refused(message: string): AppError {
  return new AppError('invalid-input', message, { where: 'into' });
}
