import type { ArtifactKind } from '../foundation/artifact';
import { PROJECT_ROLES, type ProjectRole } from '../foundation/project-role';
import { hasLetter, type RasciMatrix } from './rasci-matrix';

/**
 * The roles that answer for each kind of artifact that a matrix speaks of: one, where {@link lintMatrix} finds nothing.
 *
 * @example
 * accountableRoles(PM2_MATRIX).get('business-case') // ['project-owner']
 */
export function accountableRoles({
  rows,
}: RasciMatrix): ReadonlyMap<ArtifactKind, readonly ProjectRole[]> {
  const roles = new Map<ArtifactKind, readonly ProjectRole[]>();
  for (const { artifacts, cells } of rows) {
    const answering = PROJECT_ROLES.filter((role) => hasLetter('A', cells[role]));
    for (const kind of artifacts) {
      roles.set(kind, [...new Set([...(roles.get(kind) ?? []), ...answering])]);
    }
  }
  return roles;
}
