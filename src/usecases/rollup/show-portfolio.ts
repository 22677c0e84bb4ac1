import type { NodeId } from '../../domain/foundation/ids';
import { sightOf } from '../sight';
import { assessAll, type AssessDeps } from './assessed';
import type { TotalsDeps } from './hidden-totals';
import { portfolioView } from './portfolio-view';
import { select } from './selection';
import { wholeOf } from './total';

type ShowDeps = TotalsDeps & AssessDeps;

/**
 * The projects of a portfolio or programme, or all that are governed, each with its figures; and all of them together,
 * with those that are hidden from the user where their totals were granted.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export async function showPortfolio(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: ShowDeps,
) {
  const sight = await sightOf(deps);
  const selection = select(nodeId, sight);
  const assessed = await assessAll(selection.projects, sight, deps);
  const seen = { nodeId, selection, sight, assessed };
  const whole = await wholeOf(seen, (some, by) => assessAll(some, by, deps), deps);

  return portfolioView({ ...seen, whole, standards: assessed.standards }, deps);
}
