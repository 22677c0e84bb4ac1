import type { Baseline } from '../../domain/earned-value/baseline';
import { openItems } from '../../domain/earned-value/sealed-baseline';
import { addDays, type Day } from '../../domain/foundation/calendar';
import type { GovernedId, WorkItemId } from '../../domain/foundation/ids';
import { openedBaselines } from '../earned-value/value-ground';
import type { Deps } from '../ports';

export type BaselineDaysDeps = Pick<Deps, 'baselines' | 'packs' | 'sha256'>;

type Days = ReadonlyMap<WorkItemId, Day>;

/** For which days work items were planned in the first baseline of a project that has them planned for one, and in the latest baseline. */
export async function baselineDays(
  id: GovernedId,
  items: readonly WorkItemId[],
  deps: BaselineDaysDeps,
): Promise<{ readonly first: Days; readonly last: Days }> {
  if (items.length === 0) return { first: new Map(), last: new Map() };

  const opened = await openedBaselines(id, deps);
  const holding = opened.flatMap(({ baseline }) => baseline ?? []);
  const wanted = new Set(items);
  const latest = holding.at(-1);
  const last: Days = latest === undefined ? new Map() : await plannedDays(latest, wanted, deps);
  const first = new Map<WorkItemId, Day>();
  for (const baseline of holding) {
    if (first.size === wanted.size) break;
    const planned = baseline === latest ? last : await plannedDays(baseline, wanted, deps);
    for (const [item, on] of planned) if (!first.has(item)) first.set(item, on);
  }
  return { first, last };
}

/** None where its list is not as it was sealed. */
async function plannedDays(
  baseline: Baseline,
  wanted: ReadonlySet<WorkItemId>,
  { packs, sha256 }: Pick<Deps, 'packs' | 'sha256'>,
): Promise<Days> {
  const { items } = openItems(baseline, await packs.of(baseline.parts), sha256);
  return new Map(
    (items ?? []).flatMap(({ id, day }) =>
      day !== null && wanted.has(id) ? [[id, addDays(baseline.start, day)] as const] : [],
    ),
  );
}
