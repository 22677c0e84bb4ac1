import type { GateId, WorkItemKey } from '../../domain/foundation/ids';
import { gateIn } from '../../domain/gates/life-cycle';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governingIds } from '../item/governing-ids';
import type { TransitionVerdict } from '../item/judge-transition';
import type { Deps, FoundItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf } from '../sight';
import { type EntryDeps, entryStanding } from './entry-standing';
import { type GroundDeps, groundOf } from './gate-ground';
import { gateHolding, heldInWords } from './held-at-gate';

type JudgeDeps = GroundDeps &
  EntryDeps &
  RecordDeps &
  Pick<Deps, 'asUser' | 'transitions' | 'workItems'>;

type Question = { readonly key: WorkItemKey; readonly gate: GateId };

/**
 * Whether a work item may go through a transition that waits for a gate: the gate and all before it are passed, by what was
 * decided and is kept. Asked of what governs the item most closely, where that is held in directive mode.
 *
 * @throws AppError `upstream-failed` when Jira or the database does not answer: nobody may take that for a pass.
 */
export async function judgeGate(
  { key, gate }: Question,
  deps: JudgeDeps,
): Promise<TransitionVerdict> {
  const item = await deps.asUser.find(key);
  if (item === null) {
    return { refusal: `Mandate cannot see ${key} on your behalf, so it cannot judge it.` };
  }
  const project = await governing(item, deps);
  const refusal = project?.mode === 'directive' ? await refusalBy(project, gate, deps) : null;
  if (project === null || refusal === null) {
    await deps.transitions.note(item.projectId, { rule: 'gate', answer: 'passed', at: deps.now() });
    return { refusal: null };
  }
  await recorded(
    {
      action: 'transition.refuse',
      subject: `item:${item.id}`,
      before: null,
      after: { governedId: project.id, gate },
      about: [project.scope.projectId],
    },
    () =>
      deps.transitions.note(item.projectId, { rule: 'gate', answer: 'refused', at: deps.now() }),
    deps,
  );
  return { refusal };
}

/** What governs a work item most closely, whether the user may see all of it or not; `null` for nothing. */
async function governing(item: FoundItem, deps: JudgeDeps): Promise<GovernedProject | null> {
  const [ids, governed, projects] = await Promise.all([
    governingIds(item, deps),
    deps.portfolio.governed(),
    deps.projects.all(),
  ]);
  const chosen = new Set(projects.filter(({ isChosen }) => isChosen).map(({ id }) => id));
  const around = governed.filter(({ scope }) => chosen.has(scope.projectId));
  for (const id of ids) {
    const found = around.find((project) => project.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

async function refusalBy(
  project: GovernedProject,
  id: GateId,
  deps: JudgeDeps,
): Promise<string | null> {
  const ground = await groundOf(project, await sightOf(deps), deps);
  const { gates } = ground;
  if (gates === null) {
    return `${project.key} follows no life cycle, so it has passed no gate. Choose one on its Gates page.`;
  }
  const gate = gateIn(gates.lifeCycle, id);
  if (gate === null) {
    return `${project.key} follows ${gates.lifeCycle.name}, which has no gate ${id}. A Jira administrator has to name another one in the workflow.`;
  }
  const holding = gateHolding({ ...ground, gates, gate });
  if (holding === null) return null;
  const entry = await entryStanding({ ...ground, gates }, deps);
  return heldInWords({ ...ground, gates }, holding, entry.of(holding));
}
