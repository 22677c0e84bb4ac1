import { SITE_TIME_ZONE } from './calendar';
import {
  ARTIFACT_TYPES,
  ISSUE_TYPES,
  LINK_TYPES,
  PRIORITIES,
  RESOLUTIONS,
  STATUSES,
  type IssueType,
} from './catalogue';
import { FIELDS } from './field-list';
import { sprintJson, versionJson, type ProjectJson } from './issue-json';
import { ACCOUNTS, PEOPLE, type Account } from './people';
import { PRIVATE_PROJECT } from './planted';
import type { ProjectPlan } from './project-plan';
import { ownersOf, PROJECT_ROLES, rolesOf } from './project-roles';
import type { Scene } from './scene';
import { documentWorkflows } from './workflows';

const CATEGORY_IDS = {
  Infrastructure: '10001',
  Fleet: '10002',
  Digital: '10003',
  Corporate: '10004',
} as const;

export function projectJson(plan: ProjectPlan): ProjectJson {
  return {
    id: plan.id,
    key: plan.key,
    name: plan.name,
    projectTypeKey: 'software',
    projectCategory: { id: CATEGORY_IDS[plan.category], name: plan.category },
    style: plan.style,
  };
}

export function componentsOf(plan: ProjectPlan): ReadonlyMap<string, string> {
  return new Map(
    plan.vocabulary.components.map((name, index) => [name, `${Number(plan.id) * 10 + index}`]),
  );
}

/** site.json: all that the items refer to, the people, and who may do what where. */
export function siteJson(scenes: readonly Scene[]): Readonly<Record<string, unknown>> {
  return {
    site: 'oresby-transit',
    timeZone: SITE_TIME_ZONE,
    issueCount: scenes.reduce((sum, { drafts }) => sum + drafts.length, 0),
    projects: scenes.map(({ plan }) => ({
      ...projectJson(plan),
      ...rightsOf(plan),
      issueTypes: offeredTypes(plan),
    })),
    users: PEOPLE,
    roles: PROJECT_ROLES,
    issueTypes: Object.values(ISSUE_TYPES),
    statuses: Object.values(STATUSES),
    priorities: Object.values(PRIORITIES),
    resolutions: Object.values(RESOLUTIONS),
    issueLinkTypes: Object.values(LINK_TYPES),
    versions: scenes.flatMap(({ versions }) =>
      versions.map((version) => ({ ...versionJson(version), projectKey: version.projectKey })),
    ),
    components: scenes.flatMap(({ plan }) =>
      [...componentsOf(plan)].map(([name, id]) => ({ id, name, projectKey: plan.key })),
    ),
    fields: FIELDS,
    sprints: scenes.flatMap(({ sprints }) => sprints.map(sprintJson)),
    workflows: documentWorkflows(scenes.map(({ plan }) => plan)),
  };
}

/** Team members and owners work in their own projects only; managers run theirs; a private project is for a few. */
function rightsOf(plan: ProjectPlan): Readonly<Record<string, unknown>> {
  const account = (name: Account): string => ACCOUNTS[name];
  const isPrivate = plan.key === PRIVATE_PROJECT;
  const team = [...new Set([plan.lead, ...plan.team, ...ownersOf(plan)])].map(account);
  return {
    lead: account(plan.lead),
    isPrivate,
    ...(isPrivate ? { browse: ['leadership', ACCOUNTS.headOfPmo, ...team] } : {}),
    administrators: [account(plan.lead), ACCOUNTS.administrator],
    roles: rolesOf(plan),
    members: [...team, ...(isPrivate ? [ACCOUNTS.headOfPmo] : ['pmo', 'portfolio-managers'])],
  };
}

function offeredTypes({ offers }: ProjectPlan): readonly string[] {
  const { epic, story, task, bug, subtask, request, proposal } = ISSUE_TYPES;
  const governance = Object.values(ARTIFACT_TYPES).map((name) => ISSUE_TYPES[name]);
  const types: Readonly<Record<ProjectPlan['offers'], readonly IssueType[]>> = {
    everything: [epic, story, task, bug, subtask, ...governance],
    software: [epic, story, task, bug, subtask],
    few: [epic, task, subtask],
    requests: [request],
    proposals: [proposal],
  };
  return types[offers].map(({ id }) => id);
}
