import type { AccountId } from '../foundation/ids';
import type { ProjectRole } from '../foundation/project-role';
import { hasLetter, type RasciMatrix } from './rasci-matrix';

/** Who is in which roles of one Jira project. */
export type RolesOfProject = readonly {
  readonly role: ProjectRole;
  readonly people: readonly AccountId[];
}[];

/** How much one person answers for and does, in how many projects. */
export type PersonLoad = {
  readonly person: AccountId;
  /** Those in which they answer for something or do something. */
  readonly projects: number;
  /** Rows of the matrix that they answer for, over all projects; likewise those that they do. */
  readonly answersFor: number;
  readonly does: number;
};

/**
 * How much each person answers for and does by a matrix, over several projects; who has most first, then by id. A person with two
 * roles in one project counts once for each row.
 *
 * @example
 * // Mia is project manager of two projects: by PM² she does eight things in each, and answers for none
 * loadOf(PM2_MATRIX, [[{ role: 'project-manager', people: [mia] }], [{ role: 'project-manager', people: [mia] }]])
 * // [{ person: mia, projects: 2, answersFor: 0, does: 16 }]
 */
export function loadOf(
  matrix: RasciMatrix,
  projects: readonly RolesOfProject[],
): readonly PersonLoad[] {
  const loads = new Map<AccountId, PersonLoad>();
  for (const roles of projects) {
    for (const [person, held] of rolesByPerson(roles)) {
      const answersFor = rowsWith('A', held, matrix);
      const does = rowsWith('R', held, matrix);
      if (answersFor + does === 0) continue;

      const before = loads.get(person) ?? { person, projects: 0, answersFor: 0, does: 0 };
      loads.set(person, {
        person,
        projects: before.projects + 1,
        answersFor: before.answersFor + answersFor,
        does: before.does + does,
      });
    }
  }
  return [...loads.values()].sort(
    (one, other) =>
      other.answersFor + other.does - (one.answersFor + one.does) ||
      (one.person < other.person ? -1 : 1),
  );
}

function rolesByPerson(roles: RolesOfProject): ReadonlyMap<AccountId, readonly ProjectRole[]> {
  const held = new Map<AccountId, ProjectRole[]>();
  for (const { role, people } of roles) {
    for (const person of new Set(people)) held.set(person, [...(held.get(person) ?? []), role]);
  }
  return held;
}

function rowsWith(letter: 'A' | 'R', held: readonly ProjectRole[], { rows }: RasciMatrix): number {
  return rows.filter(({ cells }) => held.some((role) => hasLetter(letter, cells[role]))).length;
}
