import { commentEvent, issueEvent } from '../events';
import type { IssueRecord } from '../issue-record';
import { type JsonObject, textAt } from '../json';
import { type Answer, badRequest, invalidFields, JiraProblem, notModelled } from '../reply';
import type { Database } from '../store/database';
import { conditionsHold } from '../workflow/conditions';
import { startPostFunctions } from '../workflow/post-functions';
import { passValidators } from '../workflow/validators';
import type { Transition } from '../workflow/workflow-of';
import { applyChanges, editScope } from '../write/apply-changes';
import { insertComment } from '../write/insert-comment';
import { readChanges } from '../write/read-changes';
import { moveTo, readResolution, resolveAs } from '../write/resolution';
import { type Edit, lockIssue, readIssue, saveIssue } from '../write/save-issue';
import { fieldMetadata } from './field-metadata';
import { type IssueBody, readIssueBody } from './issue-body';
import { type FoundIssue, requireIssue, requirePermission } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { expansions, flagParameter, listParameter } from './parameters';
import {
  listTransitions,
  renderTransition,
  type TransitionScene,
  transitionScenes,
} from './transition-list';

export async function getTransitions(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const found = await requireIssue(path['issueIdOrKey'] ?? '', view);
  const expand = expansions(listParameter(query, 'expand'), ['transitions.fields']);
  const showsAll = flagParameter(query, 'includeUnavailableTransitions');
  const only = query.get('transitionId');

  const listed = (await listTransitions(found, view)).filter(
    ({ scene, isAvailable }) =>
      (isAvailable || showsAll) && (only === null || scene.transition.id === only),
  );
  const transitions = listed.map((one) => ({
    ...renderTransition(one),
    ...(expand.has('transitions.fields') ? { fields: fieldsOf(one.scene) } : {}),
  }));
  return { status: 200, details: listed.length, body: { expand: 'transitions', transitions } };
}

function fieldsOf({ transition, project, view }: TransitionScene): JsonObject {
  return fieldMetadata(transition.screen ?? [], { catalogue: view.catalogue, project });
}

/**
 * Validators are asked before the work item is locked, for they may read it and even write it through the app. What they
 * saw must still stand when the transition is made.
 */
export async function transitionIssue(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const body = readIssueBody(request);
  if (body.properties.length > 0) throw notModelled('properties within a transition');
  requirePermission('TRANSITION_ISSUES', found.project, { view, status: 400 });
  if (body.comments.length > 0) {
    requirePermission('ADD_COMMENTS', found.project, { view, status: 400 });
  }

  const scene = await findTransition(found, body.transitionId, view);
  requireOnScreen(scene.transition, body);
  const before = await readIssue(view.database, found.id);
  const asked: Asked = { found, body, view };
  const { changed } = await plan(view.database, before, asked);
  const issue = { ...scene.issue, fields: { ...scene.issue.fields, ...changed } };
  await passValidators({ ...scene, issue }, changed);

  const done = await view.database.transaction((database) => execute(database, scene, asked));

  const { issue: saved, items, changelogId } = done.saved;
  view.tell(issueEvent('avi:jira:updated:issue', saved, { view, items }));
  for (const comment of done.comments) view.tell(commentEvent(saved, { comment, view }));
  await startPostFunctions(
    {
      ...scene,
      issue: saved,
      changelog: changelogId === null ? null : { id: changelogId, items },
      commentId: textAt(done.comments[0] ?? {}, 'id'),
    },
    view,
  );
  return { status: 204, body: null };
}

async function findTransition(
  found: FoundIssue,
  transitionId: string | null,
  view: SiteView,
): Promise<TransitionScene> {
  if (transitionId === null) throw badRequest("Missing 'transition' identifier");
  const scenes = await transitionScenes(found, view);
  const scene = scenes.find(({ transition }) => transition.id === transitionId);
  if (scene !== undefined && (await conditionsHold(scene))) return scene;
  throw badRequest(`Transition id '${transitionId}' is not valid for this issue.`);
}

function requireOnScreen({ screen }: Transition, { fields, update }: IssueBody): void {
  if (screen === null) return;
  const outside = [...Object.keys(fields), ...Object.keys(update)].filter(
    (name) => !screen.includes(name),
  );
  if (outside.length === 0) return;
  throw invalidFields(
    Object.fromEntries(
      outside.map((name) => [
        name,
        `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`,
      ]),
    ),
  );
}

type Asked = { readonly found: FoundIssue; readonly body: IssueBody; readonly view: SiteView };
type Plan = { readonly edit: Edit; readonly changed: JsonObject };

/** What the transition changes beside the status. A resolution may be given with a transition and nowhere else. */
async function plan(
  database: Database,
  before: IssueRecord,
  { found, body: { fields, update }, view }: Asked,
): Promise<Plan> {
  const { resolution, ...others } = fields;
  const scope = editScope(found, { database, view, before });
  const changes = await readChanges({ fields: others, update }, { scope, before: before.fields });
  const edit = applyChanges(before.fields, changes, scope);
  const changed = Object.fromEntries(changes);
  if (resolution === undefined || resolution === null) return { edit, changed };

  const given = readResolution(resolution, view.catalogue);
  return { edit: resolveAs(given, edit), changed: { ...changed, resolution: given } };
}

async function execute(
  database: Database,
  { transition, fromStatus }: TransitionScene,
  asked: Asked,
) {
  const { found, body, view } = asked;
  const before = await lockIssue(database, found.id);
  if (textAt(before.fields['status'], 'id') !== fromStatus?.id) {
    throw new JiraProblem(409, ['The issue was moved by somebody else meanwhile. Try again.']);
  }
  const { edit } = await plan(database, before, asked);
  const moved =
    transition.to === null ? { ...edit, items: [] } : moveTo(transition.to, edit.fields, view);
  const comments: JsonObject[] = [];
  for (const comment of body.comments) {
    comments.push(await insertComment(database, found.id, { body: comment, view }));
  }
  const whole = { fields: moved.fields, items: [...edit.items, ...moved.items] };
  return { comments, saved: await saveIssue(database, before, { edit: whole, view }) };
}
