import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { openedBaselines } from './value-ground';

/** The finish that was agreed for a project at first, and last; `null` without a baseline that holds. */
export async function agreedFinish(id: GovernedId, deps: Pick<Deps, 'baselines' | 'sha256'>) {
  const baselines = (await openedBaselines(id, deps)).flatMap(({ baseline }) => baseline ?? []);
  const [first, last] = [baselines[0], baselines.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    first: { number: first.number, finish: first.finish },
    last: { number: last.number, finish: last.finish },
  };
}
