import type { Baseline } from '../../domain/earned-value/baseline';
import { type BaselineFlaw, openBaselines } from '../../domain/earned-value/sealed-baseline';
import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { Deps, KeptBaseline } from '../ports';
import { partlyHidden } from '../shown-findings';
import { seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today } from '../site-settings';

export type GroundDeps = SightDeps &
  Pick<Deps, 'baselines' | 'now' | 'rollUps' | 'sha256' | 'state'>;

/** A baseline as it is kept, and as it reads. */
export type OpenedBaseline = KeptBaseline & {
  /** `null` where its text is not what was sealed. */
  readonly baseline: Baseline | null;
  readonly flaws: readonly BaselineFlaw[];
};

/** A governed project with everything that was ever agreed about it. */
export type ValueGround = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly asOf: Day;
  /** In order of their numbers. */
  readonly baselines: readonly OpenedBaseline[];
};

/**
 * Reads the baselines of a project.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; `not-allowed` where part of what its baselines rest on is hidden
 *   from the user.
 */
export async function readGround(id: GovernedId, deps: GroundDeps): Promise<ValueGround> {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  if ((await partlyHidden([project], sight, deps)).has(id)) {
    throw new AppError(
      'not-allowed',
      `Part of what the baselines of ${project.key} rest on lies in projects that you may not see.`,
    );
  }
  const [asOf, baselines] = await Promise.all([today(deps), openedBaselines(id, deps)]);
  return { project, sight, asOf, baselines };
}

/** The baselines of a project, each with its hash computed again. */
export async function openedBaselines(
  id: GovernedId,
  { baselines, sha256 }: Pick<Deps, 'baselines' | 'sha256'>,
): Promise<readonly OpenedBaseline[]> {
  const kept = await baselines.of(id);
  const opened = openBaselines(
    kept.map(({ sealed }) => sealed),
    sha256,
  );
  return kept.flatMap((each, place) => {
    const read = opened[place];
    return read === undefined ? [] : [{ ...each, ...read }];
  });
}

/** A baseline in a list. Where it does not hold, nothing is said of what stands in it. */
export function listedBaseline({ number, by, at, sealed, baseline, flaws }: OpenedBaseline) {
  return {
    number,
    by,
    at,
    hash: sealed.hash,
    flaws,
    said:
      baseline === null
        ? null
        : {
            reason: baseline.reason,
            start: baseline.start,
            finish: baseline.finish,
            weighing: baseline.weighing,
            rule: baseline.rule,
            currency: baseline.currency,
            budget: baseline.budget,
            scope: baseline.scope,
            changes: baseline.changes,
          },
  };
}
