import { isLate } from '../../domain/dependencies/dependency';
import type { JudgedLink } from '../../domain/dependencies/judge-links';
import type { GovernedId } from '../../domain/foundation/ids';
import type { ReadLinks } from '../dependencies/read-links';

/** So many are told, those with the most open links first. */
const MOST_LINKS = 1_000;

type Between = { readonly ids: ReadonlySet<GovernedId>; readonly read: Pick<ReadLinks, 'keys'> };
type Pair = { readonly from: GovernedId; readonly to: GovernedId; readonly links: JudgedLink[] };

/** One arrow for all open links from one project to another, where the most pressing of them lies. */
export function arrowsBetween(open: readonly JudgedLink[], { ids, read }: Between) {
  return pairsIn(open, ids)
    .sort((one, other) => other.links.length - one.links.length)
    .slice(0, MOST_LINKS)
    .map(({ from, to, links }) => {
      const pressing = links.reduce((most, link) => (pushOf(link) > pushOf(most) ? link : most));
      const endOf = ({ id, due }: JudgedLink['predecessor']) => ({
        key: read.keys.get(id) ?? null,
        due,
      });
      return {
        from,
        to,
        open: links.length,
        late: links.filter(({ standing }) => isLate(standing)).length,
        pushedDays: Math.max(0, pushOf(pressing)),
        predecessor: endOf(pressing.predecessor),
        successor: endOf(pressing.successor),
      };
    });
}

function pairsIn(open: readonly JudgedLink[], ids: ReadonlySet<GovernedId>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const link of open) {
    for (const from of link.from.filter((id) => ids.has(id))) {
      for (const to of link.to.filter((id) => ids.has(id))) {
        const pair = pairs.get(`${from} ${to}`) ?? { from, to, links: [] };
        pair.links.push(link);
        pairs.set(`${from} ${to}`, pair);
      }
    }
  }
  return [...pairs.values()];
}

function pushOf({ pushedDays }: JudgedLink): number {
  return pushedDays ?? -1;
}
