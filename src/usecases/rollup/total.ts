import type { NodeId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { healthOfMany } from '../../domain/rollup/health-of-many';
import type { Sight } from '../sight';
import type { Assessed } from './assessed';
import type { Assessment } from './assessment';
import { sightForTotals, type TotalsDeps } from './hidden-totals';
import { select, type Selection } from './selection';

type Assess = (projects: readonly GovernedProject[], sight: Sight) => Promise<Assessed>;

type Seen = {
  readonly nodeId: NodeId | null;
  readonly selection: Selection;
  readonly sight: Sight;
  readonly assessed: Assessed;
};

/** Everything that a total counts. `hiddenInTotal` of its projects are hidden from the user, who was granted to count them. */
export type Whole = {
  readonly assessed: Assessed;
  readonly projects: readonly GovernedProject[];
  readonly sight: Sight;
  readonly hiddenInTotal: number;
};

/** What the total of a node is made of: what the user sees of it and, where that was granted, what is hidden. */
export async function wholeOf(
  { nodeId, selection, sight, assessed }: Seen,
  assess: Assess,
  deps: TotalsDeps,
): Promise<Whole> {
  const forTotals = await sightForTotals(sight, deps);
  if (forTotals === sight) {
    return { assessed, projects: selection.projects, sight, hiddenInTotal: 0 };
  }

  const { projects } = select(nodeId, forTotals);
  return {
    assessed: await assess(projects, forTotals),
    projects,
    sight: forTotals,
    hiddenInTotal: selection.hiddenProjects,
  };
}

/** The worst of the children, naming those that decide. */
export function totalHealth(assessments: readonly Assessment[]) {
  return healthOfMany(assessments.map(({ project, health }) => ({ key: project.key, health })));
}
