import type { Catalogue } from '../store/catalogue';
import type { Project, Status, WorkflowRule } from '../store/catalogue-entries';

export type Conditions = {
  readonly operation: 'ALL' | 'ANY';
  readonly rules: readonly WorkflowRule[];
};

export type Transition = {
  readonly id: string;
  readonly name: string;
  readonly type: 'initial' | 'global' | 'directed';
  /** Ids of statuses; `null` for any. */
  readonly from: readonly string[] | null;
  /** `null` where the status stays as it is. */
  readonly to: Status | null;
  /** Ids of the fields that can be set with it; `null` where the site does not say. */
  readonly screen: readonly string[] | null;
  readonly conditions: Conditions | null;
  readonly validators: readonly WorkflowRule[];
  readonly postFunctions: readonly WorkflowRule[];
};

export type Workflow = {
  readonly id: string;
  readonly name: string;
  readonly transitions: readonly Transition[];
};

type Place = { readonly project: Project; readonly issueTypeId: string };

/** The workflow that the site declares for this type of this project, or else the simplified one. */
export function workflowOf({ project, issueTypeId }: Place, catalogue: Catalogue): Workflow {
  const declared = catalogue.workflows.all.find(
    ({ projects, issueTypes }) =>
      projects.includes(project.key) && issueTypes?.includes(issueTypeId) !== false,
  );
  if (declared === undefined) return simplifiedWorkflow(catalogue);

  const { id, name, transitions } = declared;
  return {
    id,
    name,
    transitions: transitions.map(({ to, from, conditions = null, ...others }) => ({
      ...others,
      from: others.type === 'directed' ? from : null,
      to: to === undefined ? null : (catalogue.statuses.get(to) ?? null),
      conditions,
    })),
  };
}

/** From every status to every other, by a transition named after where it leads. */
function simplifiedWorkflow({ statuses: { all } }: Catalogue): Workflow {
  const first = all.find((status) => status.statusCategory.key === 'new') ?? all[0] ?? null;
  const open = { screen: null, conditions: null, validators: [], postFunctions: [] };
  return {
    id: 'simplified',
    name: 'Simplified workflow',
    transitions: [
      { id: '1', name: 'Create', type: 'initial', from: null, to: first, ...open },
      ...all.map((to, index): Transition => ({
        id: `${index + 1}1`,
        name: to.name,
        type: 'global',
        from: all.filter(({ id }) => id !== to.id).map(({ id }) => id),
        to,
        ...open,
      })),
    ],
  };
}

export function initialTransition({ name, transitions }: Workflow): Transition {
  const found = transitions.find(({ type }) => type === 'initial');
  if (found === undefined) throw new Error(`The workflow ${name} has no initial transition.`);
  return found;
}

/** Those that start from a status, whether or not their conditions hold. */
export function transitionsFrom(
  statusId: string,
  { transitions }: Workflow,
): readonly Transition[] {
  return transitions.filter(
    ({ type, from }) => type !== 'initial' && (from === null || from.includes(statusId)),
  );
}
