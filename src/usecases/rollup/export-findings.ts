import type { NodeId } from '../../domain/foundation/ids';
import { findingsByProject } from '../compliance';
import type { Deps } from '../ports';
import { trimFindings } from '../shown-findings';
import { sightOf, type SightDeps } from '../sight';
import { select } from './selection';

/**
 * Every current finding of the governed projects below a node, or of all, in order of project and rule.
 *
 * @throws AppError `not-found` as for {@link showPortfolio}.
 */
export async function exportFindings(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: SightDeps & Pick<Deps, 'findings' | 'rollUps'>,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);

  const kept = await deps.findings.of(projects.map(({ id }) => id));
  const current = [...findingsByProject(projects, kept).values()].flat();
  const keys = new Map(projects.map(({ id, key }) => [id, key]));

  const findings = (await trimFindings(current, sight, deps)).map((finding) => ({
    project: keys.get(finding.governedId) ?? finding.governedId,
    standard: finding.standardId,
    version: finding.standardVersion,
    rule: finding.ruleId,
    verdict: finding.verdict,
    reason: finding.reason,
    evidence: finding.evidence,
    evidenceTotal: finding.evidenceTotal,
    firstSeen: finding.firstSeen,
    lastSeen: finding.lastSeen,
  }));

  return { findings: findings.sort(byProjectAndRule), hiddenProjects };
}

type Placed = { readonly project: string; readonly rule: string };

function byProjectAndRule(one: Placed, other: Placed): number {
  const order = one.project === other.project ? one.rule < other.rule : one.project < other.project;
  return order ? -1 : 1;
}
