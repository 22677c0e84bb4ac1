import type { AuditContent } from '../../domain/audit/audit-content';
import { lastMomentOf, type Day, type Instant } from '../../domain/foundation/calendar';
import {
  type GovernedId,
  governedId,
  type NodeId,
  nodeId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import { governedProjectId } from '../../domain/portfolio/governed-id';
import {
  membersOf,
  type NodeChange,
  type NodeThen,
  nodesThen,
} from '../../domain/portfolio/nodes-then';
import { contentIn } from '../audit/audit-lines';
import { later } from '../moments';
import type { Deps, KeptEntry } from '../ports';
import { keyOfSeen, type Sight } from '../sight';
import { timeZoneOf } from '../site-settings';

/** More changes of portfolios than these between two days are not read. */
const MOST_CHANGES = 500;

type Question = {
  readonly node: NodeId;
  readonly from: Day;
  readonly to: Day;
  readonly sight: Sight;
};

type Named = { readonly key: string; readonly name: string };

/**
 * Which projects came into a node, and which left it, between the ends of two days, by the audit trail; as far as the user may see them.
 * `null` where there were too many changes to be read.
 */
export async function membersMoved(
  { node, from, to, sight }: Question,
  deps: Pick<Deps, 'audit' | 'now' | 'state' | 'workItems'>,
): Promise<{ readonly came: readonly Named[]; readonly left: readonly Named[] } | null> {
  const zone = await timeZoneOf(deps);
  const since = later(lastMomentOf(from, zone), 1);
  const changes = await changesSince(since, deps);
  if (changes === null) return null;

  const end = lastMomentOf(to, zone);
  const after = nodesThen(sight.nodes, changesIn(changes.filter(({ at }) => at > end)));
  const before = nodesThen(after, changesIn(changes.filter(({ at }) => at <= end)));
  const [were, are] = [membersOf(node, before), membersOf(node, after)];
  const named = (ids: readonly GovernedId[]) => namedBy(sight, ids, deps);
  return {
    came: await named([...are].filter((id) => !were.has(id))),
    left: await named([...were].filter((id) => !are.has(id))),
  };
}

type Change = { readonly at: Instant; readonly nodes: readonly NodeChange[] };

const changesIn = (changes: readonly Change[]) => changes.flatMap(({ nodes }) => nodes);

/** What is governed no longer goes by the key of its project or work item. */
async function namedBy(
  sight: Sight,
  ids: readonly GovernedId[],
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly Named[]> {
  const released = ids.filter((id) => !sight.governed.has(id) && !sight.hidden.has(id));
  const items = released.flatMap((id) => itemIn(id) ?? []);
  const found = items.length === 0 ? [] : await workItems.find(items);
  const keys = new Map(
    found
      .filter(({ projectId }) => sight.projects.has(projectId))
      .map((item) => [`item:${item.id}`, keyOfSeen(item, sight)]),
  );
  const known = new Map<string, Named>([
    ...[...keys].map(([id, key]) => [id, { key, name: key }] as const),
    ...[...sight.projects.values()].map((each) => [governedProjectId(each.id), each] as const),
    ...sight.governed,
  ]);
  return ids.flatMap((id) => {
    const named = known.get(id);
    return named === undefined ? [] : [{ key: named.key, name: named.name }];
  });
}

function itemIn(id: GovernedId): WorkItemId | null {
  return id.startsWith('item:') ? workItemId(id.slice('item:'.length)) : null;
}

/** The changes of portfolios since a moment that were made, latest first; `null` where there are too many. */
async function changesSince(
  since: Instant,
  { audit }: Pick<Deps, 'audit'>,
): Promise<readonly Change[] | null> {
  const kept: KeptEntry[] = [];
  for (;;) {
    const before = kept.at(-1)?.filed.sequence ?? null;
    const filter = { before, topic: 'portfolio', person: null, since, until: null } as const;
    const page = await audit.latest(filter, MOST_CHANGES);
    if (page.length === 0) break;
    kept.push(...page);
    if (kept.length >= MOST_CHANGES) return null;
  }

  const failed = await audit.failedAmong(kept.map(({ filed }) => filed.sequence));
  return kept
    .filter(({ filed }) => !failed.has(filed.sequence))
    .map((entry) => ({ at: entry.filed.at, nodes: nodesIn(contentIn(entry)) }));
}

/** The nodes that an entry speaks of; none in one that cannot be read. A deletion speaks of all that went with it. */
function nodesIn(content: AuditContent | null): readonly NodeChange[] {
  if (content === null) return [];
  const { subject, before, after } = content;
  if (Array.isArray(before)) {
    return before.flatMap((each: unknown) => {
      const then = stateIn(each);
      return then === null ? [] : [{ id: then.id, before: then, after: null }];
    });
  }
  return [{ id: nodeId(subject), before: stateIn(before), after: stateIn(after) }];
}

function stateIn(value: unknown): NodeThen | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, parentId, members } = value as Readonly<Record<string, unknown>>;
  return {
    id: nodeId(typeof id === 'string' ? id : ''),
    parentId: typeof parentId === 'string' ? nodeId(parentId) : null,
    members: Array.isArray(members) ? members.map((member) => governedId(String(member))) : [],
  };
}
