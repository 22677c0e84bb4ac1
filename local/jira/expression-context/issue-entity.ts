import { fromJson } from '../expressions/json-values';
import { loadOnce } from '../expressions/run';
import {
  type Entity,
  type Member,
  property,
  type Run,
  unmodelledMembers,
  type Value,
} from '../expressions/values';
import { type Json, listAt, objectAt, textAt } from '../json';
import type { SiteView } from '../rest/operation';
import {
  asDate,
  asDay,
  asIs,
  componentFrom,
  issueTypeFrom,
  listFrom,
  priorityFrom,
  resolutionFrom,
  securityLevelFrom,
  statusFrom,
  versionFrom,
} from './entity';
import { changelogsOf, commentsOf } from './history-entities';
import { type IssueSource, loadIssues } from './issue-source';
import { linkEntity } from './link-entity';
import { projectEntity } from './project-entity';
import { propertiesOf } from './properties-entity';
import { richText } from './rich-text';
import { userFrom } from './user-entity';

/** Everything of an issue that expressions may ask for, read from what the asking user sees. */
export function issueEntity(source: IssueSource, view: SiteView): Entity {
  const { id, key, fields, draftProperties = {} } = source;
  const owner = id === null ? null : ({ kind: 'issue', id } as const);
  const properties = propertiesOf(owner, { view, draft: draftProperties });
  return {
    kind: 'entity',
    type: 'Issue',
    id: id ?? '',
    members: new Map([
      ['id', property(() => (id === null ? null : Number(id)))],
      ['key', property(() => key)],
      ['properties', property(() => properties)],
      ...plainMembers(source, view),
      ...relatedMembers(source, view),
      ...view.catalogue.fields.all
        .filter(({ custom }) => custom)
        .map((field) => [field.id, property(() => fromJson(fields[field.id]))] as const),
      ...unmodelledMembers(...UNMODELLED),
    ]),
  };
}

const UNMODELLED = [
  ...['childIssues', 'votes', 'voters', 'watches', 'watchers', 'attachments', 'worklogs'],
  ...['sprint', 'closedSprints', 'flagged', 'epic', 'isEpic', 'name', 'done', 'color', 'stories'],
  'getNewestChangelog',
];

type Named = readonly (readonly [string, Member])[];

function plainMembers({ fields }: IssueSource, view: SiteView): Named {
  const read = (name: string, field: string, as: (json: Json | undefined) => Value) =>
    [name, property(() => as(fields[field]))] as const;
  const person = (json: Json | undefined) => userFrom(json, view);
  return [
    read('summary', 'summary', asIs),
    read('description', 'description', richText),
    read('environment', 'environment', richText),
    read('priority', 'priority', priorityFrom),
    read('issueType', 'issuetype', issueTypeFrom),
    read('status', 'status', statusFrom),
    read('resolution', 'resolution', resolutionFrom),
    read('securityLevel', 'security', securityLevelFrom),
    read('created', 'created', asDate),
    read('updated', 'updated', asDate),
    read('resolutionDate', 'resolutiondate', asDate),
    read('dueDate', 'duedate', asDay),
    read('assignee', 'assignee', person),
    read('reporter', 'reporter', person),
    read('creator', 'creator', person),
    read('labels', 'labels', (json) => listFrom(json, fromJson)),
    read('components', 'components', (json) => listFrom(json, componentFrom)),
    read('versions', 'versions', (json) => listFrom(json, versionFrom)),
    read('fixVersions', 'fixVersions', (json) => listFrom(json, versionFrom)),
    read('originalEstimate', 'timeoriginalestimate', asIs),
    read('remainingEstimate', 'timeestimate', asIs),
    read('timeSpent', 'timespent', asIs),
  ];
}

function relatedMembers(source: IssueSource, view: SiteView): Named {
  const { id, fields } = source;
  const loaded = (name: string, load: () => Promise<Value>) =>
    [name, property((run) => loadOnce(run, `Issue ${id ?? ''} ${name}`, load))] as const;
  return [
    [
      'project',
      property(() => {
        const project = view.catalogue.projects.get(
          textAt(objectAt(fields, 'project'), 'id') ?? '',
        );
        return project === undefined ? null : projectEntity(project, view);
      }),
    ],
    [
      'parent',
      property((run) => findIssue(textAt(objectAt(fields, 'parent'), 'id'), { run, view })),
    ],
    loaded('subtasks', async () => {
      const ids = listAt(fields, 'subtasks').flatMap((entry) => textAt(entry, 'id') ?? []);
      return (await loadIssues(ids, view)).map((issue) => issueEntity(issue, view));
    }),
    loaded('comments', () => commentsOf(source, view)),
    loaded('changelogs', () => changelogsOf(source, view)),
    [
      'links',
      property(() =>
        listAt(fields, 'issuelinks').map((link) =>
          linkEntity(link, (otherId) => property((run) => findIssue(otherId, { run, view }))),
        ),
      ),
    ],
  ];
}

/** `null` where there is none, or none that the asking user may see. */
export function findIssue(
  idOrKey: string | null,
  { run, view }: { readonly run: Run; readonly view: SiteView },
): Value | Promise<Value> {
  if (idOrKey === null) return null;
  return loadOnce(run, `Issue ${idOrKey}`, async () => {
    const [issue] = await loadIssues([idOrKey], view);
    return issue === undefined ? null : issueEntity(issue, view);
  });
}
