import type { NodeId } from '../../domain/foundation/ids';
import { membersOf, type Relation } from '../../domain/foundation/relation';
import type { Scenario } from '../../domain/selection/scenario';
import type { Deps } from '../ports';
import { sightOf, type Sight, type SightDeps } from '../sight';
import { holds, type StandingDeps } from '../standing';
import { nodeIn } from './proposals-of';
import { relationsSeen } from './relations-seen';

/** A scenario as far as the asking user may see it. */
export type ShownScenario = Omit<Scenario, 'proof'> & {
  /** `null` where something is hidden: how much all is worth would tell what that is worth. */
  readonly proof: Scenario['proof'] | null;
  /** How many of its proposals are hidden from the user; no sum counts them. */
  readonly hiddenLines: number;
  /** Whether the user may approve it: a right holder who sees all of it and did not save it. */
  readonly mayApprove: boolean;
};

/**
 * The scenarios of a portfolio, latest first.
 *
 * @throws AppError `not-found` for a portfolio that does not exist.
 */
export async function listScenarios(
  { nodeId }: { readonly nodeId: NodeId },
  deps: SightDeps & StandingDeps & Pick<Deps, 'scenarios' | 'workItems'>,
) {
  const [sight, mayManage] = await Promise.all([sightOf(deps), holds('manage-portfolios', deps)]);
  nodeIn(sight, nodeId);
  const scenarios = await deps.scenarios.of(nodeId);
  const named = scenarios.flatMap(({ relations }) => relations);
  const relations = new Set((await relationsSeen(named, sight, deps)).seen);
  const about = { sight, mayManage, actor: deps.actor, relations };
  return { scenarios: scenarios.map((scenario) => shown(scenario, about)), mayManage };
}

type About = {
  readonly sight: Sight;
  readonly mayManage: boolean;
  readonly actor: Deps['actor'];
  /** Those that name nothing hidden. */
  readonly relations: ReadonlySet<Relation>;
};

/** Without the proposals in projects that the user may not browse. */
export function shown(
  scenario: Scenario,
  { sight, mayManage, actor, relations }: About,
): ShownScenario {
  const lines = scenario.lines.filter(({ projectId }) => sight.projects.has(projectId));
  const hiddenLines = scenario.lines.length - lines.length;
  const seen = new Set(lines.map(({ workItemId }) => workItemId));
  return {
    ...scenario,
    lines,
    relations: scenario.relations.filter(
      (each) =>
        relations.has(each) && (hiddenLines === 0 || membersOf(each).every((id) => seen.has(id))),
    ),
    proof: hiddenLines === 0 ? scenario.proof : null,
    hiddenLines,
    mayApprove:
      mayManage && hiddenLines === 0 && scenario.approved === null && scenario.created.by !== actor,
  };
}
