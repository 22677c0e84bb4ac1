import { GLOBAL_PERMISSIONS, PROJECT_PERMISSIONS } from '../permissions';
import type { Answer } from '../reply';

/** The permissions that this site knows: Jira has more. */
export function allPermissions(): Promise<Answer> {
  const permissions = {
    ...described(GLOBAL_PERMISSIONS, 'GLOBAL'),
    ...described(PROJECT_PERMISSIONS, 'PROJECT'),
  };
  const details = Object.keys(permissions).length;
  return Promise.resolve({ status: 200, details, body: { permissions } });
}

function described(names: Readonly<Record<string, string>>, type: 'GLOBAL' | 'PROJECT') {
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, { key, name, type, description: name }]),
  );
}
