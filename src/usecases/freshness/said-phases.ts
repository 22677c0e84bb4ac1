import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import { phaseByGates } from '../../domain/gates/phase-by-gates';
import type { ProjectPhase } from '../../domain/standards/queries/gathered';
import type { Standard } from '../../domain/standards/standard';
import type { Profile } from '../../domain/standards/what-is-asked';
import { readProjectGates } from '../gates/read-project-gates';
import type { Deps } from '../ports';

type Of = {
  readonly project: { readonly id: GovernedId };
  readonly standard: Standard;
  readonly circumstances: { readonly profile: Profile; readonly asOf: Day };
};

/** Which phase was said of projects and which their gates show, for those of which a rule asks; nothing is read for the others. */
export async function readPhases(
  all: readonly Of[],
  deps: Pick<Deps, 'gates'>,
): Promise<ReadonlyMap<GovernedId, ProjectPhase>> {
  const asking = all.filter(({ standard }) =>
    standard.rules.some(({ evidence }) => evidence.kind === 'phase-evident'),
  );
  const ids = asking.map(({ project }) => project.id);
  if (ids.length === 0) return new Map();

  const gatesOf = await readProjectGates(ids, deps);
  return new Map(
    asking.map(({ project: { id }, circumstances: { profile, asOf } }) => {
      const gates = gatesOf(id);
      const byGates = gates === null ? null : phaseByGates(gates, asOf);
      return [id, { declared: profile.phase, byGates }];
    }),
  );
}
