import type { NodeId } from '../../domain/foundation/ids';
import { waiverDebt } from '../../domain/standards/exemptions/waiver-debt';
import type { Deps } from '../ports';
import { select } from '../rollup/selection';
import { sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { holds, type StandingDeps } from '../standing';
import { showExemptions } from './show-exemptions';

/**
 * What is asked for and what is in force in the governed projects below a node, or in all of them, and their waiver debt:
 * what waits for a decision first, then what ends next.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function listExemptions(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: SightDeps & StandingDeps & Pick<Deps, 'exemptions' | 'now' | 'standards' | 'state'>,
) {
  const [sight, asOf, standards, decides] = await Promise.all([
    sightOf(deps),
    today(deps),
    standardsToday(deps),
    holds('manage-portfolios', deps),
  ]);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const open = await deps.exemptions.open(
    projects.map(({ id }) => id),
    asOf,
  );
  const shown = showExemptions(open, projects, { by: deps.actor, asOf, decides, standards });

  return {
    asOf,
    exemptions: shown.sort(byUrgency),
    debt: waiverDebt(shown, asOf),
    decides,
    hiddenProjects,
  };
}

type Listed = ReturnType<typeof showExemptions>[number];

const NEVER = '9999-12-31';

function byUrgency(one: Listed, other: Listed): number {
  const waits = Number(other.state === 'requested') - Number(one.state === 'requested');
  if (waits !== 0) return waits;

  const [end, otherEnd] = [one.until ?? NEVER, other.until ?? NEVER];
  if (end !== otherEnd) return end < otherEnd ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
