import { type Answer, JiraProblem, notFound } from '../reply';
import { requireIssue, requirePermission } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { requireProject } from './project-lookup';
import {
  checkProperty,
  deleteProperty,
  findProperty,
  type PropertyOwner,
  propertyKeys,
  putProperties,
} from './property-store';

type Purpose = 'read' | 'write';
type FindOwner = (
  request: ModelledRequest,
  view: SiteView,
  purpose: Purpose,
) => Promise<PropertyOwner>;

type PropertyOperations = Record<
  'list' | 'get' | 'put' | 'remove',
  (request: ModelledRequest, view: SiteView) => Promise<Answer>
>;

/** Neither changes the time of update, and neither is an event. */
export const issueProperties = operationsOn(async ({ path }, view, purpose) => {
  const { id, project } = await requireIssue(path['issueIdOrKey'] ?? '', view);
  if (purpose === 'write') requirePermission('EDIT_ISSUES', project, { view });
  return { kind: 'issue', id };
});

export const projectProperties = operationsOn(({ path }, view, purpose) => {
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  if (purpose === 'write') requirePermission('ADMINISTER_PROJECTS', project, { view });
  return Promise.resolve({ kind: 'project', id: project.id });
});

function operationsOn(findOwner: FindOwner): PropertyOperations {
  return {
    async list(request, view) {
      const owner = await findOwner(request, view, 'read');
      const keys = await propertyKeys(view.database, owner);
      const base = `${view.baseUrl}/rest/api/3/${owner.kind}/${owner.id}/properties`;
      return {
        status: 200,
        details: keys.length,
        body: { keys: keys.map((key) => ({ self: `${base}/${encodeURIComponent(key)}`, key })) },
      };
    },

    async get(request, view) {
      const key = request.path['propertyKey'] ?? '';
      const owner = await findOwner(request, view, 'read');
      const value = await findProperty(view.database, owner, key);
      if (value === undefined) throw noSuchProperty(key);
      return { status: 200, details: 1, body: { key, value } };
    },

    async put(request, view) {
      const key = request.path['propertyKey'] ?? '';
      const owner = await findOwner(request, view, 'write');
      if (request.body === null) {
        throw new JiraProblem(400, ['The property value must be a valid, non-empty JSON.']);
      }
      checkProperty(key, request.body);
      const isNew = (await findProperty(view.database, owner, key)) === undefined;
      await putProperties(view.database, owner, [{ key, value: request.body }]);
      return { status: isNew ? 201 : 200, body: null };
    },

    async remove(request, view) {
      const key = request.path['propertyKey'] ?? '';
      const owner = await findOwner(request, view, 'write');
      if (!(await deleteProperty(view.database, owner, key))) throw noSuchProperty(key);
      return { status: 204, body: null };
    },
  };
}

function noSuchProperty(key: string): JiraProblem {
  return notFound(`The property with key '${key}' does not exist.`);
}
