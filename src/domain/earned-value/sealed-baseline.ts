import type { Sha256 } from '../foundation/sha256';
import type { Baseline, BaselineItem } from './baseline';
import { readParts } from './baseline-parts';

const FORMAT = 'mandate.baseline.1';

/** A text with its SHA-256. */
export type SealedBaseline = { readonly text: string; readonly hash: string };

/** Something of a baseline that is not as it was set. */
export type BaselineFlaw = 'changed' | 'chain-broken' | 'items-missing' | 'items-changed';

export type OpenedBaseline = {
  /** `null` where its text is not what was sealed. */
  readonly baseline: Baseline | null;
  readonly flaws: readonly BaselineFlaw[];
};

/** Seals a baseline. The same baseline always gives the same bytes. */
export function sealBaseline(baseline: Baseline, sha256: Sha256): SealedBaseline {
  const { project, number, reason, setAt, start, finish, weighing, rule } = baseline;
  const { currency, budget, scope, planned, parts, changes, previous } = baseline;
  const text = JSON.stringify({
    format: FORMAT,
    project,
    number,
    reason,
    setAt,
    start,
    finish,
    weighing,
    rule,
    currency,
    budget,
    scope,
    planned,
    parts,
    changes,
    previous,
  });
  return { text, hash: sha256(text) };
}

/** Reads a baseline by itself; `null` where its text is not what was sealed. */
export function openBaseline({ text, hash }: SealedBaseline, sha256: Sha256): Baseline | null {
  return sha256(text) === hash ? (JSON.parse(text) as Baseline) : null;
}

/**
 * Reads the baselines of one project, recomputes the hash of each, and compares it with the one that the baseline after it names. A text
 * that is not what was sealed is not read at all.
 *
 * @param sealed in order of their numbers, none left out
 */
export function openBaselines(
  sealed: readonly SealedBaseline[],
  sha256: Sha256,
): readonly OpenedBaseline[] {
  const read = sealed.map((each) => openBaseline(each, sha256));
  return read.map((baseline, place) => {
    if (baseline === null) return { baseline, flaws: ['changed'] };
    const next = read[place + 1];
    const isNamed = next == null || next.previous === sealed[place]?.hash;
    return { baseline, flaws: isNamed ? [] : ['chain-broken'] };
  });
}

/** The work items of a baseline, from the texts that are kept under the hashes that it names. */
export function openItems(
  { parts }: Pick<Baseline, 'parts'>,
  kept: ReadonlyMap<string, string>,
  sha256: Sha256,
):
  | { readonly items: readonly BaselineItem[]; readonly flaw: null }
  | { readonly items: null; readonly flaw: BaselineFlaw } {
  const texts = parts.flatMap((hash) => kept.get(hash) ?? []);
  if (texts.length < parts.length) return { items: null, flaw: 'items-missing' };
  if (texts.some((text, place) => sha256(text) !== parts[place])) {
    return { items: null, flaw: 'items-changed' };
  }
  return { items: readParts(texts), flaw: null };
}
