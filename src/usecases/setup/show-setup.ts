import { importStatus, type ImportDeps } from '../importing';
import type { Deps } from '../ports';
import { readMapping, readSurvey } from '../site-settings';
import { nextStep, stepsDone } from './progress';

export type SetupDeps = ImportDeps &
  Pick<Deps, 'access' | 'portfolio' | 'projects' | 'settings' | 'state'>;

/** Where the setup stands, and what was found and chosen so far, as far as the user may see it. */
export async function showSetup(_input: object, deps: SetupDeps) {
  const [survey, projects, nodes, governed, fields, mapping, setup] = await Promise.all([
    readSurvey(deps),
    deps.projects.all(),
    deps.portfolio.nodes(),
    deps.portfolio.governed(),
    deps.settings.read('fields'),
    readMapping(deps),
    deps.settings.read('setup'),
  ]);
  const seen = await deps.access.browsable(projects.map(({ id }) => id));
  const done = stepsDone({
    isSurveyed: survey !== null,
    projects,
    hasPortfolio: nodes.length > 0,
    hasStandard: governed.some(({ standardId }) => standardId !== null),
    finished: setup?.value.finishedSteps ?? [],
  });

  return {
    next: nextStep(done),
    done,
    survey:
      survey === null
        ? null
        : { ...survey, projects: survey.projects.filter(({ id }) => seen.has(id)) },
    chosenProjectIds: projects
      .filter((one) => one.isChosen && seen.has(one.id))
      .map(({ id }) => id),
    fields: fields?.value ?? null,
    import: await showImport({}, deps),
    mapping,
  };
}

/** How far the import is, naming only the projects that the user may browse; the sums are those of all. */
export async function showImport(_input: object, deps: ImportDeps & Pick<Deps, 'access'>) {
  const status = await importStatus({}, deps);
  const seen = await deps.access.browsable(status.projects.map(({ projectId }) => projectId));

  return { ...status, projects: status.projects.filter(({ projectId }) => seen.has(projectId)) };
}
