import type { ArtifactKind } from '../../foundation/artifact';
import type { ProjectRole } from '../../foundation/project-role';
import type { Rule } from '../standard';
import type { Duty } from './duty';

/** The roles that answer for each kind of artifact. */
export type AccountableRoles = ReadonlyMap<ArtifactKind, readonly ProjectRole[]>;

/**
 * The duties of which rules have to know who has them.
 *
 * @example
 * dutiesRead([{ evidence: { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 } }], new Map())
 * // Set { 'project-owner' }
 */
export function dutiesRead(
  rules: readonly Pick<Rule, 'evidence'>[],
  accountable: AccountableRoles,
): ReadonlySet<Duty> {
  return new Set(rules.flatMap(({ evidence }) => dutiesOf(evidence, accountable)));
}

function dutiesOf(evidence: Rule['evidence'], accountable: AccountableRoles): readonly Duty[] {
  if (evidence.kind === 'role-assigned') return [evidence.role];
  if (evidence.kind === 'artifact-approved') return [evidence.by];
  if (evidence.kind === 'separated-duties') return evidence.duties;
  if (evidence.kind !== 'accountable-single') return [];
  return evidence.artifacts.flatMap((kind) => accountable.get(kind) ?? []);
}
