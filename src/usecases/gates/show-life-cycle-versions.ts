import { isObject } from '../../domain/artifacts/part-values';
import type { Instant } from '../../domain/foundation/calendar';
import type { KeptLifeCycle } from '../../domain/gates/document/life-cycle-document';
import { ownLifeCycleId } from '../../domain/gates/life-cycle';
import { AppError } from '../app-error';
import { contentIn } from '../audit/audit-lines';
import { whoIsBehind } from '../audit/who-is';
import type { Deps, KeptEntry } from '../ports';
import { type Sight, sightOf, type SightDeps } from '../sight';

const VERSIONS_A_PAGE = 20;
const ENTRIES_A_READ = 100;
/** However many were saved of other life cycles in between: who saved the older ones stays unsaid. */
const MOST_READS = 5;

type VersionsDeps = SightDeps & Pick<Deps, 'audit' | 'gates' | 'sha256'>;

type Question = {
  readonly id: string;
  /** Those before this version; `null` begins with the latest. */
  readonly before: number | null;
};

/**
 * The versions of a life cycle that the site wrote, the latest first: who saved each, as far as the audit trail tells, and which projects
 * that the user may see follow it now.
 *
 * @throws AppError `not-found` for one that the site did not write.
 */
export async function showLifeCycleVersions({ id, before }: Question, deps: VersionsDeps) {
  const kept = await deps.gates.versionsOf(id, { before, most: VERSIONS_A_PAGE + 1 });
  if (kept.length === 0) throw new AppError('not-found', `There is no life cycle ${id}.`);

  const shown = kept.slice(0, VERSIONS_A_PAGE);
  const sight = await sightOf(deps);
  const [byOf, followersOf] = await Promise.all([
    readSavers(shown, deps),
    readFollowers(sight, deps),
  ]);
  return {
    versions: shown.map((one) => ({
      ...one,
      by: byOf(one),
      ...followersOf(one),
    })),
    /** What the oldest of them followed, to tell what changed in it; `null` where it is the first. */
    previous: kept[VERSIONS_A_PAGE] ?? null,
  };
}

async function readFollowers({ governed, hidden }: Sight, { gates }: Pick<Deps, 'gates'>) {
  const chosen = await gates.lifeCycles([...governed.keys(), ...hidden]);
  return ({ document, version }: KeptLifeCycle) => {
    const lifeCycle = ownLifeCycleId(document.id, version);
    const following = [...chosen].filter(([, choice]) => choice.lifeCycle === lifeCycle);
    const seen = following.flatMap(([governedId]) => governed.get(governedId) ?? []);
    return {
      followedBy: seen.map(({ id, key, name }) => ({ id, key, name })),
      /** Projects that the user may not see. */
      hiddenFollowers: following.length - seen.length,
    };
  };
}

/** Who saved versions, by the trail. */
async function readSavers(
  versions: readonly KeptLifeCycle[],
  deps: Pick<Deps, 'audit' | 'sha256'>,
) {
  const oldest = versions.at(-1)?.savedAt ?? null;
  const saves = (await savesSince(oldest, deps)).flatMap((entry) => saveIn(entry) ?? []);
  const whoIs = await whoIsBehind(
    saves.map(({ by }) => by),
    deps,
  );
  return ({ document, version }: KeptLifeCycle) => {
    const of = saves.filter((one) => one.lifeCycle === document.id && one.version === version);
    const hash = deps.sha256(JSON.stringify(document));
    // Of two who saved the same version at once both told the trail, and one was refused.
    const save = of.length > 1 ? of.find(({ sha256 }) => sha256 === hash) : of[0];
    return save === undefined ? null : whoIs(save.by);
  };
}

async function savesSince(
  since: Instant | null,
  { audit }: Pick<Deps, 'audit'>,
): Promise<readonly KeptEntry[]> {
  const found: KeptEntry[] = [];
  let before: number | null = null;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const filter = { before, topic: 'life-cycle', person: null, since, until: null } as const;
    const page: readonly KeptEntry[] = await audit.latest(filter, ENTRIES_A_READ);
    found.push(...page);
    before = page.at(-1)?.filed.sequence ?? null;
    if (before === null) break;
  }
  return found;
}

type Save = {
  readonly by: string;
  readonly lifeCycle: unknown;
  readonly version: unknown;
  readonly sha256: unknown;
};

function saveIn(entry: KeptEntry): Save | null {
  const after = contentIn(entry)?.after;
  if (!isObject(after)) return null;
  const { lifeCycle, version, sha256 } = after as Partial<Save>;
  return { by: entry.filed.by, lifeCycle, version, sha256 };
}
