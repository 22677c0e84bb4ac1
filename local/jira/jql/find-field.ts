import type { Field as JqlField } from '@atlaskit/jql-ast';

import { badRequest, notModelled } from '../reply';
import type { Field } from '../store/catalogue-entries';
import {
  issueTypeField,
  keyField,
  parentField,
  priorityField,
  projectField,
  resolutionField,
  statusCategoryField,
  statusField,
  userField,
} from './column-fields';
import { customField } from './custom-fields';
import { dayField, instantField } from './date-fields';
import type { FieldHandler } from './field-handler';
import { componentField, labelsField, sprintField, versionField } from './list-fields';
import { propertyField } from './property-field';
import type { JqlScope } from './scope';
import { textField } from './text-fields';

type Maker = (name: string, scope: JqlScope) => FieldHandler;

const COMMENTS = `(SELECT GROUP_CONCAT(c.body_text SEPARATOR '\\n') FROM comment c WHERE c.issue_id = i.id)`;

const created: Maker = (name) => instantField(name, 'i.created_ms', { isNeverEmpty: true });
const updated: Maker = (name) => instantField(name, 'i.updated_ms', { isNeverEmpty: true });
const resolved: Maker = (name) => instantField(name, 'i.resolved_ms');
const due: Maker = (name, { catalogue: { timeZone } }) =>
  dayField(name, { column: 'i.due', timeZone });

/** System fields by the names JQL has for them, in lower case. */
const SYSTEM: Readonly<Record<string, Maker>> = {
  project: projectField,
  key: keyField,
  issuekey: keyField,
  issue: keyField,
  id: keyField,
  parent: parentField,
  type: issueTypeField,
  issuetype: issueTypeField,
  status: statusField,
  statuscategory: statusCategoryField,
  priority: priorityField,
  resolution: resolutionField,
  assignee: (name) => userField(name, 'i.assignee'),
  reporter: (name) => userField(name, 'i.reporter'),
  creator: (name) => userField(name, 'i.creator'),
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  due,
  duedate: due,
  labels: labelsField,
  component: componentField,
  fixversion: (name) => versionField(name, 'fixVersions'),
  affectedversion: (name) => versionField(name, 'versions'),
  sprint: sprintField,
  summary: (name) => textField(name, ['i.summary'], { isSortable: true }),
  description: (name) => textField(name, ['d.description_text']),
  comment: (name) => textField(name, [COMMENTS]),
  text: (name) => textField(name, ['i.summary', 'd.description_text', COMMENTS]),
};

/** Fields that Jira knows and this site does not answer. */
const NOT_MODELLED = new Set(
  `approvals attachments category environment filter savedfilter request searchrequest hierarchylevel issuelink
   issuelinktype lastviewed level organizations originalestimate timeoriginalestimate progress remainingestimate
   timeestimate team timespent voter votes watcher watchers worklogauthor worklogcomment worklogdate workratio
   statuscategorychangeddate projecttype development lastcommentedby`.split(/\s+/),
);

/** What a name in JQL stands for; several fields when custom fields share the name. */
export function findFields(field: JqlField, scope: JqlScope): readonly FieldHandler[] {
  const name = field.value;
  if ((field.properties ?? []).length > 0) return [propertyField(field)];

  // Jira's own editor writes the type behind the name when several fields share it: "Story Points[Number]".
  const plain = /^cf\[\d+\]$/i.test(name) ? name : name.replace(/\[[\w .-]+\]$/, '');
  const system = SYSTEM[plain.toLowerCase()];
  if (system !== undefined) return [system(plain, scope)];

  const custom = customFieldsNamed(plain, scope.catalogue.fields.all);
  if (custom.length > 0) return custom.map((found) => customField(plain, found, scope));
  if (NOT_MODELLED.has(plain.toLowerCase())) throw notModelled(`the JQL field '${plain}'`);
  throw badRequest(`Field '${plain}' does not exist or you do not have permission to view it.`);
}

function customFieldsNamed(name: string, fields: readonly Field[]): readonly Field[] {
  const lower = name.toLowerCase();
  return fields.filter(
    ({ custom, clauseNames, name: own }) =>
      custom && [own, ...(clauseNames ?? [])].some((clause) => clause.toLowerCase() === lower),
  );
}
