import { FIELD } from './catalogue';

/** `GET /rest/api/3/field` of the demonstration site. */
export const FIELDS: readonly Readonly<Record<string, unknown>>[] = [
  system(['summary', 'Summary'], { type: 'string' }),
  system(['issuetype', 'Issue Type'], { type: 'issuetype' }, ['issuetype', 'type']),
  system(['status', 'Status'], { type: 'status' }),
  system(['statusCategory', 'Status Category'], { type: 'statusCategory' }),
  system(['statuscategorychangedate', 'Status Category Changed'], { type: 'datetime' }, [
    'statusCategoryChangedDate',
  ]),
  system(['project', 'Project'], { type: 'project' }),
  system(['parent', 'Parent'], null),
  system(['priority', 'Priority'], { type: 'priority' }),
  system(['resolution', 'Resolution'], { type: 'resolution' }),
  system(['resolutiondate', 'Resolved'], { type: 'datetime' }, ['resolutiondate', 'resolved']),
  system(['assignee', 'Assignee'], { type: 'user' }),
  system(['reporter', 'Reporter'], { type: 'user' }),
  system(['creator', 'Creator'], { type: 'user' }),
  system(['created', 'Created'], { type: 'datetime' }, ['created', 'createdDate']),
  system(['updated', 'Updated'], { type: 'datetime' }, ['updated', 'updatedDate']),
  system(['duedate', 'Due date'], { type: 'date' }, ['due', 'duedate']),
  system(['labels', 'Labels'], { type: 'array', items: 'string' }),
  system(['components', 'Components'], { type: 'array', items: 'component' }, ['component']),
  system(['fixVersions', 'Fix versions'], { type: 'array', items: 'version' }, ['fixVersion']),
  system(['versions', 'Affects versions'], { type: 'array', items: 'version' }, [
    'affectedVersion',
  ]),
  system(['issuelinks', 'Linked work items'], { type: 'array', items: 'issuelinks' }, [
    'issueLink',
  ]),
  system(['subtasks', 'Sub-tasks'], { type: 'array', items: 'issuelinks' }, ['subtasks']),
  system(['description', 'Description'], { type: 'string' }),
  system(['comment', 'Comment'], { type: 'comments-page' }),
  system(['votes', 'Votes'], { type: 'votes' }),
  system(['watches', 'Watchers'], { type: 'watches' }, ['watchers']),
  system(['timetracking', 'Time tracking'], { type: 'timetracking' }, []),
  custom([FIELD.epicLink, 'Epic Link'], 'any', 'com.pyxis.greenhopper.jira:gh-epic-link'),
  custom(
    [FIELD.startDate, 'Start date'],
    'date',
    'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
  ),
  custom(
    [FIELD.storyPoints, 'Story Points'],
    'number',
    'com.atlassian.jira.plugin.system.customfieldtypes:float',
  ),
  custom([FIELD.rank, 'Rank'], 'any', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
  custom([FIELD.sprint, 'Sprint'], 'json[]', 'com.pyxis.greenhopper.jira:gh-sprint'),
  custom(
    [FIELD.flagged, 'Flagged'],
    'option[]',
    'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
  ),
  custom(
    [FIELD.storyPointEstimate, 'Story point estimate'],
    'number',
    'com.pyxis.greenhopper.jira:jsw-story-points',
  ),
];

type Named = readonly [id: string, name: string];

function system(
  [id, name]: Named,
  schema: Readonly<Record<string, string>> | null,
  clauseNames: readonly string[] = [id],
): Readonly<Record<string, unknown>> {
  const about = { orderable: true, navigable: true, searchable: true, clauseNames };
  const typed = schema === null ? {} : { schema: { ...schema, system: id } };
  return { id, key: id, name, custom: false, ...about, ...typed };
}

function custom([id, name]: Named, type: string, kind: string): Readonly<Record<string, unknown>> {
  const customId = Number(id.slice('customfield_'.length));
  const schema = type.endsWith('[]') ? { type: 'array', items: type.slice(0, -2) } : { type };
  return {
    id,
    key: id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: { ...schema, custom: kind, customId },
  };
}
