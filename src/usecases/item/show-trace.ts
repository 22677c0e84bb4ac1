import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import { workItemKey, type WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { standingOfReport } from '../../domain/reporting/report-standing';
import { stepOf, TRACE_STEPS, traceOf, type TraceStep } from '../../domain/trace/trace';
import type { Deps, FoundItem, ItemText } from '../ports';
import { partlyHidden } from '../shown-findings';
import type { Sight } from '../sight';
import {
  MOST_ITEMS,
  reachedIn,
  readTraceGraph,
  type TracedItem,
  withoutUnseen,
} from './trace-graph';

export type TraceDeps = Pick<Deps, 'asUser' | 'proposals' | 'reports' | 'rollUps' | 'workItems'>;

type Asked = {
  readonly item: FoundItem;
  readonly kind: ArtifactKind;
  /** The governed projects that it counts in, the nearest first. */
  readonly projects: readonly GovernedProject[];
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
};

const MOST_A_STEP = 5;
const MOST_PORTFOLIOS = 20;

/**
 * Where an artifact stands between what is wanted and what was reported: at each step what it leads to, as far as Jira shows it to the
 * user. Nothing is reached through a work item that is hidden.
 */
export async function showTrace({ item, kind, projects, sight, mapping }: Asked, deps: TraceDeps) {
  const { graph, items, isAll } = await readTraceGraph({ id: item.id, kind, sight, mapping }, deps);
  const reached = reachedIn(graph);
  const texts: ReadonlyMap<WorkItemId, ItemText> =
    reached.length === 0 ? new Map() : await deps.asUser.texts(reached.slice(0, MOST_ITEMS));
  const found = traceOf(withoutUnseen(graph, (id) => texts.has(id)));

  const own = stepOf(kind);
  const proposals = own === 'driver' ? [item.id] : (found.get('driver') ?? []);
  const [nearest] = projects;
  const [{ drivers, isAll: isEveryDriver }, report] = await Promise.all([
    driversOf(proposals, sight, deps),
    nearest === undefined ? null : latestReport(nearest, sight, deps),
  ]);
  const besides = (step: TraceStep) => {
    if (step === 'driver') return drivers;
    if (step === 'project') return projects.map(({ id, key, name }) => ({ kind: 'project', id, key, name }) as const); // prettier-ignore
    return step === 'report' && report !== null ? [report] : [];
  };

  return {
    own,
    isAll: isAll && isEveryDriver && reached.length <= MOST_ITEMS,
    steps: TRACE_STEPS.map((step) => {
      const ids = found.get(step) ?? [];
      const shown = ids.slice(0, MOST_A_STEP).flatMap((id) => entryOf(id, { items, texts, sight }));
      return { step, entries: [...besides(step), ...shown], more: ids.length - shown.length };
    }),
  };
}

type Known = {
  readonly items: ReadonlyMap<WorkItemId, TracedItem>;
  readonly texts: ReadonlyMap<WorkItemId, ItemText>;
  readonly sight: Sight;
};

function entryOf(id: WorkItemId, { items, texts, sight }: Known) {
  const item = items.get(id);
  const text = texts.get(id);
  const project = item === undefined ? undefined : sight.projects.get(item.projectId);
  if (item === undefined || text === undefined || project === undefined) return [];

  const key = workItemKey(`${project.key}-${item.number}`);
  const { summary, status } = text;
  return [{ kind: 'item', key, artifact: item.kind, summary, status } as const];
}

/** The strategic drivers that portfolios rated these proposals to further; `isAll` is false where more portfolios did than are read. */
async function driversOf(
  workItemIds: readonly WorkItemId[],
  { nodes }: Sight,
  { proposals }: Pick<Deps, 'proposals'>,
) {
  if (workItemIds.length === 0) return { drivers: [], isAll: true };

  const rated = await proposals.rated(nodes.map(({ id }) => id), workItemIds); // prettier-ignore
  const raters = new Set(rated.map(({ nodeId }) => nodeId));
  const furthered = new Set(rated.map(({ nodeId, criterionId }) => `${nodeId} ${criterionId}`));
  const rating = nodes.filter(({ id }) => raters.has(id));
  const read = rating.slice(0, MOST_PORTFOLIOS);
  const models = await proposals.models(read.map(({ id }) => id));

  const drivers = read.flatMap(({ id, name: portfolio }) =>
    (models.get(id)?.criteria ?? [])
      .filter((criterion) => criterion.isDriver && furthered.has(`${id} ${criterion.id}`))
      .map(({ name }) => ({ kind: 'driver', name, portfolio }) as const),
  );
  return { drivers, isAll: read.length === rating.length };
}

/** The last issued report of a project; `null` without any, and where part of what it rests on is hidden from the user. */
async function latestReport(
  project: GovernedProject,
  sight: Sight,
  deps: Pick<Deps, 'reports' | 'rollUps'>,
) {
  const [hidden, latest] = await Promise.all([
    partlyHidden([project], sight, deps),
    deps.reports.latest(project.id),
  ]);
  if (hidden.has(project.id)) return null;

  for (const number of [latest, latest - 1].filter((each) => each > 0)) {
    const { acts } = await deps.reports.file({ governedId: project.id, number });
    const { issued } = standingOfReport(acts);
    if (issued !== null) return { kind: 'report', project: project.key, number, at: issued.at } as const; // prettier-ignore
  }
  return null;
}
