import { badRequest } from '../../reply';
import { PROJECT_PERMISSIONS, type ProjectPermission } from '../../permissions';
import type { JqlScope } from '../scope';
import type { FunctionCall, JqlFunction } from './jql-function';
import { requirePeople } from './named-people';

export const PROJECT_FUNCTIONS: readonly JqlFunction[] = [
  {
    name: 'projectsLeadByUser',
    gives: 'project',
    isList: true,
    takes: [0, 1],
    async valuesOf(call, scope) {
      const [named] = call.args;
      const people =
        named === undefined ? [caller(call, scope)] : await requirePeople(named, scope);
      return scope.visible
        .filter(({ lead }) => lead !== undefined && people.includes(lead))
        .map(({ id }) => id);
    },
  },
  {
    name: 'projectsWhereUserHasPermission',
    gives: 'project',
    isList: true,
    takes: [1, 1],
    valuesOf(call, scope) {
      caller(call, scope);
      const permission = permissionCalled(call);
      return scope.visible
        .filter((project) => scope.rights.may(permission, project))
        .map(({ id }) => id);
    },
  },
];

function caller({ name }: FunctionCall, { rights: { accountId } }: JqlScope): string {
  if (accountId !== null) return accountId;
  throw badRequest(`Function '${name}' cannot be called as anonymous user.`);
}

function permissionCalled({ name, args: [text = ''] }: FunctionCall): ProjectPermission {
  const lower = text.toLowerCase();
  const keys = Object.keys(PROJECT_PERMISSIONS) as ProjectPermission[];
  const found = keys.find((key) => PROJECT_PERMISSIONS[key].toLowerCase() === lower);
  if (found !== undefined) return found;
  throw badRequest(`Could not resolve the permission '${text}' provided to function '${name}'.`);
}
