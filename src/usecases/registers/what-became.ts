import { isMerged, type Lineage, type LineageWay } from '../../domain/artifacts/lineage';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { Deps, RegisterItem } from '../ports';

type Became = { readonly way: LineageWay; readonly key: WorkItemKey };

/** What some work items became, as far as Jira shows that to the asking user. A merger counts as long as the verdict says so. */
export async function whatBecame(
  items: readonly RegisterItem[],
  kept: readonly Lineage[],
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<ReadonlyMap<WorkItemId, Became>> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const own = kept.filter(({ from, way }) => {
    const item = byId.get(from);
    return item !== undefined && (way === 'occurred' || isMerged(item.part));
  });
  if (own.length === 0) return new Map();

  const seen = await asUser.items([...new Set(own.map(({ into }) => into))]);
  const keys = new Map(seen.map(({ id, key }) => [id, key]));
  return new Map(
    own.flatMap(({ from, way, into }) => {
      const key = keys.get(into);
      return key === undefined ? [] : [[from, { way, key }] as const];
    }),
  );
}
