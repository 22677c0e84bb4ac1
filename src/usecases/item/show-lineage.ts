import { isMerged, type Lineage, type LineageWay } from '../../domain/artifacts/lineage';
import { readPart } from '../../domain/artifacts/register-part';
import type {
  ArtifactKind,
  ArtifactMapping,
  ArtifactState,
} from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { DatedItem, Deps, FoundItem, KnownProject } from '../ports';
import { typeFor } from '../type-for';
import { describeArtifact } from './describe-artifact';

type LineageDeps = Pick<Deps, 'access' | 'asUser' | 'lineages'>;

type SeenEnd = {
  readonly key: WorkItemKey;
  readonly summary: string;
  readonly kind: ArtifactKind | null;
  readonly state: ArtifactState | null;
};

/** What the asking user sees of an end of a lineage; `item` is `null` for one that is deleted, or hidden from them. */
export type LineageEnd = {
  readonly way: LineageWay;
  readonly since: Instant;
  readonly item: SeenEnd | null;
};

type Asked = {
  readonly item: FoundItem;
  readonly kind: ArtifactKind | null;
  readonly mapping: readonly ArtifactMapping[];
  /** `null` for a project that is not known. */
  readonly home: KnownProject | null;
};

/** Of these, in a register, more than a panel shows. */
const MOST_SHOWN = 20;

/** Where a work item came from and what it became, as far as Jira shows it to the user, and whether they can make it an issue. */
export async function showLineage(asked: Asked, deps: LineageDeps) {
  const { item, mapping } = asked;
  const kept = await deps.lineages.around([item.id]);
  const own = kept.find(({ from }) => from === item.id) ?? null;
  const others = kept.filter(({ into }) => into === item.id);
  const ids = [...(own === null ? [] : [own.into]), ...others.map(({ from }) => from)];
  const found = ids.length === 0 ? [] : await deps.asUser.items(ids);
  const seen = new Map<WorkItemId, DatedItem>(found.map((one) => [one.id, one]));

  const from = others.flatMap((lineage) => {
    const one = seen.get(lineage.from);
    return one !== undefined && doesCount(lineage, one, mapping)
      ? [endOf(lineage, one, mapping)]
      : [];
  });
  const into = own !== null && doesCount(own, item, mapping) ? own : null;
  return {
    from: from.slice(0, MOST_SHOWN),
    more: Math.max(0, from.length - MOST_SHOWN),
    into: into === null ? null : endOf(into, seen.get(into.into), mapping),
    mayRaiseIssue: own === null && (await mayRaiseIssue(asked, deps)),
  };
}

/** A merger counts as long as the verdict on the change says so. */
function doesCount(
  { way }: Lineage,
  item: Pick<FoundItem, 'typeId' | 'category' | 'artifactProperty'>,
  mapping: readonly ArtifactMapping[],
): boolean {
  const { kind } = describeArtifact(item, mapping);
  return way === 'occurred' || isMerged(readPart(item.artifactProperty, kind)?.part ?? null);
}

function endOf(
  { way, since }: Lineage,
  item: DatedItem | undefined,
  mapping: readonly ArtifactMapping[],
): LineageEnd {
  if (item === undefined) return { way, since, item: null };
  const { kind, state } = describeArtifact(item, mapping);
  return { way, since, item: { key: item.key, summary: item.summary, kind, state } };
}

async function mayRaiseIssue(
  { item, kind, mapping, home }: Asked,
  { access }: Pick<Deps, 'access'>,
): Promise<boolean> {
  const part = readPart(item.artifactProperty, kind)?.part;
  if (part?.kind !== 'risk' || part.facts.nature === 'opportunity' || item.isSecured) return false;
  if (home === null) return false;
  return typeFor('issue', mapping, home) !== null && (await access.canCreateIn(item.projectId));
}
