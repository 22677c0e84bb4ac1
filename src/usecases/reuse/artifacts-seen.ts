import { kindReader } from '../../domain/artifacts/artifact-of';
import { readArtifact } from '../../domain/artifacts/structured-part';
import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { readMadeFrom } from '../../domain/reuse/made-from';
import type { Candidate } from '../../domain/reuse/standing-of-items';
import type { DatedItem, Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import type { Sight } from '../sight';

/** Of a project with more of these artifacts the oldest are read: six calls of Jira's. */
const MOST_READ = 600;

type Asked = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
  readonly kinds: readonly ArtifactKind[];
  /** Read as well, of whatever kind they are by now. */
  readonly also: readonly WorkItemId[];
};

export type SeenArtifact = Candidate & Pick<DatedItem, 'key' | 'due' | 'category'>;

export type ArtifactsSeen = {
  /** Oldest first. */
  readonly seen: readonly SeenArtifact[];
  readonly unseenKinds: ReadonlySet<ArtifactKind>;
  /** Whether there are more than were read. */
  readonly isAll: boolean;
};

/** The artifacts of a project as Jira shows them to the asking user, the oldest first. */
export async function artifactsSeen(
  { project, sight, mapping, kinds, also }: Asked,
  deps: Pick<Deps, 'asUser' | 'workItems'>,
): Promise<ArtifactsSeen> {
  const facts = await readArtifactItems([project], { sight, mapping, kinds }, deps);
  const oldest = facts.slice(0, MOST_READ);
  const ids = new Set<WorkItemId>([...also, ...oldest.map(({ id }) => id)]);
  const items = await deps.asUser.items([...ids]);
  const kindOf = kindReader(mapping);

  const byId = new Map(items.map((item) => [item.id, item]));
  const unseenKinds = new Set(
    oldest.filter(({ id }) => !byId.has(id)).flatMap((fact) => kindOf(fact) ?? []),
  );
  const inOrder = [...items].sort((one, other) => Number(one.id) - Number(other.id));
  return {
    seen: inOrder.map((item) => artifactFrom(item, kindOf)),
    unseenKinds,
    isAll: facts.length <= MOST_READ,
  };
}

function artifactFrom(item: DatedItem, kindOf: ReturnType<typeof kindReader>): SeenArtifact {
  const { id, key, due, category, summary, typeId, artifactProperty } = item;
  const structuredKind = readArtifact(artifactProperty).kind;
  return {
    id,
    key,
    due,
    category,
    summary,
    kind: kindOf({ typeId, structuredKind }),
    madeFrom: readMadeFrom(artifactProperty),
  };
}

/** Keys by id, for naming what was matched. */
export function keysOf(seen: readonly SeenArtifact[]): ReadonlyMap<WorkItemId, WorkItemKey> {
  return new Map(seen.map(({ id, key }) => [id, key]));
}
