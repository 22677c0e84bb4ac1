import type { Operation } from './rest/operation';

type Rest = Pick<Operation, 'answer' | 'narrowScopes'> & {
  readonly scope: string | readonly string[] | null;
  readonly query?: readonly string[];
  readonly notModelled?: readonly string[];
  /** Only for somebody who is logged in. */
  readonly isClosed?: boolean;
};

export const WORK = 'read:jira-work';
export const PEOPLE = 'read:jira-user';
export const WRITE = 'write:jira-work';
export const PROJECTS = 'manage:jira-project';
export const CONFIGURATION = 'manage:jira-configuration';

export function read(verb: 'GET' | 'POST', path: string, rest: Rest): Operation {
  return { ...operation(path, rest), method: verb, isWrite: false };
}

export function write(method: 'POST' | 'PUT' | 'DELETE', path: string, rest: Rest): Operation {
  return { ...operation(path, rest), method, isWrite: true };
}

function operation(path: string, { scope, query = [], isClosed = false, ...rest }: Rest) {
  const scopes = scope === null ? [] : [scope].flat();
  return { path: `/rest/api/3${path}`, scopes, query, isOpen: !isClosed, ...rest };
}
