import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { combinedCompliance } from '../domain/standards/compliance';
import { shippedStandards } from '../domain/standards/packs/shipped';
import type { Compliance, KeptFinding, Standard } from '../domain/standards/standard';

type FindingsByProject = ReadonlyMap<GovernedProject['id'], readonly KeptFinding[]>;

/** The standard a governed project is held against, if any. */
export function standardOf({ standardId }: GovernedProject): Standard | null {
  return shippedStandards.find((standard) => standard.id === standardId) ?? null;
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
): Compliance {
  return combinedCompliance(
    projects.flatMap((project) => {
      const standard = standardOf(project);
      return standard === null ? [] : { findings: findings.get(project.id) ?? [], standard };
    }),
  );
}
