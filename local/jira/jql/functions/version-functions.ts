import { badRequest } from '../../reply';
import { findProject } from '../../store/catalogue';
import type { Project, Version } from '../../store/catalogue-entries';
import type { JqlScope } from '../scope';
import type { FunctionCall, JqlFunction } from './jql-function';

const VERSIONS = { gives: 'version', takes: [0, Infinity] } as const;

export const VERSION_FUNCTIONS: readonly JqlFunction[] = [
  { ...VERSIONS, name: 'releasedVersions', isList: true, valuesOf: all(isReleased) },
  { ...VERSIONS, name: 'unreleasedVersions', isList: true, valuesOf: all(isUnreleased) },
  {
    ...VERSIONS,
    name: 'latestReleasedVersion',
    isList: false,
    valuesOf: onePerProject((versions) => versions.filter(isReleased).at(-1)),
  },
  {
    ...VERSIONS,
    name: 'earliestUnreleasedVersion',
    isList: false,
    valuesOf: onePerProject((versions) => versions.find(isUnreleased)),
  },
];

function isReleased({ released }: Version): boolean {
  return released === true;
}

function isUnreleased({ released }: Version): boolean {
  return released !== true;
}

function all(isWanted: (version: Version) => boolean): JqlFunction['valuesOf'] {
  return (call, scope) =>
    projectsOf(call, scope)
      .flatMap((project) => versionsOf(project, scope))
      .filter(isWanted)
      .map(({ id }) => id);
}

/** In the order in which the project lists its versions; archived ones are out of the count. */
function onePerProject(
  choose: (versions: readonly Version[]) => Version | undefined,
): JqlFunction['valuesOf'] {
  return (call, scope) =>
    projectsOf(call, scope).flatMap((project) => {
      const current = versionsOf(project, scope).filter(({ archived }) => archived !== true);
      const chosen = choose(current);
      return chosen === undefined ? [] : [chosen.id];
    });
}

function versionsOf({ key }: Project, { catalogue }: JqlScope): readonly Version[] {
  return catalogue.versions.all.filter(({ projectKey }) => projectKey === key);
}

/** Those named, or all that the asking person may browse. */
function projectsOf({ name, args }: FunctionCall, { catalogue, visible }: JqlScope) {
  if (args.length === 0) return visible;
  return args.map((text) => {
    const project = findProject(catalogue, text);
    if (project !== undefined && visible.includes(project)) return project;
    throw badRequest(`Could not resolve the project '${text}' provided to function '${name}'.`);
  });
}
