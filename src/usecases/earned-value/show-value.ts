import type { Baseline } from '../../domain/earned-value/baseline';
import { valueCurve } from '../../domain/earned-value/value-curve';
import { valueFigures } from '../../domain/earned-value/value-figures';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps, KeptValue } from '../ports';
import { readRoles } from '../project-roles/read-roles';
import type { StandingDeps } from '../standing';
import { measureProject, type MeasureDeps } from './measure-project';
import { maySetBaseline } from './setter';
import { type GroundDeps, listedBaseline, readGround, type ValueGround } from './value-ground';
import { waitingChanges } from './waiting-changes';

type ShowDeps = GroundDeps &
  MeasureDeps &
  StandingDeps &
  Pick<Deps, 'approvals' | 'asUser' | 'gates' | 'points' | 'projectRoles' | 'settings' | 'site'>;

/**
 * What was agreed about a project, and how it stands against it: every figure with the reason where there is none.
 *
 * @throws AppError as for {@link readGround}.
 */
export async function showValue({ id }: { readonly id: GovernedId }, deps: ShowDeps) {
  const ground = await readGround(id, deps);
  const { project, asOf, baselines } = ground;
  const roles = () => readRoles(project.scope.projectId, deps.now(), deps);
  const [maySet, changes, current] = await Promise.all([
    maySetBaseline(project, roles, deps),
    baselines.length === 0 ? [] : waitingChanges(ground, deps),
    currentValue(ground, deps),
  ]);
  return {
    project: { id, key: project.key, name: project.name, projectId: project.scope.projectId },
    asOf,
    maySet,
    plan: project.plan,
    /** Approved changes that no baseline has taken in. */
    changes,
    /** Latest first. */
    baselines: baselines.map(listedBaseline).reverse(),
    current,
  };
}

async function currentValue({ project, asOf, baselines }: ValueGround, deps: ShowDeps) {
  const last = baselines.at(-1);
  if (last === undefined) return null;
  const { baseline } = last;
  if (baseline === null) return { kind: 'flawed', flaw: 'changed' } as const;

  const measured = await measureProject({ project, baseline, asOf }, deps);
  if (typeof measured === 'string') return { kind: 'flawed', flaw: measured } as const;

  const { gone, added, earnedOn, earned, spent } = measured;
  const kept = await deps.baselines.valuesOf(project.id);
  return {
    kind: 'measured',
    number: baseline.number,
    gone,
    added,
    figures: valueFigures(baseline, measured),
    curve: valueCurve({
      baseline,
      original: originalOf(baselines, baseline),
      kept: kept.flatMap((value) => inItsUnit(value, baselines)),
      earnedOn,
      now: { day: asOf, earned, spent: spent.value },
    }),
  } as const;
}

/** Nothing where the baseline that it was measured against does not hold. */
function inItsUnit(value: KeptValue, baselines: ValueGround['baselines']) {
  const unit = baselines.find(({ number }) => number === value.baseline)?.baseline ?? null;
  return unit === null ? [] : [{ ...value, unit }];
}

/** The first baseline, where there is another by now. */
function originalOf(
  [first]: ValueGround['baselines'],
  { number }: Pick<Baseline, 'number'>,
): Baseline | null {
  return first === undefined || first.number === number ? null : first.baseline;
}
