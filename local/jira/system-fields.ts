import type { Field } from './store/catalogue-entries';

type Row = readonly [id: string, name: string, clauseNames: readonly string[], type: string];

/** System fields every Jira Cloud site has; `array/version` is a list of versions. */
const ROWS: readonly Row[] = [
  [
    'statuscategorychangedate',
    'Status Category Changed',
    ['statusCategoryChangedDate'],
    'datetime',
  ],
  ['issuetype', 'Issue Type', ['issuetype', 'type'], 'issuetype'],
  ['parent', 'Parent', ['parent'], 'issuelink'],
  ['timespent', 'Time Spent', ['timespent'], 'number'],
  ['project', 'Project', ['project'], 'project'],
  ['fixVersions', 'Fix versions', ['fixVersion'], 'array/version'],
  ['aggregatetimespent', 'Σ Time Spent', [], 'number'],
  ['statusCategory', 'Status Category', ['statusCategory'], 'statusCategory'],
  ['resolution', 'Resolution', ['resolution'], 'resolution'],
  ['resolutiondate', 'Resolved', ['resolutiondate', 'resolved'], 'datetime'],
  ['workratio', 'Work Ratio', ['workratio'], 'number'],
  ['lastViewed', 'Last Viewed', ['lastViewed'], 'datetime'],
  ['watches', 'Watchers', ['watchers'], 'watches'],
  ['created', 'Created', ['created', 'createdDate'], 'datetime'],
  ['priority', 'Priority', ['priority'], 'priority'],
  ['labels', 'Labels', ['labels'], 'array/string'],
  ['timeestimate', 'Remaining Estimate', ['remainingEstimate', 'timeestimate'], 'number'],
  ['aggregatetimeoriginalestimate', 'Σ Original Estimate', [], 'number'],
  ['versions', 'Affects versions', ['affectedVersion'], 'array/version'],
  ['issuelinks', 'Linked Issues', ['issueLink'], 'array/issuelinks'],
  ['assignee', 'Assignee', ['assignee'], 'user'],
  ['updated', 'Updated', ['updated', 'updatedDate'], 'datetime'],
  ['status', 'Status', ['status'], 'status'],
  ['components', 'Components', ['component'], 'array/component'],
  [
    'timeoriginalestimate',
    'Original estimate',
    ['originalEstimate', 'timeoriginalestimate'],
    'number',
  ],
  ['description', 'Description', ['description'], 'string'],
  ['timetracking', 'Time tracking', [], 'timetracking'],
  ['security', 'Security Level', ['level'], 'securitylevel'],
  ['attachment', 'Attachment', ['attachments'], 'array/attachment'],
  ['aggregatetimeestimate', 'Σ Remaining Estimate', [], 'number'],
  ['summary', 'Summary', ['summary'], 'string'],
  ['creator', 'Creator', ['creator'], 'user'],
  ['subtasks', 'Sub-tasks', ['subtasks'], 'array/issuelinks'],
  ['reporter', 'Reporter', ['reporter'], 'user'],
  ['aggregateprogress', 'Σ Progress', [], 'progress'],
  ['environment', 'Environment', ['environment'], 'string'],
  ['duedate', 'Due date', ['due', 'duedate'], 'date'],
  ['progress', 'Progress', ['progress'], 'progress'],
  ['comment', 'Comment', ['comment'], 'comments-page'],
  ['votes', 'Votes', ['votes'], 'votes'],
  ['worklog', 'Log Work', [], 'array/worklog'],
];

const NOT_NAVIGABLE = new Set(['attachment', 'comment', 'issuelinks', 'timetracking', 'worklog']);
const NOT_ORDERABLE = new Set(['statuscategorychangedate', 'statusCategory', 'created', 'updated']);

export const SYSTEM_FIELDS: readonly Field[] = [
  {
    id: 'issuekey',
    key: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  ...ROWS.map(toField),
];

function toField([id, name, clauseNames, type]: Row): Field {
  const [outer = type, items] = type.split('/');
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: !NOT_ORDERABLE.has(id),
    navigable: !NOT_NAVIGABLE.has(id),
    searchable: clauseNames.length > 0,
    clauseNames: [...clauseNames],
    schema: { type: outer, ...(items === undefined ? {} : { items }), system: id },
  };
}

/** The fields of a site: those it lists, and the system fields that its list leaves out. */
export function completeFields(listed: readonly Field[]): readonly Field[] {
  const known = new Set(listed.map(({ id }) => id));
  return [...listed.map(withClauseNames), ...SYSTEM_FIELDS.filter(({ id }) => !known.has(id))];
}

function withClauseNames(field: Field): Field {
  if (field.clauseNames !== undefined || !field.custom) return field;
  const number = field.id.replace('customfield_', '');
  return {
    key: field.id,
    orderable: true,
    navigable: true,
    searchable: true,
    ...field,
    clauseNames: [`cf[${number}]`, field.name],
  };
}
