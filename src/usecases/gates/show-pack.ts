import {
  type FrozenPart,
  partsThatDiffer,
  readFrozen,
} from '../../domain/artifacts/frozen-content';
import type { GateRequestId } from '../../domain/foundation/ids';
import {
  differenceOf,
  openPack,
  type PackDifference,
  type PackedArtifact,
} from '../../domain/gates/decision-pack';
import { demandWholeSight } from '../certificates/whole-sight';
import type { Deps } from '../ports';
import { type EntryDeps, entryStanding } from './entry-standing';
import { type Frozen, frozenNow } from './frozen-artifacts';
import { type GroundDeps, groundOfFile } from './gate-ground';

type PackDeps = GroundDeps & EntryDeps & Pick<Deps, 'asUser' | 'packs' | 'sha256'>;

/** An artifact of a pack beside what it is today. What it was is told to whoever may see it today, and to nobody else. */
export type ShownPacked = Pick<PackedArtifact, 'key' | 'hash'> & {
  readonly difference: PackDifference;
  readonly frozen: { readonly summary: string; readonly due: string } | null;
  readonly today: { readonly summary: string; readonly due: string } | null;
  /** What of it is not as it was. */
  readonly changed: readonly FrozenPart[];
};

/**
 * A decision pack as it was sealed: every hash in it computed again, and the artifacts of today held against it.
 *
 * @throws AppError `not-found`; `not-allowed` where part of what it rests on is hidden from the user.
 */
export async function showPack({ id }: { readonly id: GateRequestId }, deps: PackDeps) {
  const ground = await groundOfFile(id, deps);
  const { file, project, sight, gate } = ground;
  const entry = await entryStanding(ground, deps);
  await demandWholeSight(entry.findings, { project, sight, what: 'decision pack' }, deps);

  const { pack: hash } = file.request;
  const text = (await deps.packs.of([hash])).get(hash) ?? null;
  const named = openPack({ hash, text, contents: new Map() }, deps.sha256).pack;
  const contents = await deps.packs.of((named?.artifacts ?? []).map((one) => one.hash));
  const { pack, flaws } = openPack({ hash, text, contents }, deps.sha256);

  const packed = pack?.artifacts ?? [];
  const restingOn = entry.of(gate).flatMap(({ artifacts }) => artifacts);
  const today = await frozenNow([...packed.map(({ key }) => key), ...restingOn], deps);
  const todayById = new Map(today.map((one) => [one.id, one]));
  const packedIds = new Set(packed.map((one) => one.id));
  return {
    hash,
    flaws,
    pack,
    artifacts: packed.map((artifact) => {
      const isIntact = !flaws.some((flaw) => 'key' in flaw && flaw.key === artifact.key);
      const text = isIntact ? contents.get(artifact.hash) : undefined;
      return shown(artifact, text, todayById.get(artifact.id));
    }),
    /** What the entry rules rest on today, and was not in the pack. */
    added: today.filter((one) => !packedIds.has(one.id)).map(({ key }) => key),
  };
}

function shown(
  artifact: PackedArtifact,
  text: string | undefined,
  today: Frozen | undefined,
): ShownPacked {
  const { key, hash } = artifact;
  const difference = differenceOf(artifact, today?.hash ?? null);
  if (today === undefined || text === undefined) {
    return { key, hash, difference, frozen: null, today: null, changed: [] };
  }
  return {
    key,
    hash,
    difference,
    frozen: inShort(text),
    today: inShort(today.text),
    changed: difference === 'changed' ? partsThatDiffer(text, today.text) : [],
  };
}

function inShort(text: string) {
  const { summary, due } = readFrozen(text);
  return { summary, due };
}
