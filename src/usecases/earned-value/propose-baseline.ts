import type { Agreed } from '../../domain/earned-value/baseline';
import type { PlannedItem } from '../../domain/earned-value/lay-out';
import { type Day, dayOf } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { Deps } from '../ports';
import { demandSetter, type SetterDeps } from './setter';
import { itemsInScope } from './scope-items';
import { type GroundDeps, readGround, type ValueGround } from './value-ground';
import { waitingChanges } from './waiting-changes';

export type ProposeDeps = GroundDeps &
  SetterDeps &
  Pick<Deps, 'approvals' | 'asUser' | 'gates' | 'settings' | 'workItems'>;

/** What is suggested to be agreed; `null` where nothing tells. */
type Suggested = Pick<Agreed, 'weighing' | 'rule' | 'money'> & {
  readonly start: Day | null;
  readonly finish: Day | null;
};

/**
 * What the next baseline of a project could be: as the last one was, else as its plan and its work items say, with the changes that wait
 * to be taken in.
 *
 * @throws AppError as for {@link readGround} and {@link demandSetter}.
 */
export async function proposeBaseline({ id }: { readonly id: GovernedId }, deps: ProposeDeps) {
  const ground = await readGround(id, deps);
  await demandSetter(ground.project, deps);

  const [counted, changes] = await Promise.all([
    countItems(ground, deps),
    waitingChanges(ground, deps),
  ]);
  return {
    seen: ground.baselines.length,
    suggested: suggestedFor(ground, counted),
    items: counted.items,
    undated: counted.undated,
    unestimated: counted.unestimated,
    changes,
  };
}

type Counted = {
  readonly items: number;
  readonly undated: number;
  readonly unestimated: number;
  readonly firstCreated: Day | null;
  readonly latestDue: Day | null;
};

async function countItems({ project }: ValueGround, deps: ProposeDeps): Promise<Counted> {
  let counted: Counted = {
    items: 0,
    undated: 0,
    unestimated: 0,
    firstCreated: null,
    latestDue: null,
  };
  for await (const item of itemsInScope(project, deps)) {
    if (item.level === 0) counted = withItem(counted, item);
  }
  return counted;
}

function withItem(counted: Counted, { created, due, estimate }: WorkItem): Counted {
  const { firstCreated, latestDue } = counted;
  const day = dayOf(created);
  return {
    items: counted.items + 1,
    undated: counted.undated + (due === null ? 1 : 0),
    unestimated: counted.unestimated + (isEstimated({ estimate }) ? 0 : 1),
    firstCreated: firstCreated === null || day < firstCreated ? day : firstCreated,
    latestDue: latestDue === null || (due !== null && due > latestDue) ? due : latestDue,
  };
}

function isEstimated({ estimate }: Pick<PlannedItem, 'estimate'>): boolean {
  return estimate !== null && estimate > 0;
}

function suggestedFor({ project, baselines }: ValueGround, counted: Counted): Suggested {
  const last = baselines.at(-1)?.baseline ?? null;
  if (last !== null) {
    const { start, finish, weighing, rule, currency, budget } = last;
    const money = currency === null ? null : { amount: budget, currency };
    return { start, finish, weighing, rule, money };
  }

  const { plannedFinish, budget, currency } = project.plan;
  return {
    start: counted.firstCreated,
    finish: plannedFinish ?? counted.latestDue,
    weighing: counted.unestimated < counted.items ? 'estimate' : 'count',
    rule: { kind: 'zero-hundred' },
    money: budget === null || currency === null ? null : { amount: budget, currency },
  };
}
