import type { IssueRecord } from '../issue-record';
import { type Json, type JsonObject, objectAt, textAt, toJson } from '../json';
import { issueEvent } from '../events';
import { type Answer, invalidFields, notModelled } from '../reply';
import { findProject } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import type { Database } from '../store/database';
import { insertIssues, writingRules } from '../store/issue-writer';
import { nextId } from '../store/sequences';
import { writeTimestamp } from '../time';
import type { EditScope } from '../write/field-editor';
import { startPostFunctions } from '../workflow/post-functions';
import type { RuleScene } from '../workflow/rule-scene';
import { passValidators } from '../workflow/validators';
import { initialTransition, workflowOf } from '../workflow/workflow-of';
import { missingParent } from '../write/parent-value';
import { personJson } from '../write/person-value';
import { defaultLevelOf } from '../write/security-value';
import { type Changes, readChanges } from '../write/read-changes';
import { type IssueBody, readIssueBody } from './issue-body';
import { requirePermission } from './issue-lookup';
import { nextNumber } from './key-numbers';
import type { ModelledRequest, SiteView } from './operation';
import { checkProperty, putProperties } from './property-store';

export async function createIssue(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const issue = await createOne(readIssueBody(request), view);
  return { status: 201, body: reference(issue, view) };
}

export function reference({ id, key }: IssueRecord, { baseUrl }: SiteView): JsonObject {
  return { id, key, self: `${baseUrl}/rest/api/3/issue/${id}` };
}

/** The validators of the initial transition are asked about a work item that has neither id nor key yet. */
export async function createOne(body: IssueBody, view: SiteView): Promise<IssueRecord> {
  if (body.transitionId !== null) throw notModelled('a transition while creating a work item');
  if (body.comments.length > 0) throw notModelled('a comment while creating a work item');
  const { project: asked, ...fields } = body.fields;
  const project = requireProject(asked ?? null, view);
  requirePermission('CREATE_ISSUES', project, { view, status: 403 });
  for (const { key, value } of body.properties) checkProperty(key, value);

  const draft = await newFields({ ...body, fields }, { project, view });
  const scene = creationScene(draft, { project, body, view });
  const given = Object.keys({ ...fields, ...body.update });
  await passValidators(scene, Object.fromEntries(given.map((name) => [name, draft[name]])));

  const issue = await view.database.transaction((database) =>
    insertNew(database, { fields: draft, project, properties: body.properties, view }),
  );
  view.tell(issueEvent('avi:jira:created:issue', issue, { view }));
  await startPostFunctions({ ...scene, issue, changelog: null, commentId: null }, view);
  return issue;
}

type Draft = {
  readonly project: Project;
  readonly body: IssueBody;
  readonly view: SiteView;
};

function creationScene(fields: JsonObject, { project, body, view }: Draft): RuleScene {
  const issueTypeId = textAt(fields['issuetype'], 'id') ?? '';
  const workflow = workflowOf({ project, issueTypeId }, view.catalogue);
  const draftProperties = Object.fromEntries(body.properties.map(({ key, value }) => [key, value]));
  return {
    view,
    workflow,
    transition: initialTransition(workflow),
    project,
    issue: { id: null, key: null, fields, draftProperties },
    original: null,
    fromStatus: null,
  };
}

function requireProject(value: Json, { catalogue, rights }: SiteView): Project {
  const asked = textAt(value, 'id') ?? textAt(value, 'key');
  const project = asked === null ? undefined : findProject(catalogue, asked);
  if (project !== undefined && rights.may('BROWSE_PROJECTS', project)) return project;
  throw invalidFields({
    project: asked === null ? 'Specify a valid project ID or key' : 'valid project is required',
  });
}

type Place = { readonly project: Project; readonly view: SiteView };

async function newFields(asked: IssueBody, { project, view }: Place): Promise<JsonObject> {
  const { catalogue, rights, database } = view;
  const scope: EditScope = { database, catalogue, project, rights, issueTypeId: '', issueId: null };
  const { issuetype = null, ...rest } = asked.fields;
  if (issuetype === null) throw invalidFields({ issuetype: 'Specify an issue type' });

  const first = await readChanges({ fields: { issuetype }, update: {} }, { scope, before: {} });
  const type = first.get('issuetype') ?? null;
  const typed = { ...scope, issueTypeId: textAt(type, 'id') ?? '' };
  const given = { summary: null, ...rest };
  const changes = await readChanges(
    { fields: 'summary' in asked.update ? rest : given, update: asked.update },
    { scope: typed, before: {} },
  );
  requireParent(type, changes);
  const workflow = workflowOf({ project, issueTypeId: typed.issueTypeId }, catalogue);
  return {
    ...defaults(project, view),
    ...defaultLevelOf(project, catalogue),
    status: toJson(initialTransition(workflow).to),
    ...Object.fromEntries(changes),
    issuetype: type,
  };
}

function requireParent(type: Json, changes: Changes): void {
  const isSubtask = objectAt({ type }, 'type')?.['subtask'] === true;
  if (isSubtask && (changes.get('parent') ?? null) === null) {
    throw invalidFields({ parent: missingParent().message });
  }
}

function defaults(project: Project, view: SiteView): JsonObject {
  const { catalogue, account, now } = view;
  const { all: priorities } = catalogue.priorities;
  const priority =
    priorities.find(({ isDefault }) => isDefault === true) ??
    catalogue.priorities.named('Medium')[0] ??
    priorities[Math.floor(priorities.length / 2)];
  const author = account === null ? null : personJson(account);
  const created = writeTimestamp(now, catalogue.timeZone);
  return {
    project: projectJson(project),
    priority: toJson(priority),
    resolution: null,
    created,
    updated: created,
    resolutiondate: null,
    statuscategorychangedate: created,
    duedate: null,
    assignee: null,
    reporter: author,
    creator: author,
    description: null,
    ...NO_ELEMENTS,
  };
}

const NO_ELEMENTS: JsonObject = {
  labels: [],
  components: [],
  fixVersions: [],
  versions: [],
  subtasks: [],
  comment: { comments: [], maxResults: 0, total: 0, startAt: 0 },
  votes: { votes: 0 },
  watches: { watchCount: 1 },
  workratio: -1,
  timetracking: {},
};

export function projectJson({ id, key, name, projectTypeKey, style, projectCategory }: Project) {
  return {
    id,
    key,
    name,
    projectTypeKey,
    simplified: style === 'next-gen',
    ...(projectCategory === undefined ? {} : { projectCategory: toJson(projectCategory) }),
  };
}

type NewIssue = {
  readonly fields: JsonObject;
  readonly project: Project;
  readonly properties: IssueBody['properties'];
  readonly view: SiteView;
};

async function insertNew(
  database: Database,
  { fields, project, properties, view }: NewIssue,
): Promise<IssueRecord> {
  const number = await nextNumber(database, project);
  const id = await nextId(database, 'issue');
  const present = Object.entries(fields).filter(
    ([name, value]) => !name.startsWith('customfield_') || value !== null,
  );
  const issue = { id, key: `${project.key}-${number}`, fields: Object.fromEntries(present) };
  await insertIssues(database, [issue], writingRules(view.catalogue));
  await putProperties(database, { kind: 'issue', id }, properties);
  return issue;
}
