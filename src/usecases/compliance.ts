import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { combinedCompliance } from '../domain/standards/compliance';
import type { Compliance, KeptFinding, Standard } from '../domain/standards/standard';
import type { StandardsInForce } from './standards-in-force';

type FindingsByProject = ReadonlyMap<GovernedProject['id'], readonly KeptFinding[]>;

/** The standard a governed project is held against; `null` for none, and for one that is not in force. */
export function standardOf(
  { standardId }: GovernedProject,
  standards: StandardsInForce,
): Standard | null {
  return standardId === null ? null : (standards.get(standardId) ?? null);
}

/** Findings by the project they are about. Those of a standard it is no longer held against are left out. */
export function findingsByProject(
  projects: Iterable<GovernedProject>,
  kept: readonly KeptFinding[],
): FindingsByProject {
  const standards = new Map([...projects].map(({ id, standardId }) => [id, standardId]));
  const found = new Map<GovernedProject['id'], KeptFinding[]>();

  for (const finding of kept) {
    if (standards.get(finding.governedId) !== finding.standardId) continue;
    const of = found.get(finding.governedId);
    if (of === undefined) found.set(finding.governedId, [finding]);
    else of.push(finding);
  }
  return found;
}

/** How far these projects together meet their standards: every finding by the weight of its rule. */
export function complianceOfProjects(
  projects: readonly GovernedProject[],
  findings: FindingsByProject,
  standards: StandardsInForce,
): Compliance {
  return combinedCompliance(
    projects.flatMap((project) => {
      const standard = standardOf(project, standards);
      return standard === null ? [] : { findings: findings.get(project.id) ?? [], standard };
    }),
  );
}
