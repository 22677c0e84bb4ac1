import { openBaseline } from '../../domain/earned-value/sealed-baseline';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { openedBaselines } from './value-ground';

type Reads = Pick<Deps, 'baselines' | 'sha256'>;

/** The finish that was agreed for a project at first, and last; `null` without a baseline that holds. */
export async function agreedFinish(id: GovernedId, deps: Reads) {
  const baselines = await firstAndLast(id, deps);
  const [first, last] = [baselines[0], baselines.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    first: { number: first.number, finish: first.finish },
    last: { number: last.number, finish: last.finish },
  };
}

/** Those between are read only where one of the two does not hold. */
async function firstAndLast(id: GovernedId, deps: Reads) {
  const ends = (await deps.baselines.ends(id)).map((sealed) => openBaseline(sealed, deps.sha256));
  const holding = ends.flatMap((baseline) => baseline ?? []);
  if (holding.length === ends.length) return holding;
  return (await openedBaselines(id, deps)).flatMap(({ baseline }) => baseline ?? []);
}
