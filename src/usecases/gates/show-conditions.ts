import type { Day } from '../../domain/foundation/calendar';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { ConditionItem } from '../../domain/gates/condition-item';
import type { GateFile } from '../../domain/gates/gate-request';
import { type RequestStanding, standingOf } from '../../domain/gates/standing';
import type { DatedItem, Deps } from '../ports';
import type { GateGround } from './gate-ground';

/** What the asking user sees of the work item of a condition. */
export type SeenConditionItem =
  | { readonly kind: 'awaited' }
  | { readonly kind: 'refused'; readonly reason: string; readonly mayCreate: boolean }
  | {
      readonly kind: 'there';
      readonly key: WorkItemKey;
      readonly isDone: boolean;
      /** As Jira says. */
      readonly due: Day | null;
    }
  /** Deleted, or hidden from the user. */
  | { readonly kind: 'unseen'; readonly key: WorkItemKey };

type Condition = RequestStanding['conditions'][number];
export type SeenCondition = Condition & {
  /** `null` where none is to be made any more. */
  readonly item: SeenConditionItem | null;
};

/** The conditions of the decision on a request; none where it has none. */
export type ConditionsOf = (file: GateFile) => readonly SeenCondition[];

type ConditionDeps = Pick<Deps, 'access' | 'asUser' | 'conditionItems'>;

/** Reads how the work items of all conditions of a project stand, and gives a way to read them off by request. */
export async function readConditionItems(
  { files, asOf, project }: GateGround,
  deps: ConditionDeps,
): Promise<ConditionsOf> {
  const under = files.filter((file) => standingOf(file, asOf).conditions.length > 0);
  if (under.length === 0) return () => [];

  const kept = await deps.conditionItems.of(under.map(({ request }) => request.id));
  const all = [...kept.values()].flatMap((items) => [...items.values()]);
  const ids = all.flatMap((item) => (item.kind === 'made' ? [item.id] : []));
  const [found, mayCreate] = await Promise.all([
    ids.length === 0 ? [] : deps.asUser.items(ids),
    all.some(({ kind }) => kind === 'refused') && deps.access.canCreateIn(project.scope.projectId),
  ]);
  const inJira = new Map(found.map((item) => [item.id, item]));

  return (file) => {
    const { state, conditions } = standingOf(file, asOf);
    const items = kept.get(file.request.id);
    return conditions.map((condition, number) => {
      const isWanted = state === 'conditional-go' && condition.metAt === null;
      return { ...condition, item: seen(items?.get(number), { isWanted, mayCreate, inJira }) };
    });
  };
}

type Known = {
  readonly isWanted: boolean;
  readonly mayCreate: boolean;
  readonly inJira: ReadonlyMap<WorkItemId, DatedItem>;
};

function seen(
  item: ConditionItem | undefined,
  { isWanted, mayCreate, inJira }: Known,
): SeenConditionItem | null {
  if (item?.kind === 'made') {
    const found = inJira.get(item.id);
    if (found === undefined) return { kind: 'unseen', key: item.key };
    const { key, category, due } = found;
    return { kind: 'there', key, isDone: category === 'done', due };
  }
  if (!isWanted) return null;
  return item === undefined
    ? { kind: 'awaited' }
    : { kind: 'refused', reason: item.reason, mayCreate };
}
