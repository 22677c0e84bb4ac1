import type { GovernedId } from '../../domain/foundation/ids';
import type { GateFile } from '../../domain/gates/gate-request';
import type { ProjectGates } from '../../domain/gates/gates-of-project';
import type { Deps } from '../ports';
import { readLifeCycles } from './life-cycles';

/**
 * Reads the gates of some governed projects, three statements for all of them, and gives a way to find those of each: `null` where no life
 * cycle was chosen, or the chosen one is not kept any more.
 */
export async function readProjectGates(
  ids: readonly GovernedId[],
  { gates }: Pick<Deps, 'gates'>,
): Promise<(id: GovernedId) => ProjectGates | null> {
  const [chosen, files] = await Promise.all([gates.lifeCycles(ids), gates.of(ids)]);
  const filesOf = new Map(ids.map((id): [GovernedId, GateFile[]] => [id, []]));
  for (const file of files) filesOf.get(file.request.governedId)?.push(file);
  const followed = [...chosen.values()].map(({ lifeCycle }) => lifeCycle);
  const lifeCycleOf = await readLifeCycles(followed, { gates });
  return (id) => {
    const choice = chosen.get(id);
    const lifeCycle = choice === undefined ? null : lifeCycleOf(choice.lifeCycle);
    return lifeCycle === null ? null : { lifeCycle, files: filesOf.get(id) ?? [] };
  };
}
