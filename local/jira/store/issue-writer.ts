import { columnsOf, type IssueRecord, splitFields } from '../issue-record';
import { textAt } from '../json';
import type { Catalogue } from './catalogue';
import type { CategoryKey, Field } from './catalogue-entries';
import type { Database } from './database';
import { type SearchKind, searchKindOf } from './search-kind';
import { textRows, valueRows } from './search-rows';

const ISSUE_COLUMNS = `issue (id, project_id, issue_key, key_number, type_id, status_id, status_category, priority_id,
  resolution_id, assignee, reporter, creator, summary, created_ms, updated_ms, resolved_ms, category_ms, due, parent_id, parent_key, security_id)`;

/** What writing needs to know of the catalogue. */
export type WritingRules = {
  categoryOf(statusId: string): CategoryKey;
  readonly searchKinds: ReadonlyMap<string, SearchKind>;
};

export function writingRules(catalogue: Pick<Catalogue, 'statuses' | 'fields'>): WritingRules {
  return {
    categoryOf: (statusId) => catalogue.statuses.get(statusId)?.statusCategory.key ?? 'undefined',
    searchKinds: searchKindsOf(catalogue.fields.all),
  };
}

/** By the custom fields' ids; those that cannot be searched are left out. */
export function searchKindsOf(fields: readonly Field[]): ReadonlyMap<string, SearchKind> {
  return new Map(
    fields.flatMap((field) => {
      const kind = field.custom ? searchKindOf(field) : null;
      return kind === null ? [] : [[field.id, kind] as const];
    }),
  );
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
  for (const table of ['issue_value', 'issue_text']) {
    await database.run(`DELETE FROM ${table} WHERE issue_id = ?`, [issue.id]);
  }
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
    into: 'issue_document (issue_id, fields, custom)',
    values: issues.map(documentRow),
  });
  await database.insert({
    verb,
    into: 'issue_value (issue_id, field, value, number)',
    values: issues.flatMap(({ id, fields }) =>
      valueRows(fields, rules.searchKinds).map((row) => [id, ...row]),
    ),
  });
  await database.insert({
    verb,
    into: 'issue_text (issue_id, field, body)',
    values: issues.flatMap(({ id, fields }) =>
      textRows(fields, rules.searchKinds).map((row) => [id, ...row]),
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
    columns.categoryMs,
    columns.due,
    columns.parentId,
    columns.parentKey,
    columns.securityId,
  ];
}

function documentRow({ id, fields }: IssueRecord): readonly string[] {
  const { system, custom } = splitFields(fields);
  return [id, JSON.stringify(system), JSON.stringify(custom)];
}
