import {
  FIELD,
  ISSUE_TYPES,
  LINK_TYPES,
  PRIORITIES,
  RESOLUTIONS,
  STATUSES,
  type IssueType,
} from './catalogue';
import { isoDay, jiraTime } from './calendar';
import { changelogOf } from './changelog-json';
import {
  finalState,
  keyOf,
  lastTouched,
  type Draft,
  type ItemState,
  type LinkEnd,
  type Sprint,
} from './draft';
import { userOf } from './people';
import type { Version } from './scene';

export type ProjectJson = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'software';
  readonly projectCategory: { readonly id: string; readonly name: string };
  readonly style: 'classic' | 'next-gen';
};

/** What one project's items are written with. */
export type Surroundings = {
  readonly project: ProjectJson;
  readonly versions: readonly Version[];
  readonly componentIds: ReadonlyMap<string, string>;
  readonly subtasksOf: ReadonlyMap<Draft, readonly Draft[]>;
  /** Of the whole site: a link may lead into any project. */
  readonly projectIds: ReadonlyMap<string, string>;
};

/** One line of the file: an issue as `GET /rest/api/3/issue/{key}?expand=changelog` gives it. */
export function issueJson(
  draft: Draft,
  surroundings: Surroundings,
): Readonly<Record<string, unknown>> {
  const state = finalState(draft);
  return {
    id: idOf(draft, surroundings.project),
    key: keyOf(draft),
    fields: {
      project: withoutStyle(surroundings.project),
      issuetype: typeJson(draft),
      summary: draft.summary,
      ...stateFields(draft, state),
      ...peopleFields(draft, state),
      ...planFields(draft, surroundings),
      ...relations(draft, surroundings),
      timeoriginalestimate: null,
      timeestimate: null,
      timespent: null,
      timetracking: {},
      votes: { votes: 0 },
      watches: { watchCount: 1 + (draft.comments % 4) },
      comment: { total: draft.comments, maxResults: 0, startAt: 0, comments: [] },
      description: documentOf(draft.description),
      ...customFields(draft, state, surroundings.project),
    },
    ...(Object.keys(draft.properties).length === 0 ? {} : { properties: draft.properties }),
    changelog: changelogOf(draft, surroundings.project),
  };
}

export function idOf(draft: Draft, project: { readonly id: string }): string {
  return String((Number(project.id) - 10_090) * 1000 + draft.number);
}

function withoutStyle({
  id,
  key,
  name,
  projectTypeKey,
  projectCategory,
}: ProjectJson): Omit<ProjectJson, 'style'> {
  return { id, key, name, projectTypeKey, projectCategory };
}

function typeJson({ type }: Draft): IssueType {
  return ISSUE_TYPES[type];
}

function stateFields(draft: Draft, state: ItemState): Readonly<Record<string, unknown>> {
  return {
    status: STATUSES[state.status],
    priority: PRIORITIES[state.priority],
    resolution: state.resolution === null ? null : RESOLUTIONS[state.resolution],
    created: jiraTime(draft.created),
    updated: jiraTime(lastTouched(draft)),
    resolutiondate: state.resolved === null ? null : jiraTime(state.resolved),
    duedate: state.due === null ? null : isoDay(state.due),
  };
}

function peopleFields(draft: Draft, state: ItemState): Readonly<Record<string, unknown>> {
  return {
    assignee: state.assignee === null ? null : userOf(state.assignee),
    reporter: userOf(draft.reporter),
    creator: userOf(draft.reporter),
  };
}

function planFields(
  draft: Draft,
  { versions, componentIds }: Surroundings,
): Readonly<Record<string, unknown>> {
  const version = versions.find((each) => each.id === draft.fixVersion);
  return {
    components: draft.components.map((name) => ({ id: componentIds.get(name), name })),
    fixVersions: version === undefined ? [] : [versionJson(version)],
    versions: [],
    labels: draft.labels,
  };
}

export function versionJson(version: Version): Readonly<Record<string, unknown>> {
  const { id, name, description, archived, released, releaseDate } = version;
  return { id, name, description, archived, released, releaseDate };
}

function relations(
  draft: Draft,
  { projectIds, subtasksOf }: Surroundings,
): Readonly<Record<string, unknown>> {
  return {
    issuelinks: draft.changes.flatMap((change) =>
      change.kind === 'link' ? [linkJson(change.end, projectIds)] : [],
    ),
    subtasks: (subtasksOf.get(draft) ?? []).map((subtask) => summaryJson(subtask, projectIds)),
    ...(draft.parent === null ? {} : { parent: summaryJson(draft.parent, projectIds) }),
  };
}

function linkJson(
  { linkId, type, direction, other }: LinkEnd,
  projectIds: Surroundings['projectIds'],
): Readonly<Record<string, unknown>> {
  const side = direction === 'outward' ? 'outwardIssue' : 'inwardIssue';
  return { id: linkId, type: LINK_TYPES[type], [side]: summaryJson(other, projectIds) };
}

function summaryJson(
  draft: Draft,
  projectIds: Surroundings['projectIds'],
): Readonly<Record<string, unknown>> {
  const projectId = projectIds.get(draft.projectKey);
  if (projectId === undefined) throw new RangeError(`No project ${draft.projectKey}`);
  const state = finalState(draft);
  return {
    id: idOf(draft, { id: projectId }),
    key: keyOf(draft),
    fields: {
      summary: draft.summary,
      status: STATUSES[state.status],
      issuetype: ISSUE_TYPES[draft.type],
      priority: PRIORITIES[state.priority],
    },
  };
}

function customFields(
  draft: Draft,
  state: ItemState,
  { style }: ProjectJson,
): Readonly<Record<string, unknown>> {
  const points = style === 'classic' ? FIELD.storyPoints : FIELD.storyPointEstimate;
  const hasEpicLink = style === 'classic' && draft.parent?.type === 'epic';
  return {
    ...(state.points === null ? {} : { [points]: state.points }),
    ...(hasEpicLink ? { [FIELD.epicLink]: keyOf(draft.parent) } : {}),
    ...(state.sprints.length === 0 ? {} : { [FIELD.sprint]: state.sprints.map(sprintJson) }),
    ...(state.isFlagged ? { [FIELD.flagged]: [{ id: '10019', value: 'Impediment' }] } : {}),
    [FIELD.rank]: `0|i${draft.number.toString(36).padStart(5, '0')}:`,
  };
}

export function sprintJson(sprint: Sprint): Readonly<Record<string, unknown>> {
  const { id, name, state, boardId, start, end } = sprint;
  const dates = { startDate: new Date(start).toISOString(), endDate: new Date(end).toISOString() };
  return {
    id,
    name,
    state,
    boardId,
    ...dates,
    ...(state === 'closed' ? { completeDate: dates.endDate } : {}),
  };
}

function documentOf(paragraphs: readonly string[]): unknown {
  if (paragraphs.length === 0) return null;
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
