import { type ProjectRole, projectRoleName } from '../foundation/project-role';
import { changeRightInWords } from './change-right-words';
import type { LifeCycle } from './life-cycle';

type Asked = { readonly rule: string; readonly role: ProjectRole };

/**
 * The rules that can never be kept where a life cycle is followed, a sentence for each: they ask for a change request to be approved by
 * a role that none of its rights lets approve one. A life cycle without such rights lets any role.
 *
 * @example
 * unapprovableBy(ourGates, [{ rule: 'OUR-1', role: 'project-manager' }])
 * // ['OUR-1 asks for an approval of changes by the project manager, whom “Our gates” lets approve none: changes[0] takes the project owner for anything.']
 */
export function unapprovableBy(
  { name, changes }: Pick<LifeCycle, 'name' | 'changes'>,
  asked: readonly Asked[],
): readonly string[] {
  if (changes === null) return [];
  const rights = changes.map((right, at) => `changes[${at}] takes ${changeRightInWords(right)}`);
  return asked
    .filter(({ role }) => !changes.some(({ roles }) => roles.includes(role)))
    .map(
      ({ rule, role }) =>
        `${rule} asks for an approval of changes by the ${projectRoleName(role)}, whom “${name}” lets approve none: ${rights.join('; ')}.`,
    );
}
