import type { ArtifactKind } from '../../foundation/artifact';
import { PROJECT_ROLES, type ProjectRole } from '../../foundation/project-role';
import type { Rule } from '../standard';
import type { AccountableRoles } from './duties-read';

/**
 * The roles that may approve a kind of artifact: those that answer for it, and those by which rules want it approved.
 *
 * @example
 * approverRoles('business-case', [], accountableRoles(PM2_MATRIX)) // ['project-owner']
 */
export function approverRoles(
  kind: ArtifactKind,
  rules: readonly Pick<Rule, 'evidence'>[],
  accountable: AccountableRoles,
): readonly ProjectRole[] {
  const asked = rules.flatMap(({ evidence }) =>
    evidence.kind === 'artifact-approved' && evidence.artifact === kind ? [evidence.by] : [],
  );
  const roles = new Set([...(accountable.get(kind) ?? []), ...asked]);
  return PROJECT_ROLES.filter((role) => roles.has(role));
}
