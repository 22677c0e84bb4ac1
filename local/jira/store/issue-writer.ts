import {
  columnsOf,
  descriptionTextOf,
  type IssueRecord,
  listValuesOf,
  splitFields,
} from '../issue-record';
import { textAt } from '../json';
import type { Catalogue } from './catalogue';
import type { CategoryKey, Field } from './catalogue-entries';
import type { Database } from './database';

const ISSUE_COLUMNS = `issue (id, project_id, issue_key, key_number, type_id, status_id, status_category, priority_id,
  resolution_id, assignee, reporter, creator, summary, created_ms, updated_ms, resolved_ms, due, parent_id, parent_key, security_id)`;

/** What writing needs to know of the catalogue. */
export type WritingRules = {
  categoryOf(statusId: string): CategoryKey;
  readonly sprintFields: ReadonlySet<string>;
};

export function writingRules(catalogue: Pick<Catalogue, 'statuses' | 'fields'>): WritingRules {
  return {
    categoryOf: (statusId) => catalogue.statuses.get(statusId)?.statusCategory.key ?? 'undefined',
    sprintFields: new Set(catalogue.fields.all.filter(isSprintField).map(({ id }) => id)),
  };
}

export function isSprintField(field: Field): boolean {
  return field.schema?.custom === 'com.pyxis.greenhopper.jira:gh-sprint';
}

/** New work items; their links, changelogs and properties are written apart. */
export async function insertIssues(
  database: Database,
  issues: readonly IssueRecord[],
  rules: WritingRules,
): Promise<void> {
  await writeIssues(database, issues, { rules, verb: 'INSERT' });
}

/** The work item is there and takes these fields. */
export async function replaceIssue(
  database: Database,
  issue: IssueRecord,
  rules: WritingRules,
): Promise<void> {
  await database.run('DELETE FROM issue_value WHERE issue_id = ?', [issue.id]);
  await writeIssues(database, [issue], { rules, verb: 'REPLACE' });
}

type Manner = { readonly rules: WritingRules; readonly verb: 'INSERT' | 'REPLACE' };

async function writeIssues(
  database: Database,
  issues: readonly IssueRecord[],
  { rules, verb }: Manner,
): Promise<void> {
  await database.insert({
    verb,
    into: ISSUE_COLUMNS,
    values: issues.map((issue) => columnRow(issue, rules)),
  });
  await database.insert({
    verb,
    into: 'issue_document (issue_id, fields, custom, description_text)',
    values: issues.map(documentRow),
  });
  await database.insert({
    verb,
    into: 'issue_value (issue_id, field, value)',
    values: issues.flatMap(({ id, fields }) =>
      listValuesOf(fields, rules.sprintFields).map(([field, value]) => [id, field, value]),
    ),
  });
}

function columnRow(issue: IssueRecord, rules: WritingRules): readonly (string | number | null)[] {
  const statusId = textAt(issue.fields['status'], 'id') ?? '';
  const columns = columnsOf(issue, rules.categoryOf(statusId));
  return [
    columns.id,
    columns.projectId,
    columns.key,
    columns.keyNumber,
    columns.typeId,
    columns.statusId,
    columns.statusCategory,
    columns.priorityId,
    columns.resolutionId,
    columns.assignee,
    columns.reporter,
    columns.creator,
    columns.summary,
    columns.createdMs,
    columns.updatedMs,
    columns.resolvedMs,
    columns.due,
    columns.parentId,
    columns.parentKey,
    columns.securityId,
  ];
}

function documentRow({ id, fields }: IssueRecord): readonly (string | null)[] {
  const { system, custom } = splitFields(fields);
  return [id, JSON.stringify(system), JSON.stringify(custom), descriptionTextOf(fields)];
}
