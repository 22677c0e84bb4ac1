import type { GovernedId, WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { openPack } from '../../domain/gates/decision-pack';
import type { GateFile } from '../../domain/gates/gate-request';
import { isPassed } from '../../domain/gates/gates-of-project';
import { standingOf } from '../../domain/gates/standing';
import { readGateNames } from '../gates/life-cycles';
import type { DatedItem, Deps } from '../ports';
import type { Sight } from '../sight';
import { today } from '../site-settings';

type PassedDeps = Pick<Deps, 'asUser' | 'gates' | 'now' | 'packs' | 'sha256' | 'state'>;

/** An artifact that approvers had before them when they let a project pass. */
export type PassedArtifact = {
  readonly key: WorkItemKey;
  readonly summary: string;
  /** The gate, by its name. */
  readonly gate: string;
};

/**
 * What some projects had in the decision packs with which they passed their gates, as far as Jira shows it to the asking user. A pack
 * that is not what was sealed tells nothing.
 */
export async function passedArtifacts(
  ids: readonly GovernedId[],
  sight: Sight,
  deps: PassedDeps,
): Promise<ReadonlyMap<GovernedId, readonly PassedArtifact[]>> {
  const asOf = await today(deps);
  const files = await deps.gates.of(ids);
  const passed = files.filter((file) => isPassed(standingOf(file, asOf).state));
  const requests = passed.map(({ request }) => request);
  const gateOf = await readGateNames(requests, deps);
  const texts = await deps.packs.of(requests.map(({ pack }) => pack));
  const packed = passed.flatMap((file) => idsIn(file, texts, deps).map((id) => ({ file, id })));
  const seen = await itemsSeen([...new Set(packed.map(({ id }) => id))], sight, deps);
  const found = new Map<GovernedId, Map<WorkItemId, PassedArtifact>>();
  for (const { file, id } of packed) {
    const item = seen.get(id);
    if (item === undefined) continue;
    const { key, summary } = item;
    const { governedId } = file.request;
    const of = found.get(governedId) ?? new Map<WorkItemId, PassedArtifact>();
    // In order of the requests: the last gate that it passed counts.
    found.set(governedId, of.set(id, { key, summary, gate: gateOf(file.request) }));
  }
  return new Map([...found].map(([id, of]) => [id, [...of.values()]]));
}

/** By id: what was moved since has another key. */
async function itemsSeen(
  ids: readonly WorkItemId[],
  { projects }: Sight,
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<ReadonlyMap<WorkItemId, DatedItem>> {
  const items = ids.length === 0 ? [] : await asUser.items(ids);
  return new Map(
    items.filter(({ projectId }) => projects.has(projectId)).map((item) => [item.id, item]),
  );
}

function idsIn(
  { request: { pack: hash } }: GateFile,
  texts: ReadonlyMap<string, string>,
  { sha256 }: Pick<Deps, 'sha256'>,
): readonly WorkItemId[] {
  const { pack } = openPack({ hash, text: texts.get(hash) ?? null, contents: new Map() }, sha256);
  return pack?.artifacts.map(({ id }) => id) ?? [];
}
