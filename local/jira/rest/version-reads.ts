import { type Answer, badRequest, notFound } from '../reply';
import type { Project, Version } from '../store/catalogue-entries';
import type { ModelledRequest, SiteView } from './operation';
import { orderedBy, type SortKey } from './ordered-by';
import { pageOf } from './page-of';
import { expansions, listParameter } from './parameters';
import { requireProject } from './project-lookup';
import { renderVersion } from './render-version';

const MOST_VERSIONS = 50;

export function getVersion({ path, query }: ModelledRequest, view: SiteView): Promise<Answer> {
  refuseExpansions(query);
  const { version } = requireVersion(path['id'] ?? '', view);
  return Promise.resolve({ status: 200, details: 1, body: renderVersion(version, view) });
}

export function projectVersions({ path, query }: ModelledRequest, view: SiteView): Promise<Answer> {
  refuseExpansions(query);
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  const versions = versionsOf(project, view).map((version) => renderVersion(version, view));
  return Promise.resolve({ status: 200, details: versions.length, body: versions });
}

export function pageOfVersions({ path, query }: ModelledRequest, view: SiteView): Promise<Answer> {
  refuseExpansions(query);
  const project = requireProject(path['projectIdOrKey'] ?? '', view);
  const wanted = versionsOf(project, view).filter((version) => isWanted(version, query));
  const { shown, about } = pageOf(
    orderedBy(wanted, query.get('orderBy') ?? 'sequence', sortKeys(wanted)),
    {
      query,
      view,
      path: `/project/${project.id}/version`,
      otherwise: MOST_VERSIONS,
      most: MOST_VERSIONS,
    },
  );
  const values = shown.map((version) => renderVersion(version, view));
  return Promise.resolve({ status: 200, details: values.length, body: { ...about, values } });
}

export type FoundVersion = { readonly version: Version; readonly project: Project };

/** @throws JiraProblem 404 when there is none or the caller may not see its project */
export function requireVersion(id: string, { catalogue, rights }: SiteView): FoundVersion {
  const version = catalogue.versions.get(id);
  const project = catalogue.projects.all.find(({ key }) => key === version?.projectKey);
  if (version !== undefined && project !== undefined && rights.may('BROWSE_PROJECTS', project)) {
    return { version, project };
  }
  throw notFound(`Could not find version for id '${id}'`);
}

export function versionsOf({ key }: Project, { catalogue }: SiteView): readonly Version[] {
  return catalogue.versions.all.filter(({ projectKey }) => projectKey === key);
}

function refuseExpansions(query: URLSearchParams): void {
  expansions(listParameter(query, 'expand'), []);
}

function isWanted(version: Version, query: URLSearchParams): boolean {
  const text = (query.get('query') ?? '').toLowerCase();
  const statuses = listParameter(query, 'status').map(requireStatus);
  const words = [version.name, version.description ?? ''];
  return (
    words.some((word) => word.toLowerCase().includes(text)) &&
    (statuses.length === 0 || statuses.some((status) => HAS_STATUS[status](version)))
  );
}

const HAS_STATUS = {
  released: ({ released, archived }: Version) => released === true && archived !== true,
  unreleased: ({ released, archived }: Version) => released !== true && archived !== true,
  archived: ({ archived }: Version) => archived === true,
} as const;

function requireStatus(name: string): keyof typeof HAS_STATUS {
  if (name === 'released' || name === 'unreleased' || name === 'archived') return name;
  throw badRequest(`The status '${name}' is not one of released, unreleased and archived.`);
}

function sortKeys(versions: readonly Version[]): Readonly<Record<string, SortKey<Version>>> {
  return {
    sequence: (version) => versions.indexOf(version),
    name: ({ name }) => name.toLowerCase(),
    description: ({ description = '' }) => description.toLowerCase(),
    startDate: ({ startDate = null }) => startDate,
    releaseDate: ({ releaseDate = null }) => releaseDate,
  };
}
