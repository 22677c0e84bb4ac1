import type { GovernedId } from '../domain/foundation/ids';
import type { ScoringModel } from '../domain/scoring/scoring-model';
import { STARTER_MODEL } from '../domain/scoring/starter-model';
import { validateModel } from '../domain/scoring/validate-model';
import { AppError } from './app-error';
import type { Deps } from './ports';
import { recorded, type RecordDeps } from './recorded';
import { seenGoverned, sightOf, type SightDeps } from './sight';

type SetupDeps = SightDeps & Pick<Deps, 'settings'>;
type WriteDeps = SetupDeps & RecordDeps;

type ModelInput = ScoringModel & {
  /** The version the user was looking at. */
  readonly version: number;
};

type RatingInput = {
  readonly governedId: GovernedId;
  readonly criterionId: string;
  /** `null` takes the rating back. */
  readonly value: number | null;
};

/** The site's scoring model; until one is saved, the starter model at version 0. */
export async function readModel({ settings }: Pick<Deps, 'settings'>) {
  const saved = await settings.read('scoring-model');
  return { model: saved?.value ?? STARTER_MODEL, version: saved?.version ?? 0 };
}

/** The model and what people rated, of the projects that the user may see. */
export async function showScoring(_input: object, deps: SetupDeps) {
  const [{ governed }, { model, version }, ratings] = await Promise.all([
    sightOf(deps),
    readModel(deps),
    deps.portfolio.ratings(),
  ]);
  return { model, version, ratings: ratings.filter(({ governedId }) => governed.has(governedId)) };
}

/**
 * Replaces the scoring model.
 *
 * @throws AppError `invalid-input` for a model that cannot score; `conflict` when someone else saved meanwhile.
 */
export async function saveModel({ version, ...value }: ModelInput, deps: WriteDeps) {
  demandValid(value);
  const before = await readModel(deps);
  if (before.version !== version) throw savedMeanwhile();

  const { actor: by, now, settings } = deps;
  await recorded(
    {
      action: 'scoring.save-model',
      subject: 'site',
      before: before.model,
      after: value,
      about: [],
    },
    async () => {
      const setting = { name: 'scoring-model', value, by, at: now() } as const;
      if ((await settings.save(setting, version)) === 'stale') throw savedMeanwhile();
    },
    deps,
  );

  return showScoring({}, deps);
}

/**
 * Rates a project on a criterion, 0 to 10, or takes the rating back.
 *
 * @throws AppError `not-found` for a project that is not governed; `invalid-input` for a criterion that is not rated.
 */
export async function rateProject(
  { governedId, criterionId, value }: RatingInput,
  deps: WriteDeps,
) {
  const { scope } = seenGoverned(governedId, await sightOf(deps));
  const { model } = await readModel(deps);
  if (!model.criteria.some(({ id, source }) => id === criterionId && source === 'rating')) {
    throw new AppError('invalid-input', `The model has no criterion ${criterionId} to rate.`, {
      where: 'criterionId',
    });
  }

  const before = (await deps.portfolio.ratings()).find(
    (rating) => rating.governedId === governedId && rating.criterionId === criterionId,
  );
  await recorded(
    {
      action: 'scoring.rate',
      subject: governedId,
      before: { criterionId, value: before?.value ?? null },
      after: { criterionId, value },
      about: [scope.projectId],
    },
    () => deps.portfolio.rate(governedId, criterionId, value),
    deps,
  );

  return showScoring({}, deps);
}

function demandValid(model: ScoringModel): void {
  const [problem, ...more] = validateModel(model);
  if (problem === undefined) return;
  throw new AppError('invalid-input', problem, { where: 'criteria', details: more });
}

function savedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Someone else saved the scoring model meanwhile. Reload it, look at what changed, and save again.',
  );
}
