import type { AuditContent } from '../../domain/audit/audit-content';
import type { AuditTopic } from '../../domain/audit/audit-action';
import { lastMomentOf, type Day, type Instant } from '../../domain/foundation/calendar';
import { governedId, nodeId, type GovernedId, type NodeId } from '../../domain/foundation/ids';
import {
  membersOf,
  type NodeChange,
  type NodeThen,
  nodesThen,
} from '../../domain/portfolio/nodes-then';
import { contentIn } from '../audit/audit-lines';
import { later } from '../moments';
import type { Deps, KeptEntry } from '../ports';
import type { Sight } from '../sight';
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
  deps: Pick<Deps, 'audit' | 'now' | 'state'>,
): Promise<{ readonly came: readonly Named[]; readonly left: readonly Named[] } | null> {
  const zone = await timeZoneOf(deps);
  const since = later(lastMomentOf(from, zone), 1);
  const changes = await changesSince(since, deps);
  if (changes === null) return null;

  const end = lastMomentOf(to, zone);
  const after = nodesThen(sight.nodes, changesIn(changes.filter(({ at }) => at > end)));
  const before = nodesThen(after, changesIn(changes.filter(({ at }) => at <= end)));
  const [were, are] = [membersOf(node, before), membersOf(node, after)];
  const named = (ids: Iterable<GovernedId>) => [...ids].flatMap((id) => nameIn(sight, id));
  return {
    came: named([...are].filter((id) => !were.has(id))),
    left: named([...were].filter((id) => !are.has(id))),
  };
}

type Change = { readonly at: Instant; readonly nodes: readonly NodeChange[] };

const changesIn = (changes: readonly Change[]) => changes.flatMap(({ nodes }) => nodes);

function nameIn({ governed }: Sight, id: GovernedId): readonly Named[] {
  const project = governed.get(id);
  return project === undefined ? [] : [{ key: project.key, name: project.name }];
}

/** The changes of portfolios since a moment that were made, latest first; `null` where there are too many. */
async function changesSince(
  since: Instant,
  deps: Pick<Deps, 'audit'>,
): Promise<readonly Change[] | null> {
  const [kept, failures] = await Promise.all([
    entriesSince(since, 'portfolio', deps),
    entriesSince(since, 'change', deps),
  ]);
  if (kept === null || failures === null) return null;

  const failed = new Set(failures.map((entry) => contentIn(entry)?.subject));
  return kept
    .filter(({ filed }) => !failed.has(`entry:${filed.sequence}`))
    .map((entry) => ({ at: entry.filed.at, nodes: nodesIn(contentIn(entry)) }));
}

async function entriesSince(
  since: Instant,
  topic: AuditTopic,
  { audit }: Pick<Deps, 'audit'>,
): Promise<readonly KeptEntry[] | null> {
  const kept: KeptEntry[] = [];
  while (kept.length < MOST_CHANGES) {
    const before = kept.at(-1)?.filed.sequence ?? null;
    const filter = { before, topic, person: null, since, until: null };
    const page = await audit.latest(filter, MOST_CHANGES);
    if (page.length === 0) return kept;
    kept.push(...page);
  }
  return null;
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
