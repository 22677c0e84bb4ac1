import type { Day } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Standard } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { type Circumstances, readCircumstances } from '../exemptions/circumstances';
import type { Deps } from '../ports';
import { type EvaluationGround, readGround } from './evaluation-ground';
import type { Scopes } from './scopes';

/** A governed project, its standard with the rules that are asked of it, and why these. */
export type Asked = {
  readonly project: GovernedProject;
  readonly standard: Standard;
  readonly circumstances: Circumstances;
  readonly site: EvaluationGround;
};

type Occasion = {
  readonly asOf: Day;
  readonly scopes: Scopes;
  /** Against which standard each project is held; `null` for none. */
  readonly standardFor: (project: GovernedProject) => Standard | null;
};

/** What is asked on a day of everything governed that has work in a Jira project, and is held against a standard. */
export async function askedOf(
  projectId: ProjectId,
  { asOf, scopes, standardFor }: Occasion,
  deps: Pick<Deps, 'exemptions' | 'profiles' | 'projects' | 'rollUps' | 'settings'>,
): Promise<readonly Asked[]> {
  const concerned = await governedIn(projectId, scopes, deps);
  const site = await readGround(deps);
  const circumstancesOf = await readCircumstances(concerned, asOf, deps);

  return concerned.flatMap((project) => {
    const whole = standardFor(project);
    if (whole === null) return [];

    const circumstances = circumstancesOf(project);
    return [{ project, standard: whatIsAsked(whole, circumstances).asked, circumstances, site }];
  });
}

/** Those with items in the project now, and those whose last item has just left it. */
async function governedIn(
  projectId: ProjectId,
  { governed, present }: Scopes,
  { rollUps }: Pick<Deps, 'rollUps'>,
): Promise<readonly GovernedProject[]> {
  const before = (await rollUps.of([projectId])).get(projectId)?.cells ?? [];
  const concerned = new Set([...present, ...before.flatMap(({ governedBy }) => governedBy)]);

  return governed.filter(({ id, scope }) => scope.projectId === projectId || concerned.has(id));
}
