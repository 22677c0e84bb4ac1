import { valueCourse, valueTotals } from '../../domain/earned-value/value-totals';
import { addDays, weekOf } from '../../domain/foundation/calendar';
import type { GovernedId, NodeId } from '../../domain/foundation/ids';
import type { GovernedProject, PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import type { Deps, KeptValue } from '../ports';
import { type CellBook, readCellBook } from '../rollup/cell-book';
import { summaryOf } from '../rollup/nodes';
import { overlapsOf, spreadOver } from '../rollup/overlaps';
import { isOutOfSight, select, trimmed } from '../rollup/selection';
import { partlyHidden } from '../shown-findings';
import { membersByNode, type Sight, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';

type ValueDeps = SightDeps & Pick<Deps, 'baselines' | 'now' | 'rollUps' | 'state'>;

/** How far back the course goes. */
const WEEKS = 52;

/**
 * Earned value of a portfolio or programme, or of all that is governed, by currency, as it was measured last; the same of each node
 * below; its course week by week; and of each project its figures or why it has none. As far as the user may see them.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export async function showPortfolioValue(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: ValueDeps,
) {
  const sight = await sightOf(deps);
  const { node, projects, hiddenProjects } = select(nodeId, sight);
  const [asOf, ground] = await Promise.all([today(deps), readGround(projects, sight, deps)]);
  const standings = standingsOf(projects, ground);
  const course = await courseOf(standings, weekOf(addDays(asOf, -7 * WEEKS)), deps);

  return {
    node: node === null ? null : summaryOf(node, { projects, hiddenProjects }),
    asOf,
    currencies: totalsOf(standings).map((total) => ({
      ...total,
      sharing: sharingIn(total.currency, { projects, standings, ground }),
      weeks: valueCourse(course, total.currency),
    })),
    nodes: nodesBelow(nodeId, sight).map((below) => {
      const selection = select(below.id, sight);
      const own = { projects: selection.projects, standings: standingsOf(selection.projects, ground), ground }; // prettier-ignore
      return {
        ...summaryOf(below, selection),
        totals: totalsOf(own.standings).map((total) => ({
          ...total,
          sharing: sharingIn(total.currency, own),
        })),
      };
    }),
    projects: standings,
    hiddenProjects,
  };
}

type Ground = {
  readonly numbers: ReadonlyMap<GovernedId, number>;
  readonly values: ReadonlyMap<GovernedId, KeptValue>;
  readonly cellsOf: CellBook['cellsOf'];
  /** Those of which part is hidden from the user. */
  readonly hiding: ReadonlySet<GovernedId>;
};

async function readGround(
  projects: readonly GovernedProject[],
  sight: Sight,
  deps: ValueDeps,
): Promise<Ground> {
  const ids = projects.map(({ id }) => id);
  const [numbers, values, { cellsOf }, hiding] = await Promise.all([
    deps.baselines.latestNumbers(ids),
    deps.baselines.latestValues(ids),
    readCellBook(projects, sight, deps),
    partlyHidden(projects, sight, deps),
  ]);
  return { numbers, values, cellsOf, hiding };
}

type Standing = ReturnType<typeof standingsOf>[number];

/** Each of some projects with what was measured of it last, or why that does not count among them. */
function standingsOf(projects: readonly GovernedProject[], ground: Ground) {
  const { numbers, values, cellsOf } = ground;
  const measured = projects.filter(({ id }) => whyNot(id, ground) === null);
  const { within } = overlapsOf(measured, cellsOf);
  const spread = spreadOver(measured, cellsOf);

  return projects.map(({ id, key, name }) => {
    const holder = within.get(id)?.key ?? null;
    const reason = whyNot(id, ground) ?? whyElsewhere(id, { within, spread });
    const value = values.get(id);
    return {
      id,
      key,
      name,
      value: reason === null ? amountsOf(value) : null,
      reason,
      within: holder,
      measuredOn: reason === null ? (value?.day ?? null) : null,
      /** Whether another baseline was set since. */
      isOutdated: reason === null && value?.baseline !== numbers.get(id),
    };
  });
}

type Counting = {
  readonly projects: readonly GovernedProject[];
  readonly standings: readonly Standing[];
  readonly ground: Ground;
};

/** How many of the projects that count in a currency share work with another of them. */
function sharingIn(currency: string, { projects, standings, ground }: Counting): number {
  const counted = new Set(
    standings.flatMap(({ id, value }) => (value?.currency === currency ? [id] : [])),
  );
  return overlapsOf(
    projects.filter(({ id }) => counted.has(id)),
    ground.cellsOf,
  ).sharing.size;
}

type Elsewhere = {
  readonly within: ReadonlyMap<GovernedId, GovernedProject>;
  readonly spread: ReadonlySet<GovernedId>;
};

/** Whether all work of a project counts in others that do: in one of them, or in several together. */
function whyElsewhere(id: GovernedId, { within, spread }: Elsewhere) {
  if (within.has(id)) return 'within' as const;
  return spread.has(id) ? ('spread' as const) : null;
}

function whyNot(id: GovernedId, { numbers, values, hiding }: Ground) {
  if (hiding.has(id)) return 'partly-hidden' as const;
  if (!numbers.has(id)) return 'no-baseline' as const;
  const value = values.get(id);
  if (value === undefined) return 'not-measured' as const;
  return value.currency === null ? ('no-money' as const) : null;
}

function amountsOf(value: KeptValue | undefined) {
  if (value === undefined || value.currency === null) return null;
  const { currency, budget, planned, earned, spent } = value;
  return { currency, budget, planned, earned, spent };
}

function totalsOf(standings: readonly Standing[]) {
  return valueTotals(standings.flatMap(({ value }) => value ?? []));
}

async function courseOf(
  standings: readonly Standing[],
  since: KeptValue['week'],
  { baselines }: Pick<Deps, 'baselines'>,
) {
  const counted = standings.flatMap(({ id, value }) => (value === null ? [] : [id]));
  const weeks = await baselines.valuesSince(since, counted);
  return weeks.flatMap((kept) => {
    const amounts = amountsOf(kept);
    return amounts === null ? [] : [{ ...amounts, id: kept.governedId, week: kept.week }];
  });
}

/** The programmes of a portfolio, or all portfolios and programmes; those of which nothing is seen left out. */
function nodesBelow(nodeId: NodeId | null, sight: Sight): readonly PortfolioNode[] {
  const members = membersByNode(sight.nodes);
  const isSeen = (id: NodeId | null): boolean =>
    id === null || !isOutOfSight(trimmed(members.get(id) ?? [], sight));
  return sight.nodes.filter(
    ({ id, parentId }) =>
      (nodeId === null || parentId === nodeId) && isSeen(id) && isSeen(parentId),
  );
}
