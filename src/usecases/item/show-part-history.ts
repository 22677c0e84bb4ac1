import { partVersions, type PartVersion } from '../../domain/artifacts/part-history';
import { type PartReading, readPart } from '../../domain/artifacts/register-part';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { whoIsBehind, type WhoIs } from '../audit/who-is';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import { describeArtifact } from './describe-artifact';
import { type KeptWrite, keptWrites } from './kept-writes';

type Question = {
  readonly key: WorkItemKey;
  /** The oldest write that was told before, and did not fail without a trace; `null` begins with what stands there now. */
  readonly before: number | null;
};

type HistoryDeps = Pick<Deps, 'access' | 'asUser' | 'audit' | 'settings'>;

const WRITES_A_PAGE = 25;

/**
 * What stood in the structured part of a work item, latest first: what was written through Mandate and by whom, and what was found
 * otherwise than that.
 *
 * @throws AppError `not-found` for one that does not exist or that the user may not see.
 */
export async function showPartHistory({ key, before }: Question, deps: HistoryDeps) {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const { kind } = describeArtifact(item, await readMapping(deps));
  const present = readPart(item.artifactProperty, kind);
  if (present === null) return { versions: [], next: null };

  const { writes, versions, isAll } = await readPage({ id: item.id, present, before }, deps);
  const [whoIs, seen] = await Promise.all([
    whoIsBehind(writes.map(({ by }) => by), deps), // prettier-ignore
    seenAmong(writes, deps),
  ]);
  const shown = versions.map((version) => shownVersion(version, { writes, whoIs, seen }));
  return { versions: shown, next: isAll ? null : oldestTold(versions) };
}

type Page = {
  readonly id: WorkItemId;
  readonly present: PartReading;
  readonly before: Question['before'];
};

/** From where a page is told: the last write told before says what stood after those of the page. */
async function readPage({ id, present, before }: Page, deps: HistoryDeps) {
  if (before === null) return readVersions({ id, before, from: { stands: present, foundBy: null } }, deps); // prettier-ignore

  const [told] = await keptWrites(id, { upTo: before, limit: 1 }, deps);
  const isTold = told !== undefined && typeof told.sides !== 'string';
  const from = {
    stands: isTold ? told.sides.before : null,
    foundBy: told === undefined ? null : { sequence: told.sequence, at: told.at },
  };
  return readVersions({ id, before, from }, deps);
}

type Reading = Pick<Page, 'id' | 'before'> & { readonly from: Parameters<typeof partVersions>[1] };

/** Reads a page of writes, and on where all of them failed: the next page goes on behind one that says what stood before it. */
async function readVersions({ id, before, from }: Reading, deps: HistoryDeps) {
  const writes: KeptWrite[] = [];
  for (;;) {
    const upTo = writes.at(-1)?.sequence ?? before;
    // The one that was read before, which comes again, and one more, which says whether there are older ones.
    const kept = await keptWrites(id, { upTo, limit: WRITES_A_PAGE + 2 }, deps);
    const older = kept.filter(({ sequence }) => upTo === null || sequence < upTo);
    writes.push(...older.slice(0, WRITES_A_PAGE));

    const isAll = older.length <= WRITES_A_PAGE;
    const versions = partVersions(writes, from, isAll);
    if (isAll || oldestTold(versions) !== null) return { writes, versions, isAll };
  }
}

function oldestTold(versions: readonly PartVersion[]): number | null {
  return versions.findLast((version) => 'sequence' in version)?.sequence ?? null;
}

/** Of the changes that it was merged into by these, those that Jira shows to the user. */
async function seenAmong(
  writes: readonly KeptWrite[],
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<ReadonlySet<WorkItemKey>> {
  const keys = [...new Set(writes.flatMap(({ mergedInto }) => mergedInto ?? []))];
  const items = keys.length === 0 ? [] : await asUser.items(keys);
  return new Set(items.map(({ key }) => key));
}

type Telling = {
  readonly writes: readonly KeptWrite[];
  readonly whoIs: WhoIs;
  readonly seen: ReadonlySet<WorkItemKey>;
};

/** Where in the trail a version stands, for having it back; `null` for what stands there now without a write of Mandate. */
function shownVersion(version: PartVersion, telling: Telling) {
  switch (version.kind) {
    case 'untold':
      return version;
    case 'written':
      return shownWrite(version, telling);
    case 'outside':
    case 'first': {
      const { foundBy } = version;
      const place = foundBy === null ? null : ({ sequence: foundBy.sequence, side: 'before' } as const); // prettier-ignore
      return { ...version, place };
    }
  }
}

type Written = Extract<PartVersion, { kind: 'written' }>;

function shownWrite(version: Written, { writes, whoIs, seen }: Telling) {
  const write = writes.find(({ sequence }) => sequence === version.sequence);
  const into = write?.mergedInto ?? null;
  return {
    ...version,
    by: whoIs(write?.by ?? ''),
    isRestored: write?.action === 'artifact.restore',
    mergedInto: into === null || seen.has(into) ? into : 'hidden',
    place: { sequence: version.sequence, side: 'after' },
  } as const;
}
