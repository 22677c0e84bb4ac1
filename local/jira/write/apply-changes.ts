import type { IssueRecord } from '../issue-record';
import { type JsonObject, textAt } from '../json';
import type { FoundIssue } from '../rest/issue-lookup';
import type { SiteView } from '../rest/operation';
import type { Database } from '../store/database';
import { type ChangeItem, changeItems } from './change-items';
import type { EditScope } from './field-editor';
import { type Changes, findEditor } from './read-changes';
import type { Edit } from './save-issue';

type Place = {
  readonly database: Database;
  readonly view: SiteView;
  readonly before: IssueRecord;
  /** Where the same edit changes it. */
  readonly typeId?: string | null;
};

export function editScope(
  { id, project }: FoundIssue,
  { database, view, before, typeId = null }: Place,
): EditScope {
  const { catalogue, rights } = view;
  const issueTypeId = typeId ?? textAt(before.fields['issuetype'], 'id') ?? '';
  return { database, catalogue, rights, project, issueId: id, issueTypeId };
}

export function applyChanges(before: JsonObject, changes: Changes, scope: EditScope): Edit {
  const fields: Record<string, JsonObject[string]> = { ...before };
  const items: ChangeItem[] = [];
  for (const [name, after] of changes) {
    items.push(
      ...changeItems({ editor: findEditor(name, scope), before: before[name] ?? null, after }),
    );
    fields[name] = after;
  }
  return { fields, items };
}
