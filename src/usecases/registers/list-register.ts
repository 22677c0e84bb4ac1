import type { ArtifactMapping } from '../../domain/foundation/artifact';
import { type NodeId, type ProjectId, workItemKey } from '../../domain/foundation/ids';
import { filterRegister, type RegisterFilter } from '../../domain/registers/filter-register';
import { REGISTER_KINDS, type RegisterEntry } from '../../domain/registers/register-entry';
import { riskMatrix } from '../../domain/registers/risk-matrix';
import { type RegisterOrder, sortRegister } from '../../domain/registers/sort-register';
import { expectedTotals } from '../../domain/risk/expected-value';
import type { Deps, RegisterItem } from '../ports';
import { select } from '../rollup/selection';
import { type Sight, sightOf, type SightDeps } from '../sight';
import { readMapping } from '../site-settings';
import { entryOf } from './entry-of';
import { readArtifactItems } from './read-items';
import { grouped, type Grouping } from './grouped';
import { raisableAmong } from './raisable';
import { whatBecame } from './what-became';

type Asked = {
  readonly nodeId: NodeId | null;
  readonly filter: RegisterFilter;
  readonly order: RegisterOrder;
  readonly grouping: Grouping | null;
  /** From 0. */
  readonly page: number;
  readonly size: number;
};

type Listed = { readonly entry: RegisterEntry; readonly item: RegisterItem };

type Shown = {
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
  readonly grouped: Awaited<ReturnType<typeof grouped>>;
};

/** More keys than these do not fit into an address. */
const MOST_KEYS = 200;

/**
 * The registers of the governed projects below a node, or of all: one page of what a filter lets through, with the matrix and the
 * totals of all of it. Titles, statuses and owners are read from Jira as the asking user; what Jira does not show them is left out of
 * the page, and counted.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function listRegister(
  { nodeId, filter, order, grouping, page, size }: Asked,
  deps: SightDeps & Pick<Deps, 'asUser' | 'lineages' | 'settings' | 'workItems'>,
) {
  const [sight, mapping] = await Promise.all([sightOf(deps), readMapping(deps)]);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const items = await readArtifactItems(projects, { sight, mapping, kinds: REGISTER_KINDS }, deps);
  const byId = new Map<RegisterEntry['id'], Listed>();
  for (const item of items) {
    const projectKey = sight.projects.get(item.projectId)?.key ?? '';
    const entry = entryOf(item, { mapping, projectKey });
    if (entry !== null) byId.set(item.id, { entry, item });
  }

  const all = [...byId.values()].map(({ entry }) => entry);
  const found = filterRegister(all, filter);
  const sorted = sortRegister(found, order, filter.view);
  const inGroups = await grouped(sorted, { grouping, view: filter.view }, deps);
  const onPage = inGroups.entries.slice(page * size, (page + 1) * size);
  const rows = await withTexts(
    onPage.flatMap(({ id }) => byId.get(id) ?? []),
    { sight, mapping, grouped: inGroups },
    deps,
  );
  return {
    rows,
    groups: inGroups.groups,
    unseen: inGroups.unseen + onPage.length - rows.length,
    found: found.length,
    kept: all.length,
    matrix: riskMatrix(filterRegister(all, { ...filter, cell: null }), filter.view),
    expected: expectedTotals(found.flatMap(({ expected }) => expected ?? [])),
    projects: projectsIn(all, sight),
    jql: jqlFor(found),
    hiddenProjects,
  };
}

async function withTexts(
  listed: readonly Listed[],
  { sight, mapping, grouped: { texts: known, valueOf } }: Shown,
  deps: Pick<Deps, 'access' | 'asUser' | 'lineages'>,
) {
  const unknown = listed.map(({ item }) => item.id).filter((id) => !known.has(id));
  const [read, { became, raisable }] = await Promise.all([
    unknown.length === 0 ? known : deps.asUser.texts(unknown),
    lineageOf(listed, { sight, mapping }, deps),
  ]);
  return listed.flatMap(({ entry, item }) => {
    const text = known.get(item.id) ?? read.get(item.id);
    if (text === undefined) return [];

    const projectName = sight.projects.get(item.projectId)?.name ?? entry.projectKey;
    const group = valueOf(entry);
    const { isSecured, ...shown } = text;
    return [
      {
        ...entry,
        ...shown,
        key: keyOf(entry),
        projectName,
        group,
        part: item.part,
        became: became.get(item.id) ?? null,
        mayRaiseIssue: !isSecured && raisable.has(item.id),
      },
    ];
  });
}

async function lineageOf(
  listed: readonly Listed[],
  shown: Pick<Shown, 'sight' | 'mapping'>,
  deps: Pick<Deps, 'access' | 'asUser' | 'lineages'>,
) {
  const items = listed.map(({ item }) => item);
  const kept = await deps.lineages.around(items.map(({ id }) => id));
  const entries = listed.map(({ entry }) => entry);
  const [became, raisable] = await Promise.all([
    whatBecame(items, kept, deps),
    raisableAmong(entries, { ...shown, kept }, deps),
  ]);
  return { became, raisable };
}

/** The Jira projects that anything is listed of, in order of their keys. */
function projectsIn(entries: readonly RegisterEntry[], sight: Sight) {
  const ids = new Set<ProjectId>(entries.map(({ projectId }) => projectId));
  return [...ids]
    .flatMap((id) => sight.projects.get(id) ?? [])
    .map(({ id, key, name }) => ({ id, key, name }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** By their keys, for nothing else is certain to find the same; `null` for more than an address holds. */
function jqlFor(entries: readonly RegisterEntry[]): string | null {
  if (entries.length === 0 || entries.length > MOST_KEYS) return null;
  return `key in (${entries.map(keyOf).join(', ')}) ORDER BY key`;
}

const keyOf = ({ projectKey, number }: RegisterEntry) => workItemKey(`${projectKey}-${number}`);
