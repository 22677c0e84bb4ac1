import { partFingerprint } from '../../domain/artifacts/fingerprint';
import {
  readPart,
  refusalOfPart,
  type RegisterPart,
  withPart,
} from '../../domain/artifacts/register-part';
import { artifactName } from '../../domain/foundation/artifact-names';
import type { PART_ACTIONS } from '../../domain/audit/audit-action';
import type { WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps, FoundItem } from '../ports';
import { readMapping } from '../site-settings';
import { describeArtifact } from './describe-artifact';
import { lineageTurn, type Named } from './lineage-turn';
import {
  changedSinceSeen,
  type PartWritingDeps,
  replacePart,
  whileNobodyWrites,
} from './part-writing';

export type Wish = {
  readonly key: WorkItemKey;
  /** Of the structured part that the user was looking at. */
  readonly seen: string;
  readonly part: RegisterPart;
};

export type Written = { readonly key: WorkItemKey; readonly seen: string };
export type WriteDeps = PartWritingDeps & Pick<Deps, 'access' | 'lineages' | 'settings' | 'sha256'>;

/**
 * Writes the figures of what registers keep into its work item, as the asking user. Everything else that stands in
 * the structured part stays. The same once more changes nothing.
 *
 * @throws AppError `not-found`; `invalid-input` for figures that contradict each other, and for a verdict *merged* that is new; `not-allowed` for who may not edit the work item;
 *   `conflict` when it is of another kind by now, or its structured part is no longer the one that was seen.
 */
export function writePart(wish: Wish, deps: WriteDeps): Promise<Written> {
  return putPart('artifact.write', wish, deps);
}

/** As {@link writePart}, under the action of the trail that says what for; a change can be merged `into` another by it. */
export async function putPart(
  action: (typeof PART_ACTIONS)[number],
  { key, seen, part, into = null }: Wish & { readonly into?: Named | null },
  deps: WriteDeps,
): Promise<Written> {
  const item = await itemToWrite(key, part, deps);
  const write = async () => {
    const { artifactProperty: before } = await itemToWrite(key, part, deps); // as it is now that nobody else writes
    const beforePart = readPart(before, part.kind)?.part ?? null;
    const turn = await lineageTurn({ id: item.id, before: beforePart, after: part, into }, deps);
    const after = withPart(before, part);
    const written = partFingerprint(after, deps.sha256);
    const present = partFingerprint(before, deps.sha256);
    if (present === written && turn === null) return { key, seen: written };
    if (present !== seen) throw changedSinceSeen();

    const change = {
      action,
      subject: `item:${item.id}`,
      before: beforePart,
      after: into === null ? part : { ...part, mergedInto: into.key },
      about: [item.projectId],
    } as const;
    await replacePart({ item, part: after, around: turn }, change, deps);
    return { key, seen: written };
  };
  return whileNobodyWrites(item.id, write, deps);
}

/** @throws AppError as {@link writePart} where these figures cannot be written there. */
export async function itemToWrite(
  key: WorkItemKey,
  part: RegisterPart,
  deps: Pick<Deps, 'access' | 'asUser' | 'settings'>,
): Promise<FoundItem> {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const { kind } = describeArtifact(item, await readMapping(deps));
  if (kind !== part.kind) {
    const { article, one } = artifactName(part.kind);
    throw new AppError('conflict', `${key} is not kept as ${article} ${one}. Reload to see what it is.`); // prettier-ignore
  }
  const refusal = refusalOfPart(part, item.artifactProperty);
  if (refusal !== null) throw new AppError('invalid-input', refusal, { where: 'part' });
  if (!(await deps.access.canEditIn(item.projectId))) {
    throw new AppError('not-allowed', `You may not edit work items in the project of ${key}.`);
  }
  return item;
}
