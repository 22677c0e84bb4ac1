import { DataError } from '../data-error';
import type {
  IssueType,
  Project,
  Status,
  Workflow,
  WorkflowRule,
  WorkflowTransition,
} from '../store/catalogue-entries';

/** Forge's own limits on what a rule is configured with, in bytes of JSON. */
const MAX_CONFIGURATION = 32 * 1024;
const MAX_POST_FUNCTION_CONFIGURATION = 100 * 1000;

type Site = {
  readonly projects: readonly Project[];
  readonly statuses: readonly Status[];
  readonly issueTypes: readonly IssueType[];
  readonly workflows: readonly Workflow[];
};

/** @throws DataError naming the workflow that cannot work, and why */
export function checkWorkflows(site: Site): void {
  const taken = new Map<string, string>();
  for (const workflow of site.workflows) {
    const complaint =
      complaintAboutWorkflow(workflow, site) ?? takenPlace(workflow, { site, taken });
    if (complaint === null) continue;
    throw new DataError(
      `the workflow '${workflow.name}' ${complaint}. Correct it in workflows and repeat the load.`,
      'site.json',
    );
  }
}

/** Why a workflow cannot work on a site, as the end of a sentence about it; `null` when it can. */
export function complaintAboutWorkflow(
  { projects, issueTypes = [], transitions }: Workflow,
  site: Omit<Site, 'workflows'>,
): string | null {
  const project = projects.find((key) => !site.projects.some((one) => one.key === key));
  if (project !== undefined) return `names the project ${project}, which the site does not have`;
  const type = issueTypes.find((id) => !site.issueTypes.some((one) => one.id === id));
  if (type !== undefined) return `names the issue type ${type}, which the site does not have`;

  const initial = transitions.filter((transition) => transition.type === 'initial');
  if (initial.length !== 1)
    return `has ${initial.length} initial transitions and needs exactly one`;
  const ids = transitions.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `has two transitions with the id ${twice}`;

  const complaints = transitions.map((transition) => complaintAboutTransition(transition, site));
  return complaints.find((one) => one !== null) ?? null;
}

function complaintAboutTransition(
  transition: WorkflowTransition,
  { statuses }: Pick<Site, 'statuses'>,
) {
  const { name, type, from, to } = transition;
  const unknown = [...from, ...(to === undefined ? [] : [to])].find(
    (id) => !statuses.some((status) => status.id === id),
  );
  if (unknown !== undefined) {
    return `has the transition '${name}' with the status ${unknown}, which the site does not have`;
  }
  if (type === 'directed' && from.length === 0) {
    return `has the directed transition '${name}' without a status in from`;
  }
  if (type !== 'directed' && from.length > 0) {
    return `has the ${type} transition '${name}' with statuses in from, where there can be none`;
  }
  return complaintAboutInitial(transition) ?? complaintAboutRules(transition);
}

function complaintAboutInitial({ type, to, conditions }: WorkflowTransition): string | null {
  if (type !== 'initial' || (to !== undefined && conditions === undefined)) return null;
  return 'has an initial transition without a status in to, or with conditions';
}

function complaintAboutRules({ conditions, validators, postFunctions }: WorkflowTransition) {
  const tooLong =
    [...(conditions?.rules ?? []), ...validators].find((rule) => isOver(rule, MAX_CONFIGURATION)) ??
    postFunctions.find((rule) => isOver(rule, MAX_POST_FUNCTION_CONFIGURATION));
  return tooLong === undefined ? null : `has the rule ${tooLong.id} with too long a configuration`;
}

function isOver({ configuration }: WorkflowRule, most: number): boolean {
  return Buffer.byteLength(JSON.stringify(configuration)) > most;
}

/** A type of a project has one workflow. */
function takenPlace(
  { name, projects, issueTypes }: Workflow,
  { site, taken }: { readonly site: Site; readonly taken: Map<string, string> },
): string | null {
  const types = issueTypes ?? site.issueTypes.map(({ id }) => id);
  for (const place of projects.flatMap((project) => types.map((type) => `${project} ${type}`))) {
    const other = taken.get(place);
    if (other !== undefined) {
      const [project = '', type = ''] = place.split(' ');
      return `is for the issue type ${type} of ${project}, and so is '${other}'`;
    }
    taken.set(place, name);
  }
  return null;
}
