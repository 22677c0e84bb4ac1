import type { ArtifactKind } from '../foundation/artifact';
import type { Finding, Rule } from './standard';

/**
 * The kind of artifact a rule speaks of; `null` for rules about work items at large.
 *
 * @example
 * artifactAskedFor(theBusinessCaseIsApproved) // 'business-case'
 */
export function artifactAskedFor(rule: Pick<Rule, 'evidence'>): ArtifactKind | null {
  return 'artifact' in rule.evidence ? rule.evidence.artifact : null;
}

/**
 * The kind of artifact that would help against a failed finding, if one were created; `null` where that does not help: the
 * rule has not failed, speaks of no artifact, or finds fault with artifacts that exist.
 *
 * @example
 * createsFor(theBusinessCaseIsApproved, { verdict: 'failed', evidence: [about a draft] }) // null: approve it
 */
export function createsFor(
  rule: Pick<Rule, 'evidence'>,
  finding: Pick<Finding, 'verdict' | 'evidence'>,
): ArtifactKind | null {
  if (finding.verdict !== 'failed' || rule.evidence.kind === 'each-artifact-has') return null;

  const exists = finding.evidence.some(({ workItem }) => workItem !== null);
  const needsAnother = rule.evidence.kind === 'artifact-fresh';
  return exists && !needsAnother ? null : artifactAskedFor(rule);
}
