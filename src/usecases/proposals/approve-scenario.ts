import type { ScenarioId } from '../../domain/foundation/ids';
import { isDoneWith } from '../../domain/foundation/triage';
import type { Scenario } from '../../domain/selection/scenario';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf, type Sight } from '../sight';
import { shown } from './list-scenarios';
import type { ProposalDeps } from './proposals-of';
import { relationsSeen } from './relations-seen';
import { homesOf } from './save-scenario';
import { writeBudgetsOf, type WriteDeps } from './write-budgets';

type ApproveDeps = ProposalDeps & RecordDeps & WriteDeps & Pick<Deps, 'scenarios'>;

/**
 * Makes a scenario the plan, and writes its budgets into the proposals as the approving user. The approval holds even where some budget
 * could not be written; those are told, and written by {@link writeBudgets}.
 *
 * @throws AppError `not-found`; `not-allowed` for who saved it, and for who does not see all of it; `conflict` when it is approved already, and when
 *   it funds a proposal that was declined or merged since.
 */
export async function approveScenario({ id }: { readonly id: ScenarioId }, deps: ApproveDeps) {
  const sight = await sightOf(deps);
  const scenario = await scenarioSeen(id, sight, deps);
  const { actor: by, now } = deps;
  if (scenario.approved !== null) throw approvedAlready();
  if (scenario.created.by === by) {
    throw new AppError('not-allowed', 'You saved this scenario, so somebody else approves it.');
  }
  await demandNoneDoneWith(scenario, deps);

  const approved = { by, at: now() };
  await recorded(
    {
      action: 'scenario.approve',
      subject: scenario.nodeId,
      before: null,
      after: { scenario: id, budget: scenario.budget },
      about: homesOf(scenario.lines),
    },
    async () => {
      if ((await deps.scenarios.approve(id, approved)) === 'stale') throw approvedAlready();
    },
    deps,
  );
  return told({ ...scenario, approved }, sight, deps);
}

/**
 * Writes the budgets of an approved scenario into its proposals once more, as the asking user: for those that could not be written.
 *
 * @throws AppError `not-found`; `not-allowed` for who does not see all of it; `conflict` when it is not approved.
 */
export async function writeBudgets({ id }: { readonly id: ScenarioId }, deps: ApproveDeps) {
  const sight = await sightOf(deps);
  const scenario = await scenarioSeen(id, sight, deps);
  if (scenario.approved === null) {
    throw new AppError('conflict', 'This scenario is not approved, so it gives no budget yet.');
  }
  return told(scenario, sight, deps);
}

async function told(scenario: Scenario, sight: Sight, deps: ApproveDeps) {
  const notWritten = await writeBudgetsOf(scenario, sight, deps);
  const relations = new Set((await relationsSeen(scenario.relations, sight, deps)).seen);
  const about = { sight, mayManage: true, actor: deps.actor, relations };
  return { scenario: shown(scenario, about), notWritten };
}

async function scenarioSeen(
  id: ScenarioId,
  sight: Sight,
  { scenarios }: Pick<Deps, 'scenarios'>,
): Promise<Scenario> {
  const scenario = await scenarios.read(id);
  if (scenario === null) {
    throw new AppError('not-found', 'This scenario does not exist.', { where: 'id' });
  }
  if (!scenario.lines.every(({ projectId }) => sight.projects.has(projectId))) {
    throw new AppError(
      'not-allowed',
      'Some of its proposals are hidden from you: nobody approves what they cannot see.',
    );
  }
  return scenario;
}

async function demandNoneDoneWith(
  { nodeId, lines }: Scenario,
  { proposals }: Pick<Deps, 'proposals'>,
): Promise<void> {
  const funded = lines.filter(({ isIn }) => isIn);
  const ids = funded.map(({ workItemId }) => workItemId);
  const standings = await proposals.triage(nodeId, ids);
  const keys = funded.flatMap(({ workItemId, key }) =>
    isDoneWith(standings.get(workItemId)?.triage ?? null) ? [key] : [],
  );
  if (keys.length === 0) return;
  throw new AppError(
    'conflict',
    `Declined or merged since this scenario was saved: ${keys.join(', ')}. Save a new scenario without that, or take it back.`,
  );
}

function approvedAlready(): AppError {
  return new AppError('conflict', 'This scenario is approved already. Reload to see by whom.');
}
