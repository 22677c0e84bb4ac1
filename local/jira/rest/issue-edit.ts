import { issueEvent } from '../events';
import type { IssueRecord } from '../issue-record';
import { type JsonObject, textAt, toJson } from '../json';
import { type Answer, badRequest, notModelled } from '../reply';
import type { Database } from '../store/database';
import { type ChangeItem, changeItems } from '../write/change-items';
import type { EditScope } from '../write/field-editor';
import { type Changes, findEditor, readChanges } from '../write/read-changes';
import { moveTo } from '../write/resolution';
import { type Edit, lockIssue, saveIssue } from '../write/save-issue';
import { describeNamed } from '../write/system-editors';
import { readIssueBody } from './issue-body';
import { type FoundIssue, requireIssue, requirePermission } from './issue-lookup';
import { getIssue } from './issue-reads';
import type { ModelledRequest, SiteView } from './operation';
import { flagParameter } from './parameters';
import { checkProperty, putProperties } from './property-store';
import { renderTransitions, transitionsFrom } from './transition-list';

export async function editIssue(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const body = readIssueBody(request);
  const returnsIssue = flagParameter(request.query, 'returnIssue');
  if (body.transitionId !== null) throw notModelled('a transition within an edit');
  if (
    Object.keys(body.fields).length + Object.keys(body.update).length + body.properties.length ===
    0
  ) {
    throw badRequest("one of 'fields' or 'update' required");
  }
  requirePermission('EDIT_ISSUES', found.project, { view, status: 400 });
  for (const { key, value } of body.properties) checkProperty(key, value);

  const saved = await view.database.transaction(async (database) => {
    const before = await lockIssue(database, found.id);
    const scope = scopeOf(found, { database, view, before, typeId: newTypeId(body.fields, view) });
    const changes = await readChanges(body, { scope, before: before.fields });
    const edit = applyChanges(before.fields, changes, scope);
    await putProperties(database, { kind: 'issue', id: found.id }, body.properties);
    return edit.items.length === 0 ? null : store(database, before, { edit, view });
  });

  if (saved !== null) tellUpdated(saved, view);
  if (!returnsIssue) return { status: 204, body: null };
  return getIssue({ ...request, query: new URLSearchParams() }, view);
}

type Saved = { readonly issue: IssueRecord; readonly items: readonly ChangeItem[] };

async function store(
  database: Database,
  before: IssueRecord,
  { edit, view }: { readonly edit: Edit; readonly view: SiteView },
): Promise<Saved> {
  return { issue: await saveIssue(database, before, { edit, view }), items: edit.items };
}

function tellUpdated({ issue, items }: Saved, view: SiteView): void {
  view.tell(issueEvent('avi:jira:updated:issue', issue, { view, items }));
}

type Place = {
  readonly database: Database;
  readonly view: SiteView;
  readonly before: IssueRecord;
  readonly typeId: string | null;
};

function scopeOf(
  { id, project }: FoundIssue,
  { database, view, before, typeId }: Place,
): EditScope {
  const { catalogue, rights } = view;
  const issueTypeId = typeId ?? textAt(before.fields['issuetype'], 'id') ?? '';
  return { database, catalogue, rights, project, issueId: id, issueTypeId };
}

/** Where the same edit changes the type, its parent is judged by the new one. */
function newTypeId({ issuetype = null }: JsonObject, { catalogue }: SiteView): string | null {
  const name = textAt(issuetype, 'name');
  return textAt(issuetype, 'id') ?? catalogue.issueTypes.named(name ?? '')[0]?.id ?? null;
}

function applyChanges(before: JsonObject, changes: Changes, scope: EditScope): Edit {
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

export async function getTransitions(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const { id, project } = await requireIssue(path['issueIdOrKey'] ?? '', view);
  const expand = query.get('expand');
  if (expand !== null && expand !== '') throw notModelled(`the expansion '${expand}' here`);
  const all = view.rights.may('TRANSITION_ISSUES', project)
    ? await renderTransitions(id, view)
    : [];
  const only = query.get('transitionId');
  const transitions = only === null ? all : all.filter((transition) => transition['id'] === only);
  return {
    status: 200,
    details: transitions.length,
    body: { expand: 'transitions', transitions },
  };
}

export async function transitionIssue(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const { transitionId, fields, update, properties } = readIssueBody(request);
  if (transitionId === null) throw badRequest("Missing 'transition' identifier");
  if (properties.length > 0) throw notModelled('properties within a transition');
  requirePermission('TRANSITION_ISSUES', found.project, { view, status: 400 });

  const saved = await view.database.transaction(async (database) => {
    const before = await lockIssue(database, found.id);
    const statusId = textAt(before.fields['status'], 'id') ?? '';
    const transition = transitionsFrom(statusId, view.catalogue).find(
      ({ id }) => id === transitionId,
    );
    if (transition === undefined) {
      throw badRequest(`Transition id '${transitionId}' is not valid for this issue.`);
    }
    const { resolution, ...others } = fields;
    const scope = scopeOf(found, { database, view, before, typeId: null });
    const changes = await readChanges({ fields: others, update }, { scope, before: before.fields });
    const edited = applyChanges(before.fields, changes, scope);
    const given = withResolution(edited, { resolution: resolution ?? null, view });
    const moved = moveTo(transition.to, given.fields, view);
    const edit = { fields: moved.fields, items: [...given.items, ...moved.items] };
    return store(database, before, { edit, view });
  });

  tellUpdated(saved, view);
  return { status: 204, body: null };
}

/** A resolution may be given with a transition and nowhere else. */
function withResolution(
  edit: Edit,
  { resolution, view }: { readonly resolution: JsonObject[string]; readonly view: SiteView },
): Edit {
  const { resolutions } = view.catalogue;
  if (resolution === null || resolution === undefined) return edit;

  const id = textAt(resolution, 'id');
  const found =
    id === null ? resolutions.named(textAt(resolution, 'name') ?? '')[0] : resolutions.get(id);
  if (found === undefined) throw badRequest('Specify a valid value for the resolution.');
  const editor = {
    field: 'resolution',
    fieldId: 'resolution',
    fieldtype: 'jira',
    told: 'whole',
    describe: describeNamed,
  } as const;
  const before = edit.fields['resolution'] ?? null;
  const after = toJson(found);
  return {
    fields: { ...edit.fields, resolution: after },
    items: [...edit.items, ...changeItems({ editor, before, after })],
  };
}
