import type { Deps } from '../ports';

/** The number fields of the site that the asking user may see, by name: what a criterion can read of Jira. */
export function listNumberFields(_input: object, { asUser }: Pick<Deps, 'asUser'>) {
  return asUser.numberFields();
}
