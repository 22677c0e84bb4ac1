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
  /** The oldest write that was told before; `null` begins with what stands there now. */
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

  const { writes, isAll, from } = await readPage({ id: item.id, present, before }, deps);
  const versions = partVersions(writes, from, isAll);
  const whoIs = await whoIsBehind(writes.map(({ by }) => by), deps); // prettier-ignore
  const shown = versions.map((version) => shownVersion(version, { writes, whoIs }));
  return { versions: shown, next: isAll ? null : (writes.at(-1)?.sequence ?? null) };
}

type Page = {
  readonly id: WorkItemId;
  readonly present: PartReading;
  readonly before: Question['before'];
};

/** The writes that a page tells of. One more says whether there are older ones; the last one told before says what stood after these. */
async function readPage({ id, present, before }: Page, deps: HistoryDeps) {
  if (before === null) {
    const kept = await keptWrites(id, { upTo: null, limit: WRITES_A_PAGE + 1 }, deps);
    return pageOf(kept, { stands: present, foundBy: null });
  }
  const [told, ...kept] = await keptWrites(id, { upTo: before, limit: WRITES_A_PAGE + 2 }, deps);
  return pageOf(kept, {
    stands: told?.sides?.before ?? null,
    foundBy: told === undefined ? null : { sequence: told.sequence, at: told.at },
  });
}

function pageOf(kept: readonly KeptWrite[], from: Parameters<typeof partVersions>[1]) {
  return { writes: kept.slice(0, WRITES_A_PAGE), isAll: kept.length <= WRITES_A_PAGE, from };
}

type Telling = { readonly writes: readonly KeptWrite[]; readonly whoIs: WhoIs };

/** Where in the trail a version stands, for having it back; `null` for what stands there now without a write of Mandate. */
function shownVersion(version: PartVersion, { writes, whoIs }: Telling) {
  switch (version.kind) {
    case 'withheld':
      return version;
    case 'written': {
      const write = writes.find(({ sequence }) => sequence === version.sequence);
      return {
        ...version,
        by: whoIs(write?.by ?? ''),
        isRestored: write?.action === 'artifact.restore',
        place: { sequence: version.sequence, side: 'after' },
      } as const;
    }
    case 'outside':
    case 'first': {
      const { foundBy } = version;
      const place = foundBy === null ? null : ({ sequence: foundBy.sequence, side: 'before' } as const); // prettier-ignore
      return { ...version, place };
    }
  }
}
