import { problemWords } from '../../domain/foundation/document/problem';
import type { KeptLifeCycle } from '../../domain/gates/document/life-cycle-document';
import { readLifeCycle } from '../../domain/gates/document/read-life-cycle';
import { AppError } from '../app-error';
import { refused } from '../library/demand-sound';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { recorded, type RecordDeps } from '../recorded';

type OwnDeps = RecordDeps & Pick<Deps, 'gates' | 'sha256'>;

/** Each project page reads them all. */
const MOST_OWN = 20;

/** The life cycles that the site wrote, in their latest versions. */
export function listLifeCycles(
  _input: Record<string, never>,
  { gates }: OwnDeps,
): Promise<readonly KeptLifeCycle[]> {
  return gates.latestOwn();
}

type SaveInput = {
  /** As somebody wrote it. */
  readonly document: unknown;
  /** The latest version that the user was looking at; 0 for a new one. */
  readonly version: number;
};

/**
 * Keeps a life cycle as a new version, which projects can choose from now on. Those that follow an earlier one keep it. What is
 * the same as the latest version is not kept again.
 *
 * @throws AppError `invalid-input` with all that is wrong with it; `conflict` when there is another version by now, and for more
 *   than 20 life cycles.
 */
export async function saveLifeCycle(
  { document: json, version }: SaveInput,
  deps: OwnDeps,
): Promise<readonly KeptLifeCycle[]> {
  const read = readLifeCycle(json);
  if (read.kind === 'problems') throw refused(read.problems);

  const { document } = read;
  const all = await deps.gates.latestOwn();
  const latest = all.find((one) => one.document.id === document.id) ?? null;
  if (JSON.stringify(latest?.document) === JSON.stringify(document)) return all;
  demandSeen(latest, version, document.id);
  if (latest === null && all.length >= MOST_OWN) throw tooMany();

  const kept: KeptLifeCycle = { document, version: version + 1, savedAt: deps.now() };
  const nameOf = (number: number) => ({ lifeCycle: document.id, version: number });
  await recorded(
    {
      action: 'life-cycle.save',
      subject: 'site',
      before: latest === null ? null : nameOf(latest.version),
      after: { ...nameOf(kept.version), sha256: deps.sha256(JSON.stringify(document)) },
      about: [],
    },
    async () => {
      if ((await deps.gates.addOwn(kept)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return deps.gates.latestOwn();
}

function demandSeen(latest: KeptLifeCycle | null, version: number, id: string): void {
  if ((latest?.version ?? 0) === version) return;
  if (version > 0) throw changedMeanwhile();
  throw new AppError(
    'conflict',
    problemWords({
      place: 'id',
      reason: `there is a life cycle ${id} already`,
      remedy: 'Open that one, or give this another id.',
    }),
    { where: 'id' },
  );
}

function tooMany(): AppError {
  return new AppError(
    'conflict',
    `There are ${MOST_OWN} life cycles already. Change one of them in place of adding another.`,
  );
}
