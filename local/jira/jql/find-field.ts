import type { Field as JqlField } from '@atlaskit/jql-ast';

import { badRequest, notModelled } from '../reply';
import type { Field } from '../store/catalogue-entries';
import type { FieldHandler } from './field-handler';
import {
  issueTypeField,
  priorityField,
  resolutionField,
  statusCategoryField,
  statusField,
} from './fields/catalogue-fields';
import type { FieldName } from './fields/column-field';
import { customField } from './fields/custom-field';
import { dayField, instantField } from './fields/date-fields';
import { keyField, parentField } from './fields/issue-fields';
import { linkTypeField } from './fields/link-type-field';
import { projectCategoryField, projectField, projectTypeField } from './fields/project-fields';
import { aliasedProperty, propertyField } from './fields/property-field';
import { anyTextField, commentField, summaryField, textField } from './fields/text-fields';
import { userField } from './fields/user-field';
import { componentField, labelField, sprintField } from './fields/value-fields';
import { versionField } from './fields/version-field';
import { meaningOf } from './jql-string';
import { columnScalar } from './scalar';
import type { JqlScope } from './scope';
import { neverEmptyKey } from './sort-key';
import { sql, type SqlPart } from './sql-part';
import { carries, withoutLabel } from './type-label';

type Maker = (name: FieldName, scope: JqlScope) => FieldHandler;

const created: Maker = (name) => stampField(name, sql`i.created_ms`);
const updated: Maker = (name) => stampField(name, sql`i.updated_ms`);
const resolved: Maker = (name) => newestFirst(instantField(name, columnScalar(sql`i.resolved_ms`)));
const due: Maker = (name, { catalogue: { timeZone } }) =>
  newestFirst(dayField(name, { scalar: columnScalar(sql`i.due`), timeZone }));

function stampField(name: FieldName, column: SqlPart): FieldHandler {
  return newestFirst(instantField(name, columnScalar(column), neverEmptyKey(column)));
}

function newestFirst(field: FieldHandler): FieldHandler {
  return typeof field.sort === 'string'
    ? field
    : { ...field, sort: { ...field.sort, isDescendingByItself: true } };
}

/** System fields: what they are, then all names that JQL has for them, in lower case. */
const SYSTEM_FIELDS: readonly (readonly [id: string, names: string, make: Maker])[] = [
  [
    'affectedVersion',
    'affectedversion',
    (name, scope) => versionField(name, { field: 'versions', scope }),
  ],
  ['assignee', 'assignee', (name) => userField(name, sql`i.assignee`)],
  ['category', 'category', projectCategoryField],
  ['comment', 'comment', commentField],
  ['component', 'component', componentField],
  ['created', 'created createddate', created],
  ['creator', 'creator', (name) => userField(name, sql`i.creator`)],
  ['description', 'description', (name) => textField(name, 'description')],
  ['due', 'due duedate', due],
  ['environment', 'environment', (name) => textField(name, 'environment')],
  [
    'fixVersion',
    'fixversion',
    (name, scope) => versionField(name, { field: 'fixVersions', scope }),
  ],
  ['issueLinkType', 'issuelinktype', linkTypeField],
  ['issuekey', 'key issuekey issue id', keyField],
  ['issuetype', 'issuetype type', issueTypeField],
  ['labels', 'labels', (name) => labelField(name, 'labels')],
  ['parent', 'parent', parentField],
  ['priority', 'priority', priorityField],
  ['project', 'project', projectField],
  ['projectType', 'projecttype', projectTypeField],
  ['reporter', 'reporter', (name) => userField(name, sql`i.reporter`)],
  ['resolution', 'resolution', resolutionField],
  ['resolved', 'resolved resolutiondate', resolved],
  ['sprint', 'sprint', sprintField],
  ['status', 'status', statusField],
  ['statusCategory', 'statuscategory', statusCategoryField],
  [
    'statusCategoryChangedDate',
    'statuscategorychangeddate',
    (name) => instantField(name, columnScalar(sql`i.category_ms`)),
  ],
  ['summary', 'summary', summaryField],
  ['text', 'text', anyTextField],
  ['updated', 'updated updateddate', updated],
];

const BY_NAME = new Map(
  SYSTEM_FIELDS.flatMap(([id, names, make]) =>
    names.split(' ').map((name) => [name, { id, make }] as const),
  ),
);

/** Fields that Jira knows and this site does not answer. */
const NOT_MODELLED = new Set(
  `approvals attachments development filter hierarchylevel issuelink issuerestriction lastcommentedby lastviewed level
   organizations originalestimate parentepic progress remainingestimate request request-channel-type
   request-last-activity-time savedfilter searchrequest subtasks team teams timeestimate timeoriginalestimate timespent
   voter votes watcher watchers workitemlink worklogauthor worklogcomment worklogdate workratio`.split(
    /\s+/,
  ),
);

/** What a name in JQL stands for; several fields when custom fields share the name. */
export function findFields(field: JqlField, scope: JqlScope): readonly FieldHandler[] {
  if ((field.properties ?? []).length > 0) return [propertyField(field, scope)];

  const written = meaningOf(field.text);
  const { name, label } = withoutLabel(written);
  const lower = name.toLowerCase();
  const system = BY_NAME.get(lower);
  if (system !== undefined) return [system.make({ id: system.id, name }, scope)];

  const custom = customFieldsNamed(lower, scope.catalogue.fields.all);
  if (custom.length > 0) {
    const labelled = custom.filter((found) => carries(found, label));
    if (labelled.length === 0) throw badRequest(unknownField(written, scope));
    return labelled.map((found) => customField(name, found, scope));
  }
  const aliased = aliasedProperty(name, scope);
  if (aliased !== null) return [aliased];
  if (NOT_MODELLED.has(lower)) throw notModelled(`the JQL field '${name}'`);
  throw badRequest(unknownField(name, scope));
}

function customFieldsNamed(lower: string, fields: readonly Field[]): readonly Field[] {
  return fields.filter(
    ({ custom, clauseNames, name }) =>
      custom && [name, ...(clauseNames ?? [])].some((clause) => clause.toLowerCase() === lower),
  );
}

function unknownField(name: string, { rights }: JqlScope): string {
  return rights.accountId === null
    ? `Field '${name}' does not exist or this field cannot be viewed by anonymous users.`
    : `Field '${name}' does not exist or you do not have permission to view it.`;
}
