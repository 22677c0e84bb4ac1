import { isBody, jiraNamesOf, type ProjectRole, projectRoleName } from '../foundation/project-role';
import type { RoleHolding } from '../foundation/role-holding';
import { listed } from '../foundation/wording';
import { hasLetter, type RasciMatrix } from './rasci-matrix';

export type StaffingProblem = {
  readonly role: ProjectRole;
  readonly reason: string;
  readonly remedy: string;
};

/**
 * Where a matrix asks for somebody who is not there: a role that does or answers for something has to be held, and one that is no
 * body, which answers, by one person. Groups count as held, for nobody knows here who is in them. What is unread is no problem.
 *
 * @example
 * // nobody is project owner, who answers for six artifacts of PM²
 * staffingProblems(PM2_MATRIX, () => ({ kind: 'held', people: [], groups: [] }))[1]
 * // { role: 'project-owner', reason: 'Nobody is project owner, who answers for Project initiation request, …', remedy: … }
 */
export function staffingProblems(
  matrix: RasciMatrix,
  holdingOf: (role: ProjectRole) => RoleHolding,
): readonly StaffingProblem[] {
  return matrix.columns.flatMap((role) => {
    const parts = { does: rowsWith('R', role, matrix), answersFor: rowsWith('A', role, matrix) };
    const reason = whyUnstaffed(role, parts, holdingOf(role));
    return reason === null ? [] : [{ role, ...reason }];
  });
}

type Parts = { readonly does: readonly string[]; readonly answersFor: readonly string[] };

function whyUnstaffed(
  role: ProjectRole,
  { does, answersFor }: Parts,
  holding: RoleHolding,
): Omit<StaffingProblem, 'role'> | null {
  if (holding.kind === 'unread' || does.length + answersFor.length === 0) return null;

  const name = projectRoleName(role);
  const duty =
    answersFor.length > 0
      ? `answers for ${listed(answersFor, answersFor.length)}`
      : `does ${listed(does, does.length)}`;
  if (holding.kind === 'unbound') {
    return {
      reason: `The Jira project has no role for the ${name}, who ${duty}.`,
      remedy: `Let a Jira administrator add a project role called “${jiraNamesOf(role)[0] ?? name}”.`,
    };
  }
  const { people, groups } = holding;
  if (people.length + groups.length === 0) {
    return {
      reason: `Nobody is ${name}, who ${duty}.`,
      remedy: 'Put somebody into the role in the settings of the Jira project, under People.',
    };
  }
  return people.length > 1 && answersFor.length > 0 && !isBody(role)
    ? {
        reason: `${people.length} people are ${name}, who ${duty}.`,
        remedy: 'Leave one: what several answer for, nobody answers for.',
      }
    : null;
}

/** The names of the rows in which a role has a letter. */
function rowsWith(letter: 'R' | 'A', role: ProjectRole, { rows }: RasciMatrix): readonly string[] {
  return rows.filter(({ cells }) => hasLetter(letter, cells[role])).map(({ name }) => name);
}
