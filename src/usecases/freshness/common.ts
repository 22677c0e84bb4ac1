import type { Day, Instant } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import {
  conditionsOn,
  type ReadConditions,
} from '../../domain/standards/conditions/read-condition';
import type { Standard } from '../../domain/standards/standard';
import { standardOf } from '../compliance';
import type { Deps, KnownProject } from '../ports';
import { today } from '../site-settings';
import { standardsOn } from '../standards-in-force';
import { type EvaluationGround, readGround } from './evaluation-ground';

/** What all projects share, as an invocation reads it once. */
export type Common = {
  readonly asOf: Day;
  readonly now: Instant;
  readonly site: EvaluationGround;
  readonly governed: readonly GovernedProject[];
  /** Against which standard each project is held; `null` for none. */
  readonly standardFor: (project: GovernedProject) => Standard | null;
  /** Conditions as they are read on this day. */
  readonly read: ReadConditions;
};

export type CommonDeps = Pick<Deps, 'now' | 'portfolio' | 'settings' | 'standards' | 'state'>;

export async function readCommon(
  known: readonly KnownProject[],
  deps: CommonDeps,
): Promise<Common> {
  const now = deps.now();
  const asOf = await today(deps);
  const standards = await standardsOn(asOf, deps);

  return {
    asOf,
    now,
    site: await readGround(known, deps),
    governed: await deps.portfolio.governed(),
    read: conditionsOn(asOf),
    standardFor: (project) => standardOf(project, standards),
  };
}
