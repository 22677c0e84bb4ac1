import type { GovernedId, WorkItemKey } from '../../domain/foundation/ids';
import { openPack } from '../../domain/gates/decision-pack';
import type { GateFile } from '../../domain/gates/gate-request';
import { isPassed } from '../../domain/gates/gates-of-project';
import { standingOf } from '../../domain/gates/standing';
import { readGateNames } from '../gates/life-cycles';
import type { Deps } from '../ports';
import { keySight, type Sight } from '../sight';
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
  const isSeen = keySight(sight);
  const packed = passed.flatMap((file) =>
    keysIn(file, texts, deps)
      .filter(isSeen)
      .map((key) => ({ file, key })),
  );

  const keys = [...new Set(packed.map(({ key }) => key))];
  const items = keys.length === 0 ? [] : await deps.asUser.items(keys);
  const summaries = new Map(items.map(({ key, summary }) => [key, summary]));
  const found = new Map<GovernedId, Map<WorkItemKey, PassedArtifact>>();
  for (const { file, key } of packed) {
    const summary = summaries.get(key);
    if (summary === undefined) continue;
    const { governedId } = file.request;
    const of = found.get(governedId) ?? new Map<WorkItemKey, PassedArtifact>();
    // In order of the requests: the last gate that it passed counts.
    found.set(governedId, of.set(key, { key, summary, gate: gateOf(file.request) }));
  }
  return new Map([...found].map(([id, of]) => [id, [...of.values()]]));
}

function keysIn(
  { request: { pack: hash } }: GateFile,
  texts: ReadonlyMap<string, string>,
  { sha256 }: Pick<Deps, 'sha256'>,
): readonly WorkItemKey[] {
  const { pack } = openPack({ hash, text: texts.get(hash) ?? null, contents: new Map() }, sha256);
  return pack?.artifacts.map(({ key }) => key) ?? [];
}
