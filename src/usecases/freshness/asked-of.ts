import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { NO_PHASE, type ProjectPhase } from '../../domain/standards/queries/gathered';
import type { Standard } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { type Circumstances, readCircumstances } from '../exemptions/circumstances';
import type { Deps, KeptRollUp } from '../ports';
import type { Common } from './common';
import type { EvaluationGround } from './evaluation-ground';
import { readPhases } from './said-phases';
import type { Scopes } from './scopes';

/** A governed project, its standard with the rules that are asked of it, and why these. */
export type Asked = {
  readonly project: GovernedProject;
  readonly standard: Standard;
  readonly circumstances: Circumstances;
  readonly site: EvaluationGround;
  /** What is told of its phase, where a rule asks for it. */
  readonly phase: ProjectPhase;
  /** Those of the Jira projects that are looked at in which it has work, or had. */
  readonly projectIds: readonly ProjectId[];
};

type Place = {
  /** Of the Jira projects that are looked at. */
  readonly scopes: Scopes;
  /** The figures kept of them. */
  readonly before: ReadonlyMap<ProjectId, KeptRollUp>;
};

/** What is asked on a day of everything governed that has work in some Jira projects, and is held against a standard. */
export async function askedOf(
  place: Place,
  { asOf, site, governed, standardFor }: Pick<Common, 'asOf' | 'site' | 'governed' | 'standardFor'>,
  deps: Pick<Deps, 'exemptions' | 'gates' | 'profiles'>,
): Promise<readonly Asked[]> {
  const places = projectsWithWork(governed, place);
  const concerned = governed.filter(({ id }) => places.has(id));
  const circumstancesOf = await readCircumstances(concerned, asOf, deps);

  const asked = concerned.flatMap((project) => {
    const whole = standardFor(project);
    if (whole === null) return [];

    const circumstances = circumstancesOf(project);
    const standard = whatIsAsked(whole, circumstances).asked;
    return [{ project, standard, circumstances, site, projectIds: places.get(project.id) ?? [] }];
  });
  const phases = await readPhases(asked, deps);
  return asked.map((each) => ({ ...each, phase: phases.get(each.project.id) ?? NO_PHASE }));
}

/** Where each has items now, and where the last of them has just left it. */
function projectsWithWork(
  governed: readonly GovernedProject[],
  { scopes, before }: Place,
): ReadonlyMap<GovernedId, readonly ProjectId[]> {
  const places = new Map<GovernedId, Set<ProjectId>>();
  const add = (id: GovernedId, projectId: ProjectId) =>
    places.set(id, (places.get(id) ?? new Set()).add(projectId));

  for (const { id, scope } of governed) {
    if (scopes.has(scope.projectId)) add(id, scope.projectId);
  }
  for (const [projectId, { present }] of scopes) {
    const had = before.get(projectId)?.cells.flatMap(({ governedBy }) => governedBy) ?? [];
    for (const id of [...present, ...had]) add(id, projectId);
  }
  return new Map([...places].map(([id, projectIds]) => [id, [...projectIds]]));
}
