import type { JsonObject } from '../json';
import { type Answer, notFound, notModelled } from '../reply';
import type { Component, Project } from '../store/catalogue-entries';
import type { ModelledRequest, SiteView } from './operation';
import { requireProject } from './project-lookup';

export function projectComponents(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const source = query.get('componentSource') ?? 'jira';
  if (source !== 'jira') throw notModelled(`the component source '${source}'`);

  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  const components = view.catalogue.components.all
    .filter(({ projectKey }) => projectKey === project.key)
    .map((component) => renderComponent(component, { project, view }));
  return Promise.resolve({ status: 200, details: components.length, body: components });
}

export function getComponent({ path }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { catalogue, rights } = view;
  const id = path['id'] ?? '';
  const component = catalogue.components.get(id);
  const project = catalogue.projects.all.find(({ key }) => key === component?.projectKey);
  if (component === undefined || project === undefined || !rights.may('BROWSE_PROJECTS', project)) {
    throw notFound(`The component with id ${id} does not exist.`);
  }
  const body = renderComponent(component, { project, view });
  return Promise.resolve({ status: 200, details: 1, body });
}

/** Nobody is assigned for a component here: the project's default holds, and that is nobody. */
function renderComponent(
  { id, name, description }: Component,
  { project, view }: { readonly project: Project; readonly view: SiteView },
): JsonObject {
  return {
    self: `${view.baseUrl}/rest/api/3/component/${id}`,
    id,
    name,
    ...(description === undefined ? {} : { description }),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'UNASSIGNED',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  };
}
