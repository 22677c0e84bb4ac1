import { projectRoleName } from '../foundation/project-role';
import { counted, grouped, listed } from '../foundation/wording';
import type { ChangeRight } from './change-right';

/**
 * Who approves by a right, and what.
 *
 * @example
 * changeRightInWords(right) // 'the business manager or the project manager up to 500 and up to 1 day'
 */
export function changeRightInWords({ upTo, upToDays, upToScope, roles }: ChangeRight): string {
  const bounds = [
    ...(upTo === null ? [] : [`up to ${grouped(upTo)}`]),
    ...(upToDays === null ? [] : [`up to ${counted(upToDays, 'day')}`]),
    ...(upToScope === null ? [] : [`up to the effect “${upToScope}” on the scope`]),
  ];
  return bounded(
    roles.map((role) => `the ${projectRoleName(role)}`),
    ' or ',
    bounds,
  );
}

/** People and the bounds within which they decide; without any it is for anything. */
export function bounded(who: readonly string[], and: string, bounds: readonly string[]): string {
  const people = who.join(and);
  return `${people} ${bounds.length === 0 ? 'for anything' : listed(bounds, bounds.length)}`;
}
