import type { ArtifactKind } from '../foundation/artifact';
import type { RuleId } from '../foundation/ids';
import type { ProjectRole } from '../foundation/project-role';
import type { Standard } from './standard';

/** A rule that asks for an approval by a role. */
export type AskedApproval = { readonly rule: RuleId; readonly role: ProjectRole };

/**
 * The rules of a standard that ask for an approval of a kind of artifact, with the role that each names.
 *
 * @example
 * approvalsAskedBy({ rules: [change approved by the project owner] }, 'change-request') // [{ rule: 'OUR-1', role: 'project-owner' }]
 */
export function approvalsAskedBy(
  { rules }: Pick<Standard, 'rules'>,
  of: ArtifactKind,
): readonly AskedApproval[] {
  return rules.flatMap(({ id, evidence }) =>
    evidence.kind === 'artifact-approved' && evidence.artifact === of
      ? [{ rule: id, role: evidence.by }]
      : [],
  );
}
