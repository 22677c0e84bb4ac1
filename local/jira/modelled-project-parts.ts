import { CONFIGURATION, PROJECTS, read, WORK, write } from './describe-operation';
import { getComponent, projectComponents } from './rest/component-operations';
import type { Operation } from './rest/operation';
import { allRoles, projectRole, projectRoles } from './rest/role-operations';
import { permissionScheme, permissionSchemes, schemeOfProject } from './rest/scheme-operations';
import { getVersion, pageOfVersions, projectVersions } from './rest/version-reads';
import { createVersion, updateVersion } from './rest/version-writes';

const PROJECT = '/project/{projectIdOrKey}';

/** Versions, components, roles and permissions of projects. */
export const PROJECT_PARTS: readonly Operation[] = [
  read('GET', `${PROJECT}/versions`, { scope: WORK, query: ['expand'], answer: projectVersions }),
  read('GET', `${PROJECT}/version`, {
    scope: WORK,
    query: ['startAt', 'maxResults', 'orderBy', 'query', 'status', 'expand'],
    answer: pageOfVersions,
  }),
  read('GET', '/version/{id}', { scope: WORK, query: ['expand'], answer: getVersion }),
  write('POST', '/version', { scope: PROJECTS, answer: createVersion }),
  write('PUT', '/version/{id}', { scope: PROJECTS, answer: updateVersion }),

  read('GET', `${PROJECT}/components`, {
    scope: WORK,
    query: ['componentSource'],
    answer: projectComponents,
  }),
  read('GET', '/component/{id}', { scope: WORK, answer: getComponent }),

  read('GET', `${PROJECT}/role`, { scope: WORK, answer: projectRoles }),
  read('GET', `${PROJECT}/role/{id}`, {
    scope: WORK,
    query: ['excludeInactiveUsers'],
    answer: projectRole,
  }),
  read('GET', '/role', { scope: CONFIGURATION, isClosed: true, answer: allRoles }),

  read('GET', '/permissionscheme', {
    scope: WORK,
    query: ['expand'],
    isClosed: true,
    answer: permissionSchemes,
  }),
  read('GET', '/permissionscheme/{schemeId}', {
    scope: WORK,
    query: ['expand'],
    isClosed: true,
    answer: permissionScheme,
  }),
  read('GET', '/project/{projectKeyOrId}/permissionscheme', {
    scope: WORK,
    query: ['expand'],
    isClosed: true,
    answer: schemeOfProject,
  }),
];
