import type { Instant } from '../../../domain/foundation/calendar';
import type { GovernedId } from '../../../domain/foundation/ids';
import type { PastOfProject } from '../../../domain/standards/past/past-of-project';
import { waitsUntil } from '../../hourly-points';
import type { Deps, LookBack, VersionName } from '../../ports';
import { keySight, type Sight } from '../../sight';

export type ShownLookBack = LookBack & {
  /** Until when it waits for the hour's points; `null` where it does not. */
  readonly waitsUntil: Instant | null;
  /** Those that the user may see, in order of key. */
  readonly projects: readonly (PastOfProject & {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  })[];
};

/** How far looking back has come, and what it found in the projects that the user may see. Work items of hidden ones are not named. */
export async function showLookBack(
  name: VersionName,
  { sight, isRunning }: { readonly sight: Sight; readonly isRunning: boolean },
  deps: Pick<Deps, 'lookBacks' | 'now' | 'points'>,
): Promise<ShownLookBack | null> {
  const lookBack = await deps.lookBacks.find(name);
  if (lookBack === null) return null;

  const isSeen = keySight(sight);
  const projects = (await deps.lookBacks.results(name)).flatMap(({ governedId, past }) => {
    const project = sight.governed.get(governedId);
    if (project === undefined) return [];

    const latest = past.transitions.latest.filter(({ workItem }) => isSeen(workItem));
    const transitions = { ...past.transitions, latest };
    return { id: governedId, key: project.key, name: project.name, days: past.days, transitions };
  });
  return {
    ...lookBack,
    waitsUntil: isRunning ? await waitsUntil(deps.now(), deps) : null,
    projects: projects.sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}
