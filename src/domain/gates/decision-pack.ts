import type { Instant } from '../foundation/calendar';
import type { GateId, GovernedId, RuleId, WorkItemId, WorkItemKey } from '../foundation/ids';
import type { Sha256 } from '../foundation/sha256';
import type { Tier } from '../foundation/tier';
import type { Budget, LifeCycleId } from './life-cycle';

/** Which text this is, and in which version: the first member of every pack. */
export const PACK_FORMAT = 'mandate.decision-pack.2';

/** An entry rule as it stood; `verdict` is `null` where nobody had looked yet. */
export type PackedRule = {
  readonly id: RuleId;
  readonly title: string;
  readonly verdict: 'passed' | 'failed' | 'undecided' | 'waived' | null;
  readonly reason: string;
};

/** An artifact by the hash of the content that it had. */
export type PackedArtifact = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  readonly hash: string;
};

/** Everything that approvers are shown. */
export type DecisionPack = {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly lifeCycle: LifeCycleId;
  readonly gate: GateId;
  readonly at: Instant;
  readonly budget: Budget;
  /** `null` where nobody had said enough, and in packs that were sealed before tiers bounded rights. */
  readonly tier: Tier | null;
  /** `null` where the project was held to none. */
  readonly standard: { readonly name: string; readonly version: string } | null;
  readonly rules: readonly PackedRule[];
  readonly artifacts: readonly PackedArtifact[];
};

type Untiered = Omit<DecisionPack, 'tier'> & Partial<Pick<DecisionPack, 'tier'>>;

export type SealedPack = { readonly text: string; readonly hash: string };

/** The text of a pack and its hash. The same pack gives the same bytes. */
export function sealPack(pack: DecisionPack, sha256: Sha256): SealedPack {
  const { project, lifeCycle, gate, at, budget, tier, standard, rules, artifacts } = pack;
  const text = JSON.stringify({
    format: PACK_FORMAT,
    project,
    lifeCycle,
    gate,
    at,
    budget,
    tier,
    standard,
    rules,
    artifacts,
  });
  return { text, hash: sha256(text) };
}

/** A pack as it is kept: the text under the hash that the request names, and the content of each artifact by its hash. */
export type KeptPack = {
  readonly hash: string;
  readonly text: string | null;
  readonly contents: ReadonlyMap<string, string>;
};

/** Something of a pack that is not what was sealed. */
export type PackFlaw =
  | { readonly kind: 'text-missing' }
  | { readonly kind: 'text-changed' }
  | { readonly kind: 'content-missing'; readonly key: WorkItemKey }
  | { readonly kind: 'content-changed'; readonly key: WorkItemKey };

/**
 * Reads a pack and recomputes every hash in it. A text that is not what was sealed is not read at all.
 *
 * @example
 * openPack(kept, sha256)                        // { pack, flaws: [] }
 * openPack(withOneByteOfTheCharterChanged, sha256) // { pack, flaws: [{ kind: 'content-changed', key: 'DOC-7' }] }
 */
export function openPack(
  { hash, text, contents }: KeptPack,
  sha256: Sha256,
): { readonly pack: DecisionPack | null; readonly flaws: readonly PackFlaw[] } {
  if (text === null) return { pack: null, flaws: [{ kind: 'text-missing' }] };
  if (sha256(text) !== hash) return { pack: null, flaws: [{ kind: 'text-changed' }] };

  const pack = { tier: null, ...(JSON.parse(text) as Untiered) };
  const flaws = pack.artifacts.flatMap(({ key, hash: sealed }): readonly PackFlaw[] => {
    const content = contents.get(sealed);
    if (content === undefined) return [{ kind: 'content-missing', key }];
    return sha256(content) === sealed ? [] : [{ kind: 'content-changed', key }];
  });
  return { pack, flaws };
}

/** What became of an artifact since a pack was frozen; `unseen` is deleted or hidden from who asks. */
export type PackDifference = 'same' | 'changed' | 'unseen';

/**
 * @example
 * differenceOf({ hash: 'a…' }, null)  // 'unseen'
 * differenceOf({ hash: 'a…' }, 'b…')  // 'changed'
 */
export function differenceOf(
  { hash }: Pick<PackedArtifact, 'hash'>,
  today: string | null,
): PackDifference {
  if (today === null) return 'unseen';
  return today === hash ? 'same' : 'changed';
}
