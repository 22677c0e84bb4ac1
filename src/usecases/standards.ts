import type { GovernedId, StandardId } from '../domain/foundation/ids';
import type { MandateMode } from '../domain/foundation/mandate-mode';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { Standard } from '../domain/standards/standard';
import { AppError } from './app-error';
import { queueGateMarks } from './gates/mark-gates';
import type { Deps } from './ports';
import { showTree } from './portfolio-tree';
import { queueRecompute } from './recompute';
import { recorded, type RecordDeps } from './recorded';
import { standardsToday } from './standards-in-force';
import { seenGoverned, sightOf, type SightDeps } from './sight';

type Assignment = {
  readonly governedIds: readonly GovernedId[];
  readonly standardId: StandardId | null;
  readonly mode: MandateMode;
};

/** The standards a project can be held against: those in force today, each with all that it adds to. */
export async function listStandards(
  _input: object,
  deps: Pick<Deps, 'now' | 'standards' | 'state'>,
): Promise<readonly Standard[]> {
  return [...(await standardsToday(deps)).values()];
}

/**
 * Holds projects against a standard from now on, or against none, and has them checked again.
 *
 * @throws AppError `invalid-input` for a standard that does not exist; `not-found` for a project that is not governed.
 */
export async function assignStandard(
  { governedIds, standardId, mode }: Assignment,
  deps: SightDeps & RecordDeps & Pick<Deps, 'dirty' | 'queue' | 'standards' | 'state'>,
) {
  if (standardId !== null && !(await standardsToday(deps)).has(standardId)) {
    throw new AppError('invalid-input', `There is no standard ${standardId} in force.`, {
      where: 'standardId',
    });
  }
  const sight = await sightOf(deps);
  const projects = [...new Set(governedIds)].map((id) => seenGoverned(id, sight));

  const about = [...new Set(projects.map(({ scope }) => scope.projectId))];
  const before = byStandard(projects);
  const after = { standardId, mode };
  await recorded(
    { action: 'standard.assign', subject: 'site', before, after, about },
    () =>
      deps.portfolio.assign(
        projects.map(({ id }) => id),
        after,
      ),
    deps,
  );
  await queueRecompute(about, deps);
  await queueGateMarks(about, deps);

  return showTree({}, deps);
}

/** Which standards these are held against, and in which mode: thousands of projects in a few lines. */
function byStandard(projects: readonly GovernedProject[]) {
  const held = new Map<string, { standardId: string | null; mode: string; ids: GovernedId[] }>();
  for (const { id, standardId, mode } of projects) {
    const key = `${standardId ?? ''} ${mode}`;
    const line = held.get(key);
    if (line === undefined) held.set(key, { standardId, mode, ids: [id] });
    else line.ids.push(id);
  }
  return [...held.values()];
}
