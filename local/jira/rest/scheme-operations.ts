import type { JsonObject } from '../json';
import { type Answer, forbidden, notFound } from '../reply';
import { groupOf } from '../store/groups';
import type { Holder, PermissionScheme } from '../store/scheme-entries';
import type { ModelledRequest, SiteView } from './operation';
import { expansions, listParameter } from './parameters';
import { requireProject } from './project-lookup';

export function permissionSchemes({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const schemes = view.catalogue.permissionSchemes.all.map((scheme) =>
    renderScheme(scheme, query, view),
  );
  const body = { permissionSchemes: schemes };
  return Promise.resolve({ status: 200, details: schemes.length, body });
}

export function permissionScheme(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const id = path['schemeId'] ?? '';
  const scheme = view.catalogue.permissionSchemes.get(id);
  if (scheme === undefined) throw notFound(`There is no permission scheme with id '${id}'.`);
  return Promise.resolve({ status: 200, details: 1, body: renderScheme(scheme, query, view) });
}

export function schemeOfProject({ path, query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const project = requireProject(path['projectKeyOrId'] ?? '', view);
  const { catalogue, rights } = view;
  if (!rights.may('ADMINISTER_PROJECTS', project) && !rights.mayGlobally('ADMINISTER')) {
    throw forbidden('You cannot edit the configuration of this project.');
  }
  const scheme = catalogue.permissionSchemes.get(project.permissionScheme ?? '');
  if (scheme === undefined) {
    throw notFound(`The project ${project.key} goes by no permission scheme on this site.`);
  }
  return Promise.resolve({ status: 200, details: 1, body: renderScheme(scheme, query, view) });
}

function renderScheme(
  { id, name, description, grants }: PermissionScheme,
  query: URLSearchParams,
  { baseUrl }: SiteView,
): JsonObject {
  const expand = expansions(listParameter(query, 'expand'), ['permissions']);
  const self = `${baseUrl}/rest/api/3/permissionscheme/${id}`;
  const permissions = grants.map(({ permission, holder }) => ({
    holder: renderHolder(holder),
    permission,
  }));
  return {
    expand: 'permissions',
    id: Number(id),
    self,
    name,
    description,
    ...(expand.has('permissions') ? { permissions } : {}),
  };
}

/** A group goes by its name as the parameter and by its id as the value. */
function renderHolder(holder: Holder): JsonObject {
  const { type } = holder;
  if (!('value' in holder)) return { type };
  const { value } = holder;
  return { type, parameter: value, value: type === 'group' ? groupOf(value).groupId : value };
}
