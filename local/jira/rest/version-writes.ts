import { z } from 'zod';

import { toJson } from '../json';
import { type Answer, badRequest, invalidFields, JiraProblem, notFound } from '../reply';
import { type Project, type Version, VersionEntry } from '../store/catalogue-entries';
import { insertVersion, replaceVersion } from '../store/version-store';
import { isDay } from '../time';
import type { ModelledRequest, SiteView } from './operation';
import { readBody, refuseGiven } from './parameters';
import { requireProject } from './project-lookup';
import { renderVersion } from './render-version';
import { requireVersion, versionsOf } from './version-reads';

const MAX_NAME_LENGTH = 255;
const MAX_DESCRIPTION_LENGTH = 16_384;

const day = z.string().refine(isDay, 'a day such as 2026-03-02 is needed');

const Given = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  startDate: day.optional(),
  releaseDate: day.optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  projectId: z.int().optional(),
  project: z.string().optional(),
  expand: z.string().optional(),
  moveUnfixedIssuesTo: z.string().optional(),
});

export async function createVersion({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { projectId, project: key, ...given } = readGiven(body);
  const project = requireOwnProject(String(projectId ?? key ?? ''), view);
  const version = checked({ ...given, id: '0', projectKey: project.key }, { project, view });

  const made = await insertVersion(version, view);
  return { status: 201, body: renderVersion(made, view) };
}

/** What is left out stays as it is. The project of a version never changes. */
export async function updateVersion(
  { path, body }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const { version, project } = requireVersion(path['id'] ?? '', view);
  if (!administers(project, view)) throw badRequest(NOT_IN_CHARGE);
  const { projectId, project: key, ...given } = readGiven(body);
  if (
    (projectId ?? Number(project.id)) !== Number(project.id) ||
    (key ?? project.key) !== project.key
  ) {
    throw badRequest('The project of a version cannot be changed.');
  }

  const changed = checked({ ...version, ...given }, { project, view });
  await replaceVersion(changed, view);
  return { status: 200, body: renderVersion(changed, view) };
}

const NOT_IN_CHARGE = 'You cannot edit the configuration of this project.';

function readGiven(body: ModelledRequest['body']) {
  const { expand, moveUnfixedIssuesTo, ...given } = readBody(Given, body);
  refuseGiven({ expand, moveUnfixedIssuesTo }, 'a version');
  return given;
}

function administers(project: Project, { rights }: SiteView): boolean {
  return rights.may('ADMINISTER_PROJECTS', project) || rights.mayGlobally('ADMINISTER');
}

function requireOwnProject(idOrKey: string, view: SiteView): Project {
  const project = requireProject(idOrKey, view);
  if (!administers(project, view)) throw notFound(NOT_IN_CHARGE);
  return project;
}

type Place = { readonly project: Project; readonly view: SiteView };

/** @throws JiraProblem 400 naming what is wrong with it */
function checked(asked: Readonly<Record<string, unknown>>, { project, view }: Place): Version {
  const { name } = asked;
  if (typeof name !== 'string' || name.trim() === '') {
    throw invalidFields({ name: 'You must specify a valid version name' });
  }
  const version = VersionEntry.parse(toJson({ ...asked, name: name.trim() }));
  const problem = problemOf(version, versionsOf(project, view));
  if (problem !== null) throw new JiraProblem(400, [], problem);
  return version;
}

function problemOf(
  { id, name, description = '', startDate, releaseDate }: Version,
  others: readonly Version[],
): Readonly<Record<string, string>> | null {
  if (name.length > MAX_NAME_LENGTH) {
    return { name: `The version name cannot exceed ${MAX_NAME_LENGTH} characters.` };
  }
  if (description.length > MAX_DESCRIPTION_LENGTH) {
    return { description: `The description cannot exceed ${MAX_DESCRIPTION_LENGTH} characters.` };
  }
  if (others.some((other) => other.id !== id && other.name === name)) {
    return { name: 'A version with this name already exists in this project.' };
  }
  if (startDate !== undefined && releaseDate !== undefined && startDate > releaseDate) {
    return { releaseDate: 'The release date must not lie before the start date.' };
  }
  return null;
}
