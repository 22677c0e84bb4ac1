import { governedId, type ProjectId, type WorkItemId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { ChangeImpact } from '../../domain/gates/change-right';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { readRightsByProjects, rolesForChange } from '../approvals/change-rights';
import { governingIdsOf } from '../item/governing-ids';
import type { Deps } from '../ports';
import type { Sight } from '../sight';

type Change = { readonly id: WorkItemId; readonly projectId: ProjectId };

type Approvers = {
  /** The governed projects that a change counts in, the nearest first. */
  readonly governing: (change: Change) => readonly GovernedProject[];
  /** Those that may approve a change: by its impact, where a life cycle that governs it says so, else those that answer for changes. */
  readonly approving: (change: Change, impact: ChangeImpact) => readonly ProjectRole[];
};

const ANSWERING = accountableRoles(PM2_MATRIX).get('change-request') ?? [];

/** Who may approve each of some changes, as on the panel of each; what is above them and the life cycles are read once for all. */
export async function readApprovers(
  changes: readonly Change[],
  { governed }: Pick<Sight, 'governed'>,
  deps: Pick<Deps, 'gates' | 'workItems'>,
): Promise<Approvers> {
  const hasItems = [...governed.values()].some(({ scope }) => scope.kind === 'item');
  const idsOf = hasItems ? await governingIdsOf(changes, deps) : projectAlone;
  const governing = (change: Change) => idsOf(change).flatMap((id) => governed.get(id) ?? []);
  const rightsOf = await readRightsByProjects([...new Set(changes.flatMap(governing))], deps);
  return {
    governing,
    approving: (change, impact) => {
      const rights = rightsOf(governing(change));
      return rights === null ? ANSWERING : rolesForChange({ rights, impact });
    },
  };
}

function projectAlone({ projectId }: Change) {
  return [governedId(`project:${projectId}`)];
}
