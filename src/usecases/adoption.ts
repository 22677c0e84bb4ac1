import type { GovernedId, NodeId, StandardId } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { FindingChange } from '../domain/standards/hygiene/finding-change';
import { ruleHygiene } from '../domain/standards/hygiene/rule-hygiene';
import type { KeptFinding, Standard, Verdict } from '../domain/standards/standard';
import { AppError } from './app-error';
import { findingsByProject } from './compliance';
import type { Deps } from './ports';
import { select } from './rollup/selection';
import { sightOf, type SightDeps } from './sight';
import { today } from './site-settings';
import { standardsOn } from './standards-in-force';

type Asked = { readonly standardId: StandardId; readonly nodeId: NodeId | null };
type AdoptionDeps = SightDeps &
  Pick<Deps, 'findingHistory' | 'findings' | 'now' | 'standards' | 'state'>;

const LETTERS: Readonly<Record<Verdict, string>> = {
  passed: 'p',
  failed: 'f',
  undecided: 'u',
  waived: 'w',
};
const NOT_ASKED = '-';

/**
 * How the rules of a standard are kept below a node, project by project, and what each rule has done so far. All of it is
 * made of the projects that the asking user sees.
 *
 * @throws AppError `not-found` for a node that does not exist, or a standard that no project below it is held against.
 */
export async function showAdoption({ standardId, nodeId }: Asked, deps: AdoptionDeps) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const held = projects.filter((project) => project.standardId === standardId);
  const on = await today(deps);
  const standard = (await standardsOn(on, deps)).get(standardId);
  if (standard === undefined || held.length === 0) {
    throw new AppError('not-found', 'No project here that you may see is held against it.', {
      where: 'standardId',
    });
  }

  const ids = held.map(({ id }) => id);
  const findings = findingsByProject(held, await deps.findings.withoutEvidence(ids));
  const changes = await changesOf(standard, new Set(ids), deps);
  const hygiene = ruleHygiene(changes, standard, on);

  return {
    standard: { id: standard.id, name: standard.name, version: standard.version },
    nodeId,
    rules: standard.rules.flatMap(({ id, clause, title, severity }, index) => {
      const own = hygiene[index];
      return own === undefined ? [] : { id, clause, title, severity, hygiene: own };
    }),
    projects: held.map((project) => row(project, standard, findings.get(project.id) ?? [])),
    hiddenProjects,
  };
}

async function changesOf(
  { id }: Standard,
  seen: ReadonlySet<GovernedId>,
  { findingHistory }: Pick<Deps, 'findingHistory'>,
): Promise<readonly FindingChange[]> {
  const changes: FindingChange[] = [];
  for await (const change of findingHistory.ofStandard(id)) {
    if (seen.has(change.governedId)) changes.push(change);
  }
  return changes;
}

function row(
  { id, key, name }: GovernedProject,
  { rules }: Standard,
  findings: readonly KeptFinding[],
) {
  const verdicts = new Map(findings.map(({ ruleId, verdict }) => [ruleId, verdict]));
  const letters = rules.map((rule) => {
    const verdict = verdicts.get(rule.id);
    return verdict === undefined ? NOT_ASKED : LETTERS[verdict];
  });
  return { id, key, name, verdicts: letters.join('') };
}
