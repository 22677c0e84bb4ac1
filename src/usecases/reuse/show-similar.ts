import type { GovernedId } from '../../domain/foundation/ids';
import { nearest } from '../../domain/reuse/similarity';
import type { Deps } from '../ports';
import { sightOf, type SightDeps } from '../sight';
import { readMapping } from '../site-settings';
import { lessonsOf } from './lessons-of';
import { passedArtifacts } from './passed-artifacts';
import { seenWithHome } from './starting-set';
import { comparedProjects, type TraitsDeps } from './traits-of';

const MOST_SIMILAR = 5;

type SimilarDeps = SightDeps & TraitsDeps & Pick<Deps, 'asUser' | 'packs' | 'sha256'>;

/**
 * The finished projects most like one, in what they are alike and in what not, with their artifacts that passed gates and the lessons that
 * apply. Of projects that the asking user may not see nothing is known.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden.
 */
export async function showSimilar({ id }: { readonly id: GovernedId }, deps: SimilarDeps) {
  const sight = await sightOf(deps);
  seenWithHome(id, sight);
  const compared = await comparedProjects(sight, deps);
  const finished = [...compared].filter(([other, { isFinished }]) => isFinished && other !== id);
  const own = compared.get(id);
  const near =
    own === undefined
      ? []
      : nearest(
          own.traits,
          finished.map(([other, { traits }]) => [other, traits] as const),
          MOST_SIMILAR,
        );

  const [passed, mapping, profiles] = await Promise.all([
    passedArtifacts(
      near.map((one) => one.id),
      sight,
      deps,
    ),
    readMapping(deps),
    deps.profiles.of([id]),
  ]);
  const phase = profiles.get(id)?.phase ?? null;
  const projects = near.flatMap((one) => compared.get(one.id)?.project ?? []);
  return {
    /** How many finished projects it was compared with. */
    compared: finished.length,
    phase,
    similar: near.map(({ id: other, distance, traits }) => ({
      id: other,
      key: compared.get(other)?.project.key ?? '',
      name: compared.get(other)?.project.name ?? '',
      distance,
      traits,
      artifacts: passed.get(other) ?? [],
    })),
    lessons: await lessonsOf({ projects, phase, sight, mapping }, deps),
  };
}
