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
  if (finding.verdict !== 'failed' || findsFault(rule)) return null;

  const exists = finding.evidence.some(({ workItem }) => workItem !== null);
  return exists && !isMendedByAnother(rule, finding) ? null : artifactAskedFor(rule);
}

function findsFault({ evidence: { kind } }: Pick<Rule, 'evidence'>): boolean {
  return kind === 'each-artifact' || kind === 'artifact-linked';
}

/** A gap between two artifacts stays; one that lasts until today ends with the next. */
function isMendedByAnother(
  { evidence: { kind } }: Pick<Rule, 'evidence'>,
  { evidence }: Pick<Finding, 'evidence'>,
): boolean {
  const lastsUntilToday = evidence.some(({ workItem }) => workItem === null);
  return kind === 'artifact-fresh' || (kind === 'artifact-cadence' && lastsUntilToday);
}
