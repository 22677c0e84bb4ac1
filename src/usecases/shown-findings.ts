import type { ArtifactKind } from '../domain/foundation/artifact';
import type { GovernedId } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { createsFor } from '../domain/standards/artifact-asked-for';
import type { KeptFinding, Rule } from '../domain/standards/standard';
import { worstFirst } from '../domain/standards/worst-first';
import { findingsByProject, standardOf } from './compliance';
import { typeFor } from './type-for';
import type { Deps } from './ports';
import { keySight, type Sight } from './sight';
import { readMapping } from './site-settings';
import type { StandardsInForce } from './standards-in-force';

/** A finding with the rule it is about. */
export type ShownFinding = KeptFinding & {
  readonly rule: Rule;
  /** Of the rule in its standard, from 0. */
  readonly place: number;
  /** The kind of artifact that the user could make to mend it. */
  readonly creates: ArtifactKind | null;
};

const PARTLY_HIDDEN = 'Part of what this rests on lies in projects that you may not see.';

/**
 * Findings as the user may read them. What a governed work item was judged by may lie in hidden projects: evidence from
 * there is left out, and so are the words that would tell of it.
 */
export async function trimFindings(
  findings: readonly KeptFinding[],
  sight: Sight,
  deps: Pick<Deps, 'rollUps'>,
): Promise<readonly KeptFinding[]> {
  const projects = findings.flatMap(({ governedId }) => sight.governed.get(governedId) ?? []);
  const reaching = await partlyHidden(projects, sight, deps);
  const isSeen = keySight(sight);

  return findings.map((finding) => {
    const evidence = finding.evidence.filter(
      ({ workItem }) => workItem === null || isSeen(workItem),
    );
    const isWhole =
      !reaching.has(finding.governedId) && evidence.length === finding.evidence.length;
    return isWhole
      ? finding
      : { ...finding, evidence, evidenceTotal: evidence.length, reason: PARTLY_HIDDEN };
  });
}

/**
 * Those of some governed projects of which part lies in Jira projects that are hidden from the user. Only a work item's descendants
 * may lie elsewhere.
 */
export async function partlyHidden(
  projects: readonly GovernedProject[],
  { unseen }: Sight,
  { rollUps }: Pick<Deps, 'rollUps'>,
): Promise<ReadonlySet<GovernedId>> {
  const hasItems = projects.some(({ scope }) => scope.kind === 'item');
  if (!hasItems || unseen.size === 0) return new Set();

  const hidden = await rollUps.of([...unseen]);
  return new Set(
    [...hidden.values()].flatMap(({ cells }) => cells.flatMap((cell) => cell.governedBy)),
  );
}

/** One project's current findings with their rules, worst first, as the user may read them. */
export async function showFindings(
  project: GovernedProject,
  { sight, standards }: { readonly sight: Sight; readonly standards: StandardsInForce },
  deps: Pick<Deps, 'access' | 'findings' | 'rollUps' | 'settings'>,
): Promise<readonly ShownFinding[]> {
  const standard = standardOf(project, standards);
  if (standard === null) return [];

  const kept = findingsByProject([project], await deps.findings.of([project.id]));
  const findings = kept.get(project.id) ?? [];
  const creatable = await creatableIn(project, sight, deps);
  const trimmed = await trimFindings(findings, sight, deps);
  return worstFirst(trimmed, standard).map(({ finding, rule, place }) => {
    const missing = createsFor(rule, finding);
    const creates = missing !== null && creatable(missing) ? missing : null;
    return { ...finding, rule, place, creates };
  });
}

async function creatableIn(
  { scope }: GovernedProject,
  sight: Sight,
  deps: Pick<Deps, 'access' | 'settings'>,
): Promise<(kind: ArtifactKind) => boolean> {
  const known = sight.projects.get(scope.projectId);
  if (known === undefined || !(await deps.access.canCreateIn(scope.projectId))) return () => false;

  const mapping = await readMapping(deps);
  return (kind) => typeFor(kind, mapping, known) !== null;
}
