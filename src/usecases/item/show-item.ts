import { fingerprintOf, partFingerprint } from '../../domain/artifacts/fingerprint';
import { readPart } from '../../domain/artifacts/register-part';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { artifactAskedFor } from '../../domain/standards/artifact-asked-for';
import type { KeptFinding, Rule } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import { rolesFor } from '../approvals/approvable';
import { readBoundChange } from '../approvals/change-rights';
import { showApprovals, type ShowApprovalsDeps } from '../approvals/show-approvals';
import { standardOf } from '../compliance';
import { readCircumstances } from '../exemptions/circumstances';
import type { Deps, FoundItem } from '../ports';
import { readAssessor, type AssessDeps } from '../rollup/assessed';
import { showFindings, type ShownFinding } from '../shown-findings';
import { type Sight, sightOf, type SightDeps } from '../sight';
import { readMapping } from '../site-settings';
import { describeArtifact } from './describe-artifact';
import { governingIds } from './governing-ids';
import { showLineage } from './show-lineage';
import { showTrace, type TraceDeps } from './show-trace';

type ItemDeps = SightDeps &
  AssessDeps &
  ShowApprovalsDeps &
  TraceDeps &
  Pick<Deps, 'asUser' | 'exemptions' | 'gates' | 'lineages' | 'profiles' | 'sha256' | 'workItems'>;

type Judged = {
  /** The rules that are asked of a governed project. */
  readonly rules: readonly Rule[];
  readonly findings: readonly ShownFinding[];
};

/**
 * What a work item is to governance, by which governed projects it is held, what they ask of it, and who approved it.
 *
 * @throws AppError `not-found` for one that does not exist or that the user may not see.
 */
export async function showItem({ key }: { readonly key: WorkItemKey }, deps: ItemDeps) {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }

  const [sight, ids, mapping] = await Promise.all([
    sightOf(deps),
    governingIds(item, deps),
    readMapping(deps),
  ]);
  const projects = ids.flatMap((id) => sight.governed.get(id) ?? []);
  const artifact = describeArtifact(item, mapping);
  const { kind } = artifact;
  const home = sight.projects.get(item.projectId) ?? null;
  const [standing, part, lineage, trace] = await Promise.all([
    standingIn({ item, kind, projects, sight }, deps),
    partOf(item, kind, deps),
    showLineage({ item, kind, mapping, home }, deps),
    kind === null ? null : showTrace({ item, kind, projects, sight, mapping }, deps),
  ]);
  return { key: item.key, ...artifact, ...standing, part, lineage, trace };
}

type Placed = {
  readonly item: FoundItem;
  readonly kind: ArtifactKind | null;
  /** The governed projects that it counts in, the nearest first. */
  readonly projects: readonly GovernedProject[];
  readonly sight: Sight;
};

/** What the projects it counts in ask of it and find in it, and who approved it. */
async function standingIn({ item, kind, projects, sight }: Placed, deps: ItemDeps) {
  const assessor = await readAssessor(projects, sight, deps);
  const { standards } = assessor;
  const circumstancesOf = await readCircumstances(projects, assessor.asOf, deps);
  const judged = await Promise.all(
    projects.map(async (project) => {
      const standard = standardOf(project, standards);
      const rules =
        standard === null ? [] : whatIsAsked(standard, circumstancesOf(project)).asked.rules;
      return { rules, findings: await showFindings(project, { sight, standards }, deps) };
    }),
  );

  const fingerprint = fingerprintOf(item, deps.sha256);
  const change = await readBoundChange({ ...item, kind, projects }, deps);
  const rules = judged.flatMap((each) => each.rules);
  const roles = rolesFor(kind, { projects, rules, change });
  return {
    governedBy: projects.map((project) => ({
      id: project.id,
      key: project.key,
      name: project.name,
      health: assessor.assessmentOf(project).health,
      standard: standardOf(project, standards)?.name ?? null,
    })),
    findings: judged.flatMap(({ findings }) => findings.filter(names(item.key))),
    asked: kind === null ? [] : askedOf(kind, judged),
    approvals: await showApprovals({ item, roles, fingerprint }, deps),
    fingerprint,
  };
}

async function partOf(
  { artifactProperty, due, projectId }: FoundItem,
  kind: ArtifactKind | null,
  { access, sha256 }: Pick<Deps, 'access' | 'sha256'>,
) {
  const reading = readPart(artifactProperty, kind);
  if (reading === null) return null;
  return {
    value: reading.part,
    due,
    problem: reading.problem,
    seen: partFingerprint(artifactProperty, sha256),
    mayEdit: await access.canEditIn(projectId),
  };
}

const names = (key: WorkItemKey) => (finding: KeptFinding) =>
  finding.evidence.some(({ workItem }) => workItem === key);

/** The rules that speak of a kind, each once, with the verdict of the nearest governed project that holds to it. */
function askedOf(kind: ArtifactKind, judged: readonly Judged[]) {
  const asked = new Map<Rule['id'], ReturnType<typeof askedRule>>();
  for (const { rules, findings } of judged) {
    const verdicts = new Map(findings.map(({ ruleId, verdict }) => [ruleId, verdict]));
    for (const rule of rules) {
      if (artifactAskedFor(rule) !== kind || asked.has(rule.id)) continue;
      asked.set(rule.id, askedRule(rule, verdicts.get(rule.id) ?? null));
    }
  }
  return [...asked.values()];
}

function askedRule(
  { id, title, clause, guidance, severity }: Rule,
  verdict: KeptFinding['verdict'] | null,
) {
  return { id, title, clause, guidance, severity, verdict };
}
