import {
  type Agreed,
  type Baseline,
  MOST_ITEMS,
  type TakenChange,
} from '../../domain/earned-value/baseline';
import { writeParts } from '../../domain/earned-value/baseline-parts';
import { refusalOfChange } from '../../domain/earned-value/change-effects';
import {
  atWeekEnds,
  type LaidOut,
  layOut,
  type PlannedItem,
  plannedPerDay,
  refusalOfTime,
} from '../../domain/earned-value/lay-out';
import { sealBaseline } from '../../domain/earned-value/sealed-baseline';
import type { GovernedId, WorkItemKey } from '../../domain/foundation/ids';
import { grouped } from '../../domain/foundation/wording';
import { AppError } from '../app-error';
import { changedMeanwhile } from '../portfolio-tree';
import type { Deps } from '../ports';
import { recorded } from '../recorded';
import { approvedChanges } from './approved-changes';
import { demandSetter } from './setter';
import { itemsInScope } from './scope-items';
import type { ProposeDeps } from './propose-baseline';
import { readGround, type ValueGround } from './value-ground';

type Wish = Agreed & {
  readonly id: GovernedId;
  readonly reason: string;
  /** The changes to take in. */
  readonly changes: readonly WorkItemKey[];
  /** How many baselines the user was looking at. */
  readonly seen: number;
};

type SetDeps = ProposeDeps & Pick<Deps, 'packs' | 'queue'>;

/**
 * Sets the next baseline of a project, for ever. The same a second time changes nothing.
 *
 * @throws AppError as for {@link readGround} and {@link demandSetter}; `invalid-input` for what cannot be agreed on; `conflict` for a
 *   change that cannot be taken in, and when somebody else set one meanwhile.
 */
export async function setBaseline(
  { id, seen, reason, changes: keys, ...agreed }: Wish,
  deps: SetDeps,
): Promise<{ readonly number: number }> {
  const ground = await readGround(id, deps);
  if (isDone({ id, seen, reason, changes: keys, ...agreed }, ground, deps)) {
    return { number: seen + 1 };
  }
  await demandSetter(ground.project, deps);
  if (ground.baselines.length !== seen) throw changedMeanwhile();
  demandSaid(reason, keys, agreed);

  const changes = await takenChanges(keys, { ground, agreed }, deps);
  const laidOut = layOut(await plannedItems(ground, deps), agreed);
  demandWeight(laidOut);
  const baseline = await written({ ground, agreed, reason, changes, laidOut }, deps);
  await keep(baseline, ground, deps);
  await deps.queue.push([{ kind: 'measure-value' }]);
  return { number: baseline.number };
}

/** Whether this was done already: a click that was answered too late. */
function isDone(wish: Wish, { baselines }: ValueGround, { actor }: SetDeps): boolean {
  const last = baselines.at(-1);
  if (last?.number !== wish.seen + 1 || last.by !== actor || last.baseline === null) return false;

  const { baseline } = last;
  const money =
    baseline.currency === null ? null : { amount: baseline.budget, currency: baseline.currency };
  const said = { ...baseline, money, changes: baseline.changes.map(({ key }) => key) };
  return textOf(said) === textOf(wish);
}

function textOf(of: Omit<Wish, 'id' | 'seen'>): string {
  const { start, finish, weighing, rule, money, reason, changes } = of;
  const amount = [money?.amount, money?.currency];
  const inProgress = rule.kind === 'status-category' ? rule.inProgress : null;
  return JSON.stringify([
    start,
    finish,
    weighing,
    rule.kind,
    inProgress,
    amount,
    reason,
    [...changes],
  ]);
}

function demandSaid(reason: string, changes: readonly WorkItemKey[], agreed: Agreed): void {
  if (reason === '' && changes.length === 0) {
    throw invalid('reason', 'Say why the baseline is set.');
  }
  const time = refusalOfTime(agreed);
  if (time !== null) throw invalid('finish', time);
}

async function takenChanges(
  keys: readonly WorkItemKey[],
  { ground, agreed }: { readonly ground: ValueGround; readonly agreed: Agreed },
  deps: SetDeps,
): Promise<readonly TakenChange[]> {
  const before = ground.baselines.flatMap(({ baseline }) => baseline ?? []);
  const changes = await approvedChanges(keys, ground, deps);
  for (const change of changes) {
    const refusal = refusalOfChange(change, before, agreed.money?.currency ?? null);
    if (refusal !== null) throw new AppError('conflict', refusal, { where: 'changes' });
  }
  return changes;
}

async function plannedItems(
  { project }: ValueGround,
  deps: SetDeps,
): Promise<readonly PlannedItem[]> {
  const items: PlannedItem[] = [];
  for await (const { id, level, estimate, due } of itemsInScope(project, deps)) {
    if (level === 0) items.push({ id, estimate, due });
  }
  if (items.length > MOST_ITEMS) {
    throw new AppError(
      'conflict',
      `A baseline has at most ${grouped(MOST_ITEMS)} work items, and ${project.key} has ${grouped(items.length)}. Govern work items in it instead.`,
    );
  }
  return items;
}

function demandWeight({ scope }: LaidOut): void {
  if (scope.items === 0) {
    throw new AppError('conflict', 'There is no work item yet that a baseline could be set over.');
  }
  if (scope.weight === 0) {
    throw invalid(
      'weighing',
      'No work item has an estimate. Estimate them first, or let each count the same.',
    );
  }
}

type ToSeal = {
  readonly ground: ValueGround;
  readonly agreed: Agreed;
  readonly reason: string;
  readonly changes: readonly TakenChange[];
  readonly laidOut: LaidOut;
};

/** The baseline, after the texts of its work items were kept. */
async function written(
  { ground, agreed, reason, changes, laidOut }: ToSeal,
  deps: SetDeps,
): Promise<Baseline> {
  const { project, baselines } = ground;
  const { money, ...rest } = agreed;
  const budget = money?.amount ?? laidOut.scope.weight;
  const currency = money?.currency ?? null;
  const parts = writeParts(laidOut.items).map((text) => [deps.sha256(text), text] as const);
  await deps.packs.keep(new Map(parts));

  return {
    ...rest,
    project: { id: project.id, key: project.key, name: project.name },
    number: baselines.length + 1,
    reason,
    setAt: deps.now(),
    currency,
    budget,
    scope: laidOut.scope,
    planned: atWeekEnds(plannedPerDay(laidOut, agreed, { budget, currency })),
    parts: parts.map(([hash]) => hash),
    changes,
    previous: baselines.at(-1)?.sealed.hash ?? null,
  };
}

async function keep(
  baseline: Baseline,
  { project, baselines }: ValueGround,
  deps: SetDeps,
): Promise<void> {
  const { number, setAt: at, reason, start, finish, budget, currency, changes } = baseline;
  const sealed = sealBaseline(baseline, deps.sha256);
  const last = baselines.at(-1) ?? null;
  await recorded(
    {
      action: 'baseline.set',
      subject: project.id,
      before: last === null ? null : { number: last.number, baseline: last.sealed.hash },
      after: {
        number,
        baseline: sealed.hash,
        reason,
        start,
        finish,
        budget,
        currency,
        changes: changes.map(({ key }) => key),
      },
      about: [project.scope.projectId],
    },
    async () => {
      const kept = { governedId: project.id, number, by: deps.actor, at, sealed };
      if ((await deps.baselines.add(kept)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
}

function invalid(where: string, message: string): AppError {
  return new AppError('invalid-input', message, { where });
}
